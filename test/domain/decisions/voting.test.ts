import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LegalKind } from '../../../server/domain/bodies/organ-schemas.ts'
import { breachesOfProposition } from '../../../server/domain/decisions/deciding-breaches.ts'
import { NewMotion, type Motion } from '../../../server/domain/decisions/motion-schemas.ts'
import { NewProposition } from '../../../server/domain/decisions/proposition-schemas.ts'
import { outcomeOf } from '../../../server/domain/decisions/vote-result.ts'
import { deciders, votesOf } from '../../support/deciding-world.ts'
import type { z } from 'zod'

const voters = deciders.map((name, index) => ({ personId: null, name, isChair: index === 0 }))

const put = (wish: Partial<z.input<typeof NewProposition>>) => ({
  id: 'p',
  paragraphId: 'm',
  revision: 1,
  ...NewProposition.parse({ yesText: 'bifall till förslaget', noText: 'avslag på förslaget', ...wish })
})

const vote = (
  answers: string,
  wish: Partial<z.input<typeof NewProposition>> = {},
  kind: LegalKind = 'board'
) => outcomeOf(put({ method: 'open-vote', votes: votesOf(answers), ...wish }), voters, kind)

const codes = (
  wish: Partial<z.input<typeof NewProposition>>,
  kind: LegalKind = 'assembly',
  motions: readonly Motion[] = []
) =>
  breachesOfProposition(put(wish), {
    voters,
    legalKind: kind,
    motions,
    meeting: { lastOn: '2026-03-12', endsAt: null }
  }).map(({ code, statute }) => `${code} ${statute}`)

const motion = (wish: Partial<z.input<typeof NewMotion>>): Motion => ({
  id: 'y',
  paragraphId: 'm',
  revision: 1,
  ...NewMotion.parse({ name: 'Bo Bok', kind: 'remit', ...wish })
})

test('the most votes decide, and those who abstain do not count (KL 5 kap. 55 §)', () => {
  expect(vote('yyynna')).toMatchObject({ answer: 'yes', by: 'majority', yes: 3, no: 2, abstained: 1 })
  expect(vote('ynnaaa')).toMatchObject({ answer: 'no', by: 'majority' })
})

test('at a tie the vote of the chair decides (KL 5 kap. 55 §)', () => {
  expect(vote('ynnnyy')).toMatchObject({ answer: 'yes', by: 'casting-vote' })
  expect(vote('nyyynn')).toMatchObject({ answer: 'no', by: 'casting-vote' })
})

test('a chair who abstains at a tie must vote: nothing is decided until then (KL 4 kap. 25 §)', () => {
  expect(vote('aynyna')).toMatchObject({ answer: null, by: null })
  expect(codes({ method: 'open-vote', votes: votesOf('aynyna') })).toEqual([
    'chair-must-vote KL 4 kap. 24–25 §§'
  ])
})

test('one third of those present postpones or remits in an assembly, and a simple majority in a board (KL 5 kap. 50 §, 6 kap. 33 §)', () => {
  for (const subject of ['postpone', 'remit'] as const) {
    expect(vote('nyynnn', { subject }, 'assembly')).toMatchObject({ answer: 'yes', by: 'one-third' })
    expect(vote('nynnnn', { subject }, 'assembly')).toMatchObject({ answer: 'no', by: 'majority' })
    expect(vote('nyynnn', { subject }, 'board')).toMatchObject({ answer: 'no', by: 'majority' })
  }
  expect(vote('nyynnn', {}, 'assembly')).toMatchObject({ answer: 'no' })
})

test('what a minority has postponed or remitted before takes a simple majority (KL 5 kap. 50 §)', () => {
  expect(vote('nyynnn', { subject: 'remit', isRepeated: true }, 'assembly')).toMatchObject({ answer: 'no' })
})

test('a request to remit says why, and a third that asks for it is followed (KL 5 kap. 50 §)', () => {
  const asked = { subject: 'remit', found: 'no' } as const
  expect(codes(asked, 'assembly', [motion({ supporters: ['Eva Ek'] })])).toEqual([
    'remit-without-reasons KL 5 kap. 50 §',
    'minority-overruled KL 5 kap. 50 §'
  ])
  expect(codes(asked, 'assembly', [motion({ reasons: 'Kostnaden är inte utredd.' })])).toEqual([])
  expect(codes(asked, 'board')).toEqual([])
})

test('a vote is closed in elections and employment, and open otherwise (KL 5 kap. 54–56 §§)', () => {
  const votes = votesOf('yyyynn')
  expect(codes({ method: 'open-vote', subject: 'election', votes })).toEqual([
    'vote-not-closed KL 5 kap. 54–56 §§'
  ])
  expect(codes({ method: 'closed-vote' })).toEqual(['vote-not-open KL 5 kap. 54–56 §§'])
  expect(codes({ method: 'closed-vote', subject: 'employment' })).toEqual([])
})

test('each who serves has one vote, and nobody else has one (KL 4 kap. 24–25 §§)', () => {
  const votes = [...votesOf('yyynn'), { name: 'Gäst Gren', answer: 'no' as const }]
  expect(codes({ method: 'open-vote', votes })).toEqual([
    'not-serving KL 4 kap. 24–25 §§',
    'votes-missing KL 4 kap. 24–25 §§'
  ])
})

test('equal numbers in an election go to the lot, and only then (KL 5 kap. 55 §)', () => {
  const election = { method: 'closed-vote', subject: 'election' } as const
  const sums = (a: number, b: number, drawn?: 'A' | 'B') => [
    { name: 'A', ballots: a, isDrawn: drawn === 'A' },
    { name: 'B', ballots: b, isDrawn: drawn === 'B' }
  ]
  const outcome = (ballots: ReturnType<typeof sums>) =>
    outcomeOf(put({ ...election, ballots }), voters, 'board')
  expect(outcome(sums(4, 2))).toMatchObject({ by: 'majority', chosen: ['A'] })
  expect(outcome(sums(3, 3))).toMatchObject({ by: null, chosen: [] })
  expect(outcome(sums(3, 3, 'B'))).toMatchObject({ by: 'lot', chosen: ['B'] })
  expect(codes({ ...election, ballots: sums(3, 3) })).toEqual(['lot-missing KL 5 kap. 55 §'])
  expect(codes({ ...election, ballots: sums(4, 2, 'B') })).toEqual(['lot-needless KL 5 kap. 55 §'])
  expect(codes({ ...election, ballots: sums(4, 2), blankBallots: 1 })).toEqual([
    'ballots-too-many KL 4 kap. 24–25 §§'
  ])
})

test('a tie in an election that was voted openly goes to the lot all the same: the chair has no casting vote (KL 5 kap. 55 §)', () => {
  for (const subject of ['election', 'employment'] as const) {
    const wish = { subject, method: 'open-vote', votes: votesOf('ynnnyy') } as const
    expect(vote('ynnnyy', { subject })).toMatchObject({ answer: null, by: null })
    expect(codes(wish)).toEqual(['vote-not-closed KL 5 kap. 54–56 §§', 'lot-missing KL 5 kap. 55 §'])
  }
  expect(vote('yyynny', { subject: 'election' })).toMatchObject({ answer: 'yes', by: 'majority' })
})

describe('each form of vote names its rule, and in a board the one that lets it hold there', () => {
  const sums = (...ballots: number[]) =>
    ballots.map((count, index) => ({ name: `N${index}`, ballots: count, isDrawn: false }))
  const election = { method: 'closed-vote', subject: 'election' } as const
  const rows: Record<string, [Partial<z.input<typeof NewProposition>>, string, string]> = {
    'an open vote in an election (KL 5 kap. 54–56 §§)': [
      { method: 'open-vote', subject: 'election', votes: votesOf('yyyynn') },
      'vote-not-closed',
      'KL 5 kap. 54–56 §§'
    ],
    'a closed vote about anything else (KL 5 kap. 54–56 §§)': [
      { method: 'closed-vote', ballots: sums(6) },
      'vote-not-open',
      'KL 5 kap. 54–56 §§'
    ],
    'a casting vote that is not given (KL 4 kap. 25 §)': [
      { method: 'open-vote', votes: votesOf('aynyna') },
      'chair-must-vote',
      'KL 4 kap. 24–25 §§'
    ],
    'a closed vote that ends equal (KL 5 kap. 55 §)': [
      { ...election, ballots: sums(3, 3) },
      'lot-missing',
      'KL 5 kap. 55 §'
    ],
    'more ballots than voters (KL 4 kap. 24 §)': [
      { ...election, ballots: sums(7) },
      'ballots-too-many',
      'KL 4 kap. 24–25 §§'
    ]
  }
  for (const [name, [wish, code, statute]] of Object.entries(rows))
    test(name, () => {
      const there = statute.includes('5 kap.') ? `${statute}, genom 6 kap. 33 §` : statute
      expect(codes(wish, 'assembly')).toEqual([`${code} ${statute}`])
      expect(codes(wish, 'board')).toEqual([`${code} ${there}`])
      expect(codes(wish, 'committee')).toEqual([`${code} ${there}`])
    })
})

test("KL's rules of meetings do not reach a group of officials", () => {
  expect(codes({ method: 'closed-vote', votes: votesOf('y') }, 'officials')).toEqual([])
})

test('whatever the votes, the outcome is what an independent count says', () => {
  const answers = fc.array(fc.constantFrom('y', 'n', 'a'), { minLength: 1, maxLength: 6 })
  const subjects = fc.constantFrom('matter', 'postpone', 'remit' as const)
  const kinds = fc.constantFrom<LegalKind>('assembly', 'board')
  fc.assert(
    fc.property(answers, subjects, kinds, (letters, subject, kind) => {
      const yes = letters.filter(letter => letter === 'y').length
      const no = letters.filter(letter => letter === 'n').length
      const third = kind === 'assembly' && subject !== 'matter' && yes > 0 && yes / 6 >= 1 / 3
      const chair = letters[0] === 'y' ? 'yes' : letters[0] === 'n' ? 'no' : null
      const wanted = third || yes > no ? 'yes' : no > yes ? 'no' : chair
      expect(vote(letters.join(''), { subject: subject as 'matter' }, kind).answer).toBe(wanted)
    }),
    { numRuns: 2_000 }
  )
})
