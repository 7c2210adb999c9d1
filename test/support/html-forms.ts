import { decode } from 'html-entities'

/** What a person types or chooses, by field name. */
export type TypedForm = Readonly<Record<string, string>>

/**
 * What a browser would send of the page's form that posts to that action, as it stands. Where several do, it is the one that
 * has a field for all that is typed and whose hidden fields hold it. Throws where there is none.
 */
export const formIn = (html: string, action: string, typed: TypedForm = {}): TypedForm => {
  const forms = [...html.matchAll(/<form\b[^>]*\bmethod="post"[^>]*\baction="([^"]*)"[^>]*>(.*?)<\/form>/gs)]
    .filter(([, address = '']) => decode(address) === action)
    .map(([, , inside = '']) => inside)
  const fitting = forms.find(inside => {
    const names = namesIn(inside)
    const hidden = hiddenIn(inside)
    return Object.entries(typed).every(
      ([name, value]) => names.has(name) && (hidden[name] ?? value) === value
    )
  })
  if (fitting === undefined)
    throw new Error(`The page has no form to ${action} with ${Object.keys(typed).join(', ') || 'a button'}.`)
  return fieldsIn(fitting)
}

/** The value of one field of a page, as a person sees it. */
export const valueIn = (html: string, name: string): string | undefined => fieldsIn(html)[name]

/** The words of a page, without its tags. */
export const wordsOf = (html: string): string =>
  decode(html.replace(/<[^>]*>/gs, ' '))
    .replace(/\s+/gu, ' ')
    .trim()

const inputsIn = (html: string) =>
  [...html.matchAll(/<input\b([^>]*)>/gs)].map(([, attributes = '']) => attributes)

const attribute = (attributes: string, name: string): string =>
  decode(new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '')

const hiddenIn = (html: string): TypedForm =>
  Object.fromEntries(
    inputsIn(html)
      .filter(input => attribute(input, 'type') === 'hidden')
      .map(input => [attribute(input, 'name'), attribute(input, 'value')])
  )

const fieldsIn = (html: string): Record<string, string> => ({
  ...Object.fromEntries(
    inputsIn(html)
      .filter(input => attribute(input, 'type') !== 'checkbox' || /\bchecked\b/.test(input))
      .map(input => [attribute(input, 'name'), attribute(input, 'value')])
  ),
  ...Object.fromEntries(
    [...html.matchAll(/<textarea\b([^>]*)>\n?(.*?)<\/textarea>/gs)].map(([, attributes = '', text = '']) => [
      attribute(attributes, 'name'),
      decode(text)
    ])
  ),
  ...Object.fromEntries(
    [...html.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)].map(([, attributes = '', options = '']) => [
      attribute(attributes, 'name'),
      attribute(
        /<option\b([^>]*\bselected\b[^>]*)>/s.exec(options)?.[1] ??
          /<option\b([^>]*)>/s.exec(options)?.[1] ??
          '',
        'value'
      )
    ])
  )
})

const namesIn = (html: string): Set<string> =>
  new Set(
    [...html.matchAll(/<(?:input|textarea|select|button)\b[^>]*\bname="([^"]*)"/gs)].map(([, name = '']) =>
      decode(name)
    )
  )
