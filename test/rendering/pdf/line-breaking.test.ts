import { describe, expect, test } from 'vitest'
import { breakLines } from '../../../server/rendering/pdf/line-breaking.ts'
import { body } from '../../../server/rendering/pdf/styles.ts'
import { wordsOf } from '../../../server/rendering/pdf/words.ts'
import { lexMarkdown } from '../../../server/text/markdown-tree.ts'

/** The lines of a paragraph of Markdown, `width` points wide. */
const linesOf = (markdown: string, width: number, missing = new Set<string>()): string[] => {
  const [paragraph] = lexMarkdown(markdown)
  const content = paragraph?.type === 'paragraph' ? paragraph.content : []
  return breakLines(wordsOf(content, body, missing), width).map(line =>
    line.segments.flatMap(each => each.texts).join('')
  )
}

describe('lines', () => {
  test.each([
    ['enligt § 31 i', ['§ 31']],
    ['om 3 750 tkr till', ['3 750 tkr']],
    ['den 18 februari kl. 18.00 i', ['18 februari', 'kl. 18.00']],
    ['mark- och fraktkostnader', ['mark- och']],
    ['ca 0,7 - 0,8 mnkr', ['- 0,8 mnkr']],
    ['se bilaga 80 a', ['bilaga 80']]
  ])('%s keeps together what belongs together, however narrow the line', (text, kept) => {
    for (let width = 95; width < 180; width++)
      for (const each of kept)
        expect(linesOf(text, width).filter(line => line.includes(each))).toHaveLength(1)
  })

  test('no line ends in a hyphen that a reader would take for a divided word', () => {
    for (let width = 60; width < 300; width += 7)
      for (const line of linesOf(
        'hälso- och sjukvård, RSK-strateger, 0,7 - 0,8 mnkr, läns- och regionnivå',
        width
      ))
        expect(line).not.toMatch(/-$/)
  })

  test('a word that changes face midway is one word', () => {
    expect(linesOf('ett **halv**fett ord', 50)).toEqual(['ett', 'halvfett', 'ord'])
  })

  test('a word longer than the line is broken anywhere, and nothing of it is lost', () => {
    const word = 'sjukvårdsregionsamverkansfrågor'.repeat(6)
    const lines = linesOf(`före ${word} efter`, 100)
    expect(lines.length).toBeGreaterThan(8)
    expect(lines.join('')).toContain(word.slice(0, 40))
    expect(lines.join('').replace(/ /g, '')).toBe(`före${word}efter`)
  })

  test('a character that the text face lacks is taken from another, and one that no font has is told of', () => {
    const missing = new Set<string>()
    expect(linesOf('Guovdageainnu → ŋŧ ☐ 漢', 400, missing)).toEqual(['Guovdageainnu → ŋŧ ☐ \ufffd'])
    expect([...missing]).toEqual(['漢'])
  })
})
