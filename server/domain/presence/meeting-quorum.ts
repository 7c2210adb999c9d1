import type { Organ } from '../bodies/organ-schemas.ts'
import type { Attendance } from '../meetings/attendance-schemas.ts'
import type { Matter } from '../meetings/matter-schemas.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import type { Mandate } from '../people/people-schemas.ts'
import type { TimeOfDay } from '../shared/dates.ts'
import type { LedgerRow } from './ledger.ts'
import type { Recusal, RecusalRule } from './presence-schemas.ts'
import { noNote, type PresenceNote } from './presence-store.ts'
import { quorumAt, type Quorum, type QuorumProfile } from './quorum.ts'
import { defaultRecusalRule } from './recusal-rules.ts'
import { keyOf, ledgerOf, seatCountOf, seatsOf, substitutesOf } from './roster.ts'
import type { PlaceWithRecusals, Roster } from './serving-substitutes.ts'

/** What the quorum of a meeting follows from. */
export type QuorumFacts = {
  meeting: Pick<Meeting, 'firstOn' | 'lastOn' | 'state' | 'isImported'>
  organ: Organ
  /** Of the organ, on the day of the meeting. */
  mandates: readonly Mandate[]
  attendance: readonly Attendance[]
  matters: readonly Pick<Matter, 'id' | 'number' | 'foreseenNumber' | 'isWithdrawn'>[]
  recusals: ReadonlyMap<string, readonly Recusal[]>
  notes: ReadonlyMap<string, PresenceNote>
  times: ReadonlyMap<string, TimeOfDay>
}

/** Those who were elected and who came, and each § with those who may not take part in it, in the order of the matters. */
export type Frame = {
  roster: Roster
  ledger: LedgerRow[]
  places: PlaceWithRecusals[]
  profile: QuorumProfile
}

export const frameOf = ({ meeting, organ, mandates, ...facts }: QuorumFacts): Frame => {
  const [seats, substitutes] = [seatsOf(mandates), substitutesOf(mandates)]
  const people = [...seats, ...substitutes]
  const isOneDay = meeting.firstOn === meeting.lastOn
  return {
    roster: { seats, substitutes, isOneDay },
    ledger: ledgerOf(facts.attendance, people),
    places: facts.matters.map(matter => {
      const upheld = (facts.recusals.get(matter.id) ?? []).filter(recusal => recusal.isUpheld)
      return {
        number: matter.number ?? matter.foreseenNumber,
        time: isOneDay ? (facts.times.get(matter.id) ?? null) : null,
        recusedKeys: new Set(upheld.map(recusal => keyOf(recusal, people)))
      }
    }),
    profile: {
      rule: organ.quorumRule,
      legalKind: organ.legalKind,
      seatCount: seatCountOf(organ, seats),
      seats
    }
  }
}

/** The quorum of one of the matters, or in words why none is counted. */
export const quorumOf = (
  facts: QuorumFacts,
  { profile, ledger, places }: Frame,
  index: number
): Quorum | string => {
  const matter = facts.matters[index]!
  const place = places[index]!
  return (
    whyNotAsked(facts, matter) ??
    quorumAt(profile, ledger, place.recusedKeys, ruleOf(facts, matter), place) ??
    'Ingen har uppdrag i organet den dagen, så beslutsförheten kan inte räknas.'
  )
}

export const ruleOf = (
  { organ, notes }: Pick<QuorumFacts, 'organ' | 'notes'>,
  { id }: Pick<Matter, 'id'>
): RecusalRule => (notes.get(id) ?? noNote).recusalRule ?? defaultRecusalRule(organ.legalKind)

/** Of the whole meeting, without what else is told of its presence. */
export const isMeetingQuorate = (facts: QuorumFacts): boolean | null => {
  const frame = frameOf(facts)
  return everyQuorate(
    facts.matters.map((_, index) => {
      const quorum = quorumOf(facts, frame, index)
      return typeof quorum === 'string' ? null : quorum.isQuorate
    })
  )
}

/** Quorate is a meeting that was so in every §; null when there is none to count. */
export const everyQuorate = (paragraphs: readonly (boolean | null)[]): boolean | null => {
  const counted = paragraphs.filter(isQuorate => isQuorate !== null)
  return counted.length === 0 ? null : counted.every(Boolean)
}

/** Why a quorum is not asked for, in words; undefined when it is. */
const whyNotAsked = (
  { meeting, attendance }: QuorumFacts,
  { isWithdrawn }: Pick<Matter, 'isWithdrawn'>
): string | undefined => {
  if (isWithdrawn) return 'Ärendet utgår.'
  if (meeting.isImported)
    return 'Inläst protokoll: närvaron står som den trycktes, och beslutsförheten räknas inte.'
  if (meeting.state === 'cancelled') return 'Mötet är inställt.'
  if (meeting.state === 'planned') return 'Beslutsförheten räknas när mötet är öppnat.'
  return meeting.state === 'open' && attendance.length === 0 ? 'Ingen är inskriven än.' : undefined
}
