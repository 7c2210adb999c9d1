import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordDiff } from '../../server/text/word-diff.ts'

const told = (a: string, b: string): string =>
  wordDiff(a, b)
    .map(({ change, text }) => ({ same: text, removed: `[-${text}-]`, added: `[+${text}+]` })[change])
    .join('')

test('a changed word is shown between those that stay', () => {
  expect(told('att avsätta 12 mnkr.', 'att avsätta 15 mnkr.')).toBe('att avsätta [-12-][+15+] mnkr.')
  expect(told('att anta planen.', 'att inte anta planen.')).toBe('att [+inte +]anta planen.')
  expect(told('att anta planen, samt\natt tacka.', 'att anta planen.')).toBe(
    'att anta planen[-, samt\natt tacka-].'
  )
  expect(told('att köpa en båt.', 'att hyra två båtar.')).toBe('att [-köpa en båt-][+hyra två båtar+].')
  expect(told('', 'nytt')).toBe('[+nytt+]')
  expect(told('lika', 'lika')).toBe('lika')
})

test('without what was added it is the earlier text, without what was removed the later', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', ' ', '\n', ',', 'å'), { maxLength: 30 })
  fc.assert(
    fc.property(words, words, (a, b) => {
      const runs = wordDiff(a.join(''), b.join(''))
      const without = (change: string) =>
        runs.flatMap(run => (run.change === change ? [] : run.text)).join('')
      expect([without('added'), without('removed')]).toEqual([a.join(''), b.join('')])
    }),
    { numRuns: 1_000 }
  )
})

test('texts too long to compare word for word are one change', () => {
  const [a, b] = ['x ', 'y '].map(word => word.repeat(2_000))
  expect(wordDiff(a!, b!).filter(({ change }) => change !== 'same')).toHaveLength(2)
})
