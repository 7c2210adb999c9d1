import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bareClause, composeClauses } from '../../server/text/clauses.ts'

describe('a clause is stored bare, whatever was typed or pasted', () => {
  test.each([
    ['anta planen', 'anta planen'],
    ['att anta planen', 'anta planen'],
    ['Att anta planen.', 'anta planen'],
    ['att att anta planen', 'anta planen'],
    ['att anta planen, samt', 'anta planen'],
    ['att anta planen samt', 'anta planen'],
    ['att anta planen samt,', 'anta planen'],
    ['att anta planen; samt', 'anta planen'],
    ['att anta planen samt.', 'anta planen'],
    ['att anta planen och', 'anta planen'],
    ['samt att anta planen.', 'anta planen'],
    ['• att anta planen', 'anta planen'],
    ['–att anta planen', 'anta planen'],
    ['- anta planen', 'anta planen'],
    ['1. att anta planen', 'anta planen'],
    ['a) att anta planen', 'anta planen'],
    ['att\u00a0anta\n  planen ,;. ', 'anta planen'],
    ['att', ''],
    ['samt', ''],
    ['att , samt', '']
  ])('%j is stored as %j', (typed, bare) => expect(bareClause(typed)).toBe(bare))

  test.each([
    ['att beställa papper, pennor m.m.', 'beställa papper, pennor m.m.'],
    ['att bjuda in regionerna m.fl., samt', 'bjuda in regionerna m.fl.'],
    ['att se över lokaler (kök, förråd o.s.v.', 'se över lokaler (kök, förråd o.s.v.']
  ])('an abbreviation at the end keeps its stop: %j', (typed, bare) => expect(bareClause(typed)).toBe(bare))

  test.each([
    'samtliga regioner informeras',
    'attestera fakturan',
    'planen gäller 2,5 procent',
    '-5 grader är gränsen',
    'svara ja och nej'
  ])('a word that only looks like a joiner stays: %j', text => expect(bareClause(text)).toBe(text))

  test('a megabyte of marks and joiners is read in a moment', () => {
    const started = performance.now()
    for (const mark of ['att ', 'samt ', ', ', '. ', '• ', '1. ']) bareClause(mark.repeat(300_000))
    expect(performance.now() - started).toBeLessThan(3000)
  })
})

describe('what is printed has “att”, the joiners and the full stop of the system', () => {
  test('one clause ends with a full stop', () =>
    expect(composeClauses(['anta planen'], 'att')).toEqual(['att anta planen.']))

  test('two are joined by “, samt”', () =>
    expect(composeClauses(['anta planen', 'upphäva den äldre'], 'att')).toEqual([
      'att anta planen, samt',
      'att upphäva den äldre.'
    ]))

  test('of three or more, only the last two are', () =>
    expect(composeClauses(['a', 'b', 'c', 'd'], 'att')).toEqual([
      'att a,',
      'att b,',
      'att c, samt',
      'att d.'
    ]))

  test('no clause, no line', () => expect(composeClauses([], 'att')).toEqual([]))

  test('an abbreviation, a question and a quotation get no second mark at the end', () => {
    expect(composeClauses(['beställa pennor m.m.'], 'att')).toEqual(['att beställa pennor m.m.'])
    expect(composeClauses(['fråga: vem betalar?'], 'att')).toEqual(['att fråga: vem betalar?'])
    expect(composeClauses(['svara ”Vi avstår.”'], 'att')).toEqual(['att svara ”Vi avstår.”'])
    expect(composeClauses(['utse följande:'], 'att')).toEqual(['att utse följande:'])
  })

  test('imported minutes keep numbered and plain points', () => {
    expect(composeClauses(['Planen antas', 'Rutinen upphävs.'], 'numbered')).toEqual([
      '1. Planen antas.',
      '2. Rutinen upphävs.'
    ])
    expect(composeClauses(['Planen antas'], 'plain')).toEqual(['Planen antas.'])
  })

  test('no slip of the pen comes through, whatever joiners and marks were typed', () => {
    const word = fc.constantFrom('anta', 'planen', 'm.m.', 'regionerna', '2,5', 'samtliga')
    const mark = fc.constantFrom('', ' samt', ' samt,', '; samt', ', samt', ' och', '.', ',', ';', ' .')
    const typed = fc
      .tuple(
        fc.constantFrom('', 'att ', 'Att ', '- att ', '• ', 'samt att '),
        fc.array(word, { minLength: 1, maxLength: 5 }),
        mark
      )
      .map(([start, words, end]) => `${start}${words.join(' ')}${end}`)
    fc.assert(
      fc.property(fc.array(typed, { minLength: 1, maxLength: 5 }), clauses => {
        const lines = composeClauses(clauses.map(bareClause), 'att')
        for (const [index, line] of lines.entries()) {
          expect(line).toMatch(/^att (?!att |samt |och )\S/u)
          expect(line).not.toMatch(/[,;]{2}|\.\.|[,;] samt,|samt samt|;$/u)
          expect(line.endsWith(', samt')).toBe(index === lines.length - 2)
          expect(line.endsWith('.')).toBe(index === lines.length - 1)
        }
      })
    )
  })
})
