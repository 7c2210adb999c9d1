import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { closedBreaches } from '../../../server/domain/decisions/closed-vote-breaches.ts'
import { closedLines } from '../../../server/domain/decisions/closed-vote-lines.ts'
import { closedOutcome } from '../../../server/domain/decisions/closed-vote.ts'
import { NewProposition } from '../../../server/domain/decisions/proposition-schemas.ts'
import { outcomeOf } from '../../../server/domain/decisions/vote-result.ts'

/** "A5 B3 C3*": five ballots name A, and the lot fell on C. */
const sumsOf = (text: string) =>
  text.split(' ').map(sum => ({
    name: sum[0]!,
    ballots: Number(/\d+/.exec(sum)?.[0]),
    isDrawn: sum.endsWith('*')
  }))

const election = (sums: string, seats: number, blankBallots = 0) => ({
  ...NewProposition.parse({ yesText: 'val', subject: 'election', method: 'closed-vote' }),
  ballots: sumsOf(sums),
  seats,
  blankBallots
})

const outcome = (sums: string, seats: number) => {
  const { by, chosen } = closedOutcome(election(sums, seats))
  return `${by ?? 'open'}: ${chosen.join('')}`
}

const breaches = (sums: string, seats: number, voters = 12, blank = 0) =>
  closedBreaches(election(sums, seats, blank), { voters: votersOf(voters), legalKind: 'assembly' }).map(
    ({ code, statute, message }) => `${code} ${statute}: ${message}`
  )

const votersOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ personId: null, name: `N${index}`, isChair: index === 0 }))

const told = (sums: string, seats: number, blank = 0) => {
  const put = election(sums, seats, blank)
  return closedLines({ ...put, outcome: outcomeOf(put, [], 'assembly') }, 'val av revisorer')
}

describe('an election of several seats goes to those with most ballots (KL 5 kap. 55 §)', () => {
  test('in order of ballots, whatever the order they were written in', () => {
    expect(outcome('A1 B5 C3', 2)).toBe('majority: BC')
    expect(outcome('A4', 1)).toBe('majority: A')
  })

  test('a tie among those who all have seats, or among those who have none, needs no lot', () => {
    expect(outcome('A4 B4 C1', 2)).toBe('majority: AB')
    expect(outcome('A4 B2 C2', 1)).toBe('majority: A')
    expect(outcome('A5 B4 C2 D2', 2)).toBe('majority: AB')
    expect(breaches('A4 B4 C1', 2)).toEqual([])
  })

  test('nobody is chosen without a ballot, and a seat may stay empty', () => {
    expect(outcome('A3 B0 C0', 2)).toBe('majority: A')
    expect(outcome('A0 B0', 2)).toBe('open: ')
    expect(breaches('A3 B0 C0', 2)).toEqual([])
  })
})

describe('the lot decides among those who are equal across the last seat, and only there (KL 5 kap. 55 §)', () => {
  test('one lot where one seat is left, after those who are sure of theirs', () => {
    expect(outcome('A5 B3 C3*', 2)).toBe('lot: AC')
    expect(outcome('B3 C3* A5', 2)).toBe('lot: AC')
  })

  test('as many lots as there are seats left', () => {
    expect(outcome('A5 B3* C3 D3*', 3)).toBe('lot: ABD')
    expect(outcome('A3* B3* C3', 2)).toBe('lot: AB')
  })

  test('until then those with most ballots are chosen, and the other seats wait', () => {
    expect(outcome('A5 B3 C3', 2)).toBe('open: A')
    expect(breaches('A5 B3 C3', 2)).toEqual([
      'lot-missing KL 5 kap. 55 §: B och C har lika många röster. Lotten ska avgöra.'
    ])
    expect(outcome('A5 B3* C3 D3', 3)).toBe('open: A')
    expect(breaches('A5 B3* C3 D3', 3)).toEqual([
      'lot-missing KL 5 kap. 55 §: B, C och D har lika många röster. Lotten ska falla på 2 av dem.'
    ])
  })

  test('more lots than seats are told, and decide nothing', () => {
    expect(outcome('A5 B3* C3* D1', 2)).toBe('open: A')
    expect(breaches('A5 B3* C3* D1', 2)).toEqual([
      'lots-too-many KL 5 kap. 55 §: Lotten har fallit på B och C, men bara en plats återstår för dem.'
    ])
    expect(breaches('A5 B3* C3* D3* E3', 3)).toEqual([
      'lots-too-many KL 5 kap. 55 §: Lotten har fallit på B, C och D, men bara 2 platser återstår för dem.'
    ])
  })

  test('a lot for one who was not equal there is told, and changes nothing', () => {
    const astray = (name: string) =>
      `lot-needless KL 5 kap. 55 §: Lotten har fallit på ${name}. Den avgör bara mellan dem som har lika många röster till de sista platserna.`
    expect(outcome('A5* B3 C1', 2)).toBe('majority: AB')
    expect(breaches('A5* B3 C1', 2)).toEqual([astray('A')])
    expect(breaches('A4 B4 C2 D2*', 2)).toEqual([astray('D')])
    expect(outcome('A5* B3* C3', 2)).toBe('lot: AB')
    expect(breaches('A5* B3* C3', 2)).toEqual([astray('A')])
    expect(breaches('A5* B3 C3', 2).map(line => line.split(' ')[0])).toEqual(['lot-missing', 'lot-needless'])
  })
})

describe('each ballot names as many as there are seats, and nobody twice (KL 4 kap. 24–25 §§)', () => {
  test('so that there are no more votes than those who serve can leave', () => {
    expect(breaches('A6 B6', 2, 6)).toEqual([])
    expect(breaches('A6 B5 C2', 2, 6)).toEqual([
      'ballots-too-many KL 4 kap. 24–25 §§: 13 röster är fler än de 6 som tjänstgör kan lämna till 2 platser.'
    ])
  })

  test('a blank ballot names nobody', () => {
    expect(breaches('A5 B5', 2, 6, 1)).toEqual([])
    expect(breaches('A5 B5 C1', 2, 6, 1)).toEqual([
      'ballots-too-many KL 4 kap. 24–25 §§: 11 röster och 1 blank röstsedel är fler än de 6 som tjänstgör kan lämna till 2 platser.'
    ])
    expect(breaches('A0', 2, 6, 7)).toHaveLength(1)
  })

  test('nor one person more of them than there are voters', () => {
    expect(breaches('A7 B1', 2, 6)).toEqual([
      'ballots-too-many KL 4 kap. 24–25 §§: A har fler röster än de 6 som tjänstgör kan ge en och samma person.'
    ])
    expect(breaches('A6 B1', 2, 6, 1)).toHaveLength(1)
  })

  test('where nobody is known to serve, nothing is held against the sums', () => {
    expect(breaches('A7 B1', 2, 0)).toEqual([])
  })
})

describe('the minutes tell who was chosen (KL 5 kap. 67 §)', () => {
  const first = 'Omröstningen är sluten och gäller val av revisorer'

  test('one', () => {
    expect(told('A4 B1', 1)).toEqual([`${first}.`, 'A får 4 röster och B får 1 röst. Därmed är A vald.'])
    expect(told('A3 B3', 1)[1]).toBe('A får 3 röster och B får 3 röster. Röstetalet är lika.')
    expect(told('A3 B3*', 1)[1]).toBe(
      'A får 3 röster och B får 3 röster. Röstetalet är lika. Lotten avgör och faller på B. Därmed är B vald.'
    )
  })

  test('several, with the sums and what was blank', () => {
    expect(told('A5 B4 C1', 2, 1)).toEqual([
      `${first}, 2 platser.`,
      'A får 5 röster, B får 4 röster och C får 1 röst. En röstsedel är blank. Därmed är A och B valda.'
    ])
  })

  test('between whom the lot was drawn, and on whom it fell', () => {
    expect(told('A5 B3 C3*', 2)[1]).toContain(
      'Röstetalet är lika för B och C. Lotten avgör och faller på C. Därmed är A och C valda.'
    )
    expect(told('A5 B3* C3 D3*', 3)[1]).toContain(
      'Röstetalet är lika för B, C och D. Lotten avgör och faller på B och D. Därmed är A, B och D valda.'
    )
  })

  test('what is not decided, and a seat that nobody got', () => {
    expect(told('A5 B3 C3', 2)[1]).toContain('Därmed är A vald. Röstetalet är lika för B och C.')
    expect(told('A3 B0', 2)[1]).toContain('Därmed är A vald. En plats är inte besatt.')
    expect(told('A0 B0', 2)[1]).toContain('2 platser är inte besatta.')
  })
})

test('whatever the sums, the seats and the lots, the outcome is what an independent reckoning says', () => {
  const sum = fc.record({ ballots: fc.nat({ max: 3 }), isDrawn: fc.boolean() })
  fc.assert(
    fc.property(fc.array(sum, { maxLength: 7 }), fc.integer({ min: 1, max: 5 }), (drafts, seats) => {
      const ballots = drafts.map((draft, index) => ({ name: `N${index}`, ...draft }))
      const { by, chosen } = closedOutcome({ ballots, seats })
      // By counting, for each by itself, those who stand before: no order and no border.
      const got = ballots.filter(own => own.ballots > 0)
      const before = (own: { ballots: number }) => got.filter(other => other.ballots > own.ballots).length
      const equal = (own: { ballots: number }) => got.filter(other => other.ballots === own.ballots).length
      const safe = got.filter(own => before(own) + equal(own) <= seats)
      const unsure = got.filter(own => before(own) < seats && before(own) + equal(own) > seats)
      const lots = unsure.filter(({ isDrawn }) => isDrawn)
      const isSettled = lots.length === (unsure.length ? seats - before(unsure[0]!) : 0)
      const wanted = isSettled ? [...safe, ...lots] : safe
      expect(new Set(chosen)).toEqual(new Set(wanted.map(({ name }) => name)))
      expect(chosen.length).toBeLessThanOrEqual(seats)
      expect(by).toBe(!isSettled || wanted.length === 0 ? null : unsure.length ? 'lot' : 'majority')
      const counts = chosen.map(name => ballots.find(own => own.name === name)!.ballots)
      expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    }),
    { numRuns: 2_000 }
  )
})
