import type { LegalKind, QuorumRule } from '../bodies/organ-schemas.ts'
import {
  coveredSeats,
  hasEnded,
  isServing,
  servingAt,
  standsFor,
  type LedgerRow,
  type Place,
  type Seat
} from './ledger.ts'
import type { RecusalRule } from './presence-schemas.ts'

/** What decides whether a § has a quorum. */
export type QuorumProfile = {
  rule: QuorumRule
  legalKind: LegalKind
  /** How many ledamöter the organ has. */
  seatCount: number
  seats: readonly Seat[]
}

export type Quorum = { needed: number; present: number; isQuorate: boolean; explanation: string }

/** KL 5:45, 6:27: more than half of the ledamöter, so 7 of 12. */
export const moreThanHalf = (seatCount: number): number => Math.floor(seatCount / 2) + 1

export const quorumStatute = (kind: LegalKind): string =>
  kind === 'assembly' ? 'KL 5 kap. 45 §' : kind === 'officials' ? 'Organets egen regel' : 'KL 6 kap. 27 §'

/** Whether the organ can decide in the § with those who are there; undefined when it has no ledamöter to count from. */
export const quorumAt = (
  profile: QuorumProfile,
  ledger: readonly LedgerRow[],
  recusedKeys: ReadonlySet<string>,
  recusalRule: RecusalRule,
  place: Place
): Quorum | undefined => {
  const takingPart = servingAt(ledger, place).filter(({ key }) => !recusedKeys.has(key))
  const excused =
    recusalRule === 'assembly' ? excusedBy(profile.seats, ledger, recusedKeys, takingPart, place) : []
  const members = new Set(profile.seats.flatMap(({ memberId }) => memberId ?? []))
  if (profile.rule === 'every-member' && members.size > 0) {
    const represented = new Set([...takingPart, ...excused].flatMap(({ memberId }) => memberId ?? []))
    const present = [...members].filter(id => represented.has(id)).length
    return withWords(members.size, members.size, present, 'medlemmar är företrädda; alla', excused.length)
  }
  if (profile.seatCount === 0) return undefined
  const needed = profile.rule === 'every-member' ? profile.seatCount : moreThanHalf(profile.seatCount)
  const present = takingPart.length + excused.length
  return withWords(profile.seatCount, needed, present, `ledamöter tjänstgör; minst ${needed}`, excused.length)
}

/**
 * KL 5:46: that an assembly is fewer because of jäv does not hinder it. Counted are those who would serve or had left for it,
 * but not where a substitute has the seat.
 */
const excusedBy = (
  seats: readonly Seat[],
  ledger: readonly LedgerRow[],
  recusedKeys: ReadonlySet<string>,
  takingPart: readonly LedgerRow[],
  place: Place
): Seat[] => {
  const left = ledger.filter(row => isServing(row) && row.leftReason === 'recusal' && hasEnded(row, place))
  const out = [...servingAt(ledger, place), ...left]
    .filter(({ key }) => recusedKeys.has(key))
    .map(row => seatOf(row, seats))
    .filter(({ key }, index, all) => all.findIndex(other => other.key === key) === index)
  const covered = coveredSeats(seats, out, takingPart)
  return out.filter(({ key }) => !covered.has(key) && !takingPart.some(row => row.key === key))
}

/** The seat that somebody has: one's own, or that of the ledamot one stands for. */
const seatOf = (row: LedgerRow, seats: readonly Seat[]): Seat =>
  (row.role === 'serving-substitute' && seats.find(seat => standsFor(row, seat))) || row

const withWords = (
  total: number,
  needed: number,
  present: number,
  words: string,
  excused: number
): Quorum => ({
  needed,
  present,
  isQuorate: present >= needed,
  explanation: `${present} av ${total} ${words} behövs.${excused ? ` Jäv bryter inte beslutsförheten (KL 5 kap. 46 §): ${excused} räknas med.` : ''}`
})
