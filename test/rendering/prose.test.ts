import { expect, test } from 'vitest'
import { lineHtml, proseHtml } from '../../server/rendering/prose.ts'

const nowhere = () => undefined
const headingsOf = (markdown: string, level: number) => proseHtml(markdown, level, nowhere).match(/<h\d>/g)

test('headings begin below the heading of the paragraph and never skip a level', () => {
  expect(headingsOf('## A\n\n#### B\n\n### C\n\n## D', 4)).toEqual(['<h4>', '<h5>', '<h5>', '<h4>'])
  expect(headingsOf('###### Ensam', 2)).toEqual(['<h2>'])
  expect(headingsOf('# A\n\n## B\n\n### C\n\n#### D', 4)).toEqual(['<h4>', '<h5>', '<h6>', '<h6>'])
})

test('what a person wrote as a tag is text, also when it looks like a heading', () => {
  expect(proseHtml('<h1>Falsk</h1>', 3, nowhere)).toBe('<p>&lt;h1&gt;Falsk&lt;/h1&gt;</p>')
})

test('a clause is shown to the letter, with its references linked', () => {
  const hrefOf = (raw: string) => (raw === 'bilaga 7' ? '/bilagor/1/fil' : undefined)
  expect(lineHtml('att *inte* anta <b> enligt bilaga 7.', hrefOf)).toBe(
    '<p>att *inte* anta &lt;b&gt; enligt <a href="/bilagor/1/fil">bilaga 7</a>.</p>'
  )
})
