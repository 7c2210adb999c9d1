import { expect, test } from 'vitest'
import { renderMarkdownHtml } from '../../server/text/markdown.ts'

const hrefOf = (name: string): string | undefined =>
  name === 'bilaga 1' ? undefined : `/till/${encodeURIComponent(name)}`

test('a mention of a §, a bilaga or a dnr becomes a link, and the words around it stay', () => {
  const html = renderMarkdownHtml('Se **bilaga 75 a-b** och § 74 (dnr 044/26).', { hrefOf })
  expect(html).toContain('<strong><a href="/till/bilaga%2075%20a">bilaga 75 a</a>-')
  expect(html).toContain('<a href="/till/%C2%A7%2074">§ 74</a>')
  expect(html.replace(/<[^>]+>/g, '')).toBe('Se bilaga 75 a-b och § 74 (dnr 044/26).')
})

test('of several §§ each that is written leads to its own, and one that leads nowhere is left as it is', () => {
  const nowhere = (name: string): string | undefined => (name === '§ 94' ? undefined : hrefOf(name))
  expect(renderMarkdownHtml('§§ 92–93 och §§ 94–96', { hrefOf: nowhere })).toBe(
    '<p><a href="/till/%C2%A7%2092">§§ 92</a>–<a href="/till/%C2%A7%2093">93</a> och §§ 94–<a href="/till/%C2%A7%2096">96</a></p>'
  )
})

test('a mention that leads nowhere, or stands in a link already, is left as it is', () => {
  const html = renderMarkdownHtml('Prislistan, bilaga 1, och [§ 74](/annan).', { hrefOf })
  expect(html).toBe('<p>Prislistan, bilaga 1, och <a href="/annan">§ 74</a>.</p>')
})

test('an address can never carry markup into the page', () => {
  const html = renderMarkdownHtml('§ 74', { hrefOf: () => '/"><script>' })
  expect(html).not.toContain('<script>')
})
