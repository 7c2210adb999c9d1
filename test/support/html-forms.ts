import { decode } from 'html-entities'

/** What a person types or chooses, by field name. */
export type TypedForm = Readonly<Record<string, string>>

/**
 * What a browser would send of the page's form with that action, as it stands. Where several forms have the action, the one
 * whose hidden fields hold what is typed. Throws where there is none, or where something typed has no field.
 */
export const formIn = (html: string, action: string, typed: TypedForm = {}): TypedForm => {
  const forms = [...html.matchAll(/<form\b[^>]*\baction="([^"]*)"[^>]*>(.*?)<\/form>/gs)]
    .filter(([, address]) => decode(address) === action)
    .map(([, , inside = '']) => ({ hidden: hiddenIn(inside), all: fieldsIn(inside), names: namesIn(inside) }))
  const fitting = forms.find(({ hidden }) =>
    Object.entries(typed).every(([name, value]) => hidden[name] === undefined || hidden[name] === value)
  )
  if (!fitting) throw new Error(`The page has no form to ${action} for this.`)
  const strangers = Object.keys(typed).filter(name => !fitting.names.has(name))
  if (strangers.length) throw new Error(`The form to ${action} has no field ${strangers.join(', ')}.`)
  return fitting.all
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
