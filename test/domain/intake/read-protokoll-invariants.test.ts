import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readProtokollText } from '../../../server/domain/intake/reading/read-protokoll-text.ts'
import {
  countsOf,
  paragraphsOf,
  protokollNames,
  protokollText,
  wordsOf,
  wordsOfModel
} from '../../support/protokoll-fixtures.ts'

describe('no word is lost, whatever the protokoll', () => {
  test.each(protokollNames)('%s: every word outside the furniture stands in the model', name => {
    const minutes = readProtokollText(protokollText(name))
    const taken = new Set(minutes.furniture)
    const lines = protokollText(name)
      .split(/[\n\f]/)
      .map(line => line.replace(/\s+/g, ' ').trim())
    // "Ks § 71": the organ's abbreviation stands on every heading and is told once, by a flag.
    const source = lines
      .filter(line => !taken.has(line))
      .map(line => line.replace(/^\p{L}{2,4} (?=§)/u, ''))
      .join('\n')
    expect(missing(wordsOf(whole(source)), wordsOfModel(minutes))).toEqual([])
  })

  test.each(protokollNames)('%s: from the first § on the words come in the order of the source', name => {
    const minutes = readProtokollText(protokollText(name))
    for (const paragraph of paragraphsOf(minutes)) {
      const { text, decisions } = paragraph
      const read = wordsOf([text, ...decisions.map(({ textAfter }) => textAfter)].join('\n'))
      const source = wordsOf(whole(protokollText(name)))
      expect(isSubsequence(read, source), `§ ${paragraph.number}`).toBe(true)
    }
  })

  const line = fc.constantFrom(
    '§ 1 Val',
    '§ 2',
    '§ 3 Budget (dnr 001/21)',
    '§§ 4–5',
    'Ks § 7 Dnr KS 2021/5',
    'Beslut',
    'Nämnden beslutar',
    'Nämnden beslutar att anta planen.',
    'Kommunstyrelsens förslag till kommunfullmäktige',
    'att anta planen, samt',
    'att',
    '1. Planen antas.',
    '2) Mer',
    '– en punkt',
    '•',
    'Sammanfattning',
    'Beslutet skickas till',
    'Ekonomichefen',
    'ett avbrutet ord som fort-',
    'sätter här',
    'Plats och tid: Kommunhuset, 2021-05-07 kl 10-12',
    'Beslutande',
    'Anna Berg (S), ordförande',
    'Justerare    Bo Ek',
    'Namn      Ja      Nej',
    'Anna Berg      X',
    'Sida 1 (2)',
    'Underskrifter',
    'NAMN: Anna Berg',
    '',
    '',
    ' ',
    '\f'
  )
  const soup = fc
    .array(fc.oneof({ weight: 5, arbitrary: line }, fc.string({ unit: 'binary', maxLength: 30 })), {
      maxLength: 60
    })
    .map(lines => lines.join('\n'))

  test('a soup of lines is never refused, and every word of it is placed, unplaced or furniture', () => {
    fc.assert(
      fc.property(soup, text => {
        const minutes = readProtokollText(text)
        expect(minutes.share).toBeGreaterThanOrEqual(0)
        expect(minutes.share).toBeLessThanOrEqual(1)
        expect(minutes.flags.filter(({ code }) => code === 'lost-words')).toEqual([])
      }),
      { numRuns: 500 }
    )
  })

  test('what was read as the rest of a heading is text when no clause came after it', () => {
    const [paragraph] = paragraphsOf(readProtokollText('§ 1 Val\nBeslut\nEfter samråd med regionerna att'))
    expect(paragraph?.decisions).toEqual([])
    expect(paragraph?.text).toContain('Efter samråd med regionerna att')
  })

  test('the same text gives the same model', () => {
    for (const name of protokollNames) {
      expect(readProtokollText(protokollText(name))).toEqual(readProtokollText(protokollText(name)))
    }
  })
})

describe('how the text was drawn out makes no difference to what is counted', () => {
  const lines = (text: string) => text.split(/[\n\f]/).map(one => one.replace(/[ \t]+/g, ' ').trim())
  const variants: [string, (text: string) => string][] = [
    ['with line ends of Windows', text => text.replaceAll('\n', '\r\n')],
    ['with hard spaces after §', text => text.replaceAll('§ ', '§\u00a0')],
    ['without indents', text => lines(text).join('\n')],
    ['without empty lines', text => lines(text).filter(Boolean).join('\n')],
    ['with an empty line after every line', text => lines(text).filter(Boolean).join('\n\n')]
  ]
  // One sentence after another with neither att, number nor empty line between them: where a clause ends cannot be seen.
  const needEmptyLines = new Set(['omedelbar-justering'])

  test.each(
    protokollNames.flatMap(name =>
      variants.map(([how, change]) => ({ name, how, text: change(protokollText(name)) }))
    )
  )('$name $how', ({ name, how, text }) => {
    if (needEmptyLines.has(name) && how === 'without empty lines') {
      expect(countsOf(readProtokollText(text)).decisions).toBe(3)
      return
    }
    expect(countsOf(readProtokollText(text))).toEqual(countsOf(readProtokollText(protokollText(name))))
  })
})

describe('time grows with the text and no faster', () => {
  test.each([
    '§ 1 A\n',
    '§ 1',
    'att x\n',
    '- a\n',
    '1. a\n',
    'Beslut\n',
    'Kommunstyrelsen beslutar att x\n',
    'Kommunstyrelsen ',
    'Anna Berg\n',
    'Ordförande Anna Berg\n',
    'a   b\n',
    'a\n\n',
    '\f',
    ',;',
    '(dnr ',
    '.',
    'a-\n'
  ])('%j, 300 000 characters of it, is read at once', piece => {
    const started = performance.now()
    readProtokollText(piece.repeat(Math.ceil(300_000 / piece.length)))
    expect(performance.now() - started).toBeLessThan(8000)
  })
})

/** Words that the end of a line broke, made whole. */
const whole = (text: string): string =>
  text.replace(/(\p{L})-\n\s*(?!(?:och|eller|samt)\b)(?=\p{Ll})/gu, '$1')

/** Words of `source` that `read` has too few of; what the system writes itself does not count. */
const missing = (source: string[], read: string[]): string[] => {
  const left = new Map<string, number>()
  for (const word of read) left.set(word, (left.get(word) ?? 0) + 1)
  return source.filter(word => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count < 1 && !/^(?:§|dnr|diarienr|diarienummer|ärendenr|att|beredningsgruppens)$/.test(word)
  })
}

const isSubsequence = (read: string[], source: string[]): boolean => {
  let at = 0
  for (const word of read) {
    at = source.indexOf(word, at) + 1
    if (at === 0) return false
  }
  return true
}
