import type { LegalKind } from '../bodies/organ-schemas.ts'
import type { Breach } from '../shared/breach.ts'
import { isBarred, servingAt, waitingRow, type LedgerRow, type Substitute } from './ledger.ts'
import type { Recusal, RecusalRule } from './presence-schemas.ts'
import { quorumStatute, type Quorum } from './quorum.ts'
import { recusalStatute } from './recusal-rules.ts'
import { inCallingOrder, type PlaceWithRecusals, type Roster } from './serving-substitutes.ts'

const substitutes = 'KL 5 kap. 17–20 §§'

type Facts = {
  kind: LegalKind
  seatCount: number
  ledger: readonly LedgerRow[]
  roster: Roster
  place: PlaceWithRecusals
  /** The §§ before it, in order. */
  earlier: readonly PlaceWithRecusals[]
}

/** What of the presence in a § is against the law. Nothing is refused for it: it has happened, and is told. */
export const presenceBreaches = (
  facts: Facts,
  quorum: Quorum | undefined,
  recusals: readonly Recusal[],
  rule: RecusalRule
): Breach[] => [
  ...ofQuorum(facts, quorum),
  ...ofRecusals(facts, recusals, rule),
  ...ofSeats(facts),
  ...ofServingAgain(facts),
  ...ofOrder(facts)
]

const ofQuorum = ({ kind }: Facts, quorum: Quorum | undefined): Breach[] =>
  quorum && !quorum.isQuorate
    ? [
        {
          code: 'not-quorate',
          statute: quorumStatute(kind),
          message: `Inte beslutsfört: ${quorum.explanation}`
        }
      ]
    : []

// An assembly lets the one who is recused stay (KL 5:46-49); no other does.
const ofRecusals = ({ kind }: Facts, recusals: readonly Recusal[], rule: RecusalRule): Breach[] =>
  rule === 'assembly'
    ? []
    : recusals
        .filter(recusal => recusal.stayed && recusal.isUpheld)
        .map(({ name }) => ({
          code: 'recused-present',
          statute: recusalStatute(rule, kind),
          message: `${name} är jävig men var kvar i lokalen.`
        }))

const ofSeats = (facts: Facts): Breach[] => {
  const { seatCount } = facts
  const serving = takingPart(facts)
  if (seatCount === 0 || serving.length <= seatCount) return []
  return [
    {
      code: 'more-serving-than-seats',
      statute: substitutes,
      message: `${serving.length} tjänstgör, men organet har ${seatCount} ledamöter.`
    }
  ]
}

const ofServingAgain = (facts: Facts): Breach[] =>
  takingPart(facts)
    .filter(({ key }) => isBarred(facts.ledger, key, facts.place, facts.roster.isOneDay))
    .map(({ name }) => ({
      code: 'served-again',
      statute: substitutes,
      message: `${name} har lämnat mötet av annat skäl än jäv och tjänstgör igen samma dag.`
    }))

/** One who newly serves while a substitute of the same member who comes before is there and does not. */
const ofOrder = (facts: Facts): Breach[] => {
  const { ledger, roster, place, earlier } = facts
  const before = earlier.at(-1)
  const servedBefore = new Set(before ? takingPart({ ...facts, place: before }).map(({ key }) => key) : [])
  const newly = takingPart(facts).filter(
    ({ key, role }) => role === 'serving-substitute' && !servedBefore.has(key)
  )
  if (newly.length === 0) return []
  const begun = new Set(earlier.flatMap(each => takingPart({ ...facts, place: each })).map(({ key }) => key))
  return newly.flatMap(({ key, name }): Breach[] => {
    const own = roster.substitutes.find(each => each.key === key)
    if (!own) return []
    const passed = roster.substitutes.find(
      each =>
        each.memberId === own.memberId &&
        inCallingOrder(begun)(each, own) < 0 &&
        hasRank(each, own, begun) &&
        isWaiting(ledger, each, place, roster.isOneDay)
    )
    const message = `${name} tjänstgör, men ${passed?.name} kommer före i turordningen.`
    return passed ? [{ code: 'out-of-order', statute: substitutes, message }] : []
  })
}

// Without an order that is written in, only that somebody has begun to serve comes before.
const hasRank = (a: Substitute, b: Substitute, begun: ReadonlySet<string>): boolean =>
  (begun.has(a.key) && !begun.has(b.key)) || (a.order !== null && a.order !== b.order)

const isWaiting = (
  ledger: readonly LedgerRow[],
  { key }: Substitute,
  place: PlaceWithRecusals,
  isOneDay: boolean
): boolean =>
  !place.recusedKeys.has(key) &&
  !isBarred(ledger, key, place, isOneDay) &&
  waitingRow(ledger, key, place) !== undefined

const takingPart = ({ ledger, place }: Pick<Facts, 'ledger' | 'place'>): LedgerRow[] =>
  servingAt(ledger, place).filter(({ key }) => !place.recusedKeys.has(key))
