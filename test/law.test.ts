import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checklistLines } from '../server/domain/checklist/checklist.ts'

const folder = import.meta.dirname

/** Each rule for meetings, approval, announcement, appeal and extracts, with the §§ of which one at least must be named. */
const rules: Record<string, readonly string[]> = {
  'more than half must be there, § by §': ['5:45'],
  'the same in a board': ['6:27'],
  'jäv does not break the quorum of an assembly': ['5:46'],
  'substitutes serve in their order': ['5:17', '5:18'],
  'who left does not serve again that day': ['5:20'],
  'jäv in a board': ['6:28', '6:30'],
  'jäv of officials': ['7:4'],
  'jäv in an assembly': ['5:47', '5:48'],
  'disputed jäv is ruled on': ['6:32', '5:47'],
  'one vote each, and who may abstain': ['4:24'],
  'the chair must vote': ['4:25'],
  'propositions are answered yes or no': ['5:53'],
  'votes are open but in elections and employment': ['5:56'],
  'most votes, casting vote and lot': ['5:55'],
  'votes in a board': ['6:33'],
  'a third postpones or remits, with reasons': ['5:50'],
  'reservations come from who took part, before the end': ['4:27'],
  'who else may be there and have an opinion noted': ['4:28'],
  'closed doors of a board': ['6:25'],
  'at a distance where it is decided': ['5:16'],
  'the same of a board': ['6:24'],
  'the kallelse of an assembly comes a week before': ['5:13'],
  'what was not announced': ['5:52'],
  'what may not be delegated': ['6:38'],
  'nothing is delegated to groups of officials': ['6:37'],
  'passing on a delegation': ['7:6'],
  'delegated decisions are reported': ['6:40'],
  'those of employees too': ['7:8'],
  'what is not reported is announced': ['8:10'],
  'urgent decisions of the chair': ['6:39', '6:40'],
  'the public at the budget meeting': ['9:10'],
  'approval within 14 days': ['5:69'],
  'who was there, § by §': ['5:66'],
  'what the minutes say of each matter': ['5:67'],
  'minutes of a board': ['6:35'],
  'the notice board': ['8:9'],
  'what else may stand on it': ['8:11'],
  'announced on the second day, and not taken down before': ['8:12'],
  'regulations are proclaimed': ['8:13'],
  'three weeks from the announcement': ['13:5'],
  'an appeal that came in time to the wrong place': ['13:6'],
  'what a court may do': ['13:8'],
  'what cannot be appealed': ['13:2'],
  'who may appeal': ['13:1'],
  'execution before legal force': ['13:14']
}

test('every rule of kommunallagen that meetings live under has a test that names it, or a line on the checklist', () => {
  const named = new Set([...testNames(), ...statutes()].flatMap(citations))
  const forgotten = Object.entries(rules).filter(([, any]) => !any.some(one => named.has(one)))
  expect(forgotten).toEqual([])
})

test('the same for what the other laws say of minutes, announcement and time', () => {
  const named = [...testNames(), ...statutes()].join('\n')
  const wanted = [
    'TF 2 kap. 10 §',
    'lag 1930:173',
    'lag 1989:253',
    'OSL 5 kap. 1 §',
    'OSL 5 kap. 2 §',
    'OSL 5:5'
  ]
  expect(wanted.filter(law => !named.includes(law))).toEqual([])
})

const testNames = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.test.ts') && file !== 'law.test.ts')
    .flatMap(file => [...readFileSync(join(folder, file), 'utf8').matchAll(/^\s*test\(\s*(['`])(.*?)\1,/gmu)])
    .map(found => found[2] ?? '')

const statutes = (): string[] =>
  Object.values(checklistLines).flatMap(({ statute }) => (statute ? [statute] : []))

/** "KL 5:17-20" and "KL 5 kap. 17–20 §§" are 5:17, 5:18, 5:19 and 5:20. */
const citations = (text: string): string[] =>
  /KL /u.test(text)
    ? [...text.matchAll(/(\d+)(?::| kap\. )(\d+)(?:(?:[–-]| och | and )(\d+)(?!:| kap))?/gu)].flatMap(
        ([, chapter, first, last]) =>
          between(Number(first), Number(last ?? first)).map(section => `${chapter}:${section}`)
      )
    : []

const between = (first: number, last: number): number[] =>
  first <= last ? Array.from({ length: last - first + 1 }, (_, index) => first + index) : [first]
