import type { Organ } from '../bodies/organ-schemas.ts'
import type { Attendance } from '../meetings/attendance-schemas.ts'
import type { Matter } from '../meetings/matter-schemas.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import type { Mandate } from '../people/people-schemas.ts'
import type { TimeOfDay } from '../shared/dates.ts'
import { isUnplaced, servingAt, type LedgerRow } from './ledger.ts'
import { presenceBreaches } from './presence-breaches.ts'
import type {
  MeetingPresence,
  ParagraphPresence,
  Recusal,
  Serving,
  ServingProposal
} from './presence-schemas.ts'
import { noNote, type PresenceNote } from './presence-store.ts'
import { quorumAt } from './quorum.ts'
import { defaultRecusalRule } from './recusal-rules.ts'
import { keyOf, ledgerOf, seatCountOf, seatsOf, substitutesOf } from './roster.ts'
import { proposeServing, type PlaceWithRecusals } from './serving-substitutes.ts'

export type PresenceFacts = {
  meeting: Meeting
  organ: Organ
  /** Of the organ, on the day of the meeting. */
  mandates: readonly Mandate[]
  attendance: readonly Attendance[]
  /** In the order of the minutes, as far as the one who asks may see them. */
  matters: readonly Matter[]
  recusals: ReadonlyMap<string, readonly Recusal[]>
  notes: ReadonlyMap<string, PresenceNote>
  times: ReadonlyMap<string, TimeOfDay>
}

/** The presence of a meeting § by §, from its ledger, its jäv and who was elected: a pure function. */
export const composePresence = (facts: PresenceFacts): MeetingPresence => {
  const { meeting, organ, mandates, matters } = facts
  const [seats, substitutes] = [seatsOf(mandates), substitutesOf(mandates)]
  const people = [...seats, ...substitutes]
  const ledger = ledgerOf(facts.attendance, people)
  const seatCount = seatCountOf(organ, seats)
  const isOneDay = meeting.firstOn === meeting.lastOn
  const roster = { seats, substitutes, isOneDay }
  const places = matters.map((matter): PlaceWithRecusals => {
    const upheld = (facts.recusals.get(matter.id) ?? []).filter(recusal => recusal.isUpheld)
    return {
      number: matter.number ?? matter.foreseenNumber,
      time: isOneDay ? (facts.times.get(matter.id) ?? null) : null,
      recusedKeys: new Set(upheld.map(recusal => keyOf(recusal, people)))
    }
  })
  const profile = { rule: organ.quorumRule, legalKind: organ.legalKind, seatCount, seats }

  const paragraphs = matters.map((matter, index): ParagraphPresence => {
    const place = places[index]!
    const note = facts.notes.get(matter.id) ?? noNote
    const recusalRule = note.recusalRule ?? defaultRecusalRule(organ.legalKind)
    const recusals = facts.recusals.get(matter.id) ?? []
    const head = { ...headOf(matter), recusalRule, ownRecusalRule: note.recusalRule, recusals: [...recusals] }
    const { quorumReason, lateReason, revision } = note
    const own = { quorumReason, lateReason, revision }
    if (matter.withheld !== null)
      return { ...head, ...nothing, ...own, lateReason: null, explanation: 'Sekretess.' }
    const serving = servingAt(ledger, place)
    const voters = serving.filter(({ key }) => !place.recusedKeys.has(key))
    const people = { serving: serving.map(toServing), voters: voters.map(toServing) }
    const unasked = whyNotAsked(facts, matter)
    const quorum = unasked ? undefined : quorumAt(profile, ledger, place.recusedKeys, recusalRule, place)
    if (!quorum) return { ...head, ...nothing, ...own, ...people, explanation: unasked ?? noSeats }
    const earlier = places.slice(0, index)
    const inPlace = { kind: organ.legalKind, seatCount, ledger, roster, place, earlier }
    const breaches = presenceBreaches(inPlace, quorum, recusals, recusalRule)
    return { ...head, ...own, ...people, ...quorum, breaches }
  })

  return {
    meetingId: meeting.id,
    seats: seatCount,
    isQuorate: ofTheMeeting(paragraphs),
    unplaced: ledger.filter(row => isUnplaced(row, places)).map(({ name }) => name),
    paragraphs,
    proposals: meeting.isImported
      ? []
      : proposeServing(roster, ledger, places).filter(proposal => !isOfLocked(proposal, matters))
  }
}

/** What is approved at once stands as it is, also where a substitute should have served. */
const isOfLocked = ({ fromNumber, toNumber }: ServingProposal, matters: readonly Matter[]): boolean =>
  matters.some(
    ({ isImmediate, number }) => isImmediate && number !== null && fromNumber <= number && number <= toNumber
  )

/** Quorate is a meeting that was so in every §; null when there is none to count. */
const ofTheMeeting = (paragraphs: readonly ParagraphPresence[]): boolean | null => {
  const counted = paragraphs.flatMap(({ isQuorate }) => isQuorate ?? [])
  return counted.length === 0 ? null : counted.every(Boolean)
}

const noSeats = 'Ingen har uppdrag i organet den dagen, så beslutsförheten kan inte räknas.'

/** Why a quorum is not asked for, in words; undefined when it is. */
const whyNotAsked = ({ meeting, attendance }: PresenceFacts, { isWithdrawn }: Matter): string | undefined => {
  if (isWithdrawn) return 'Ärendet utgår.'
  if (meeting.isImported)
    return 'Inläst protokoll: närvaron står som den trycktes, och beslutsförheten räknas inte.'
  if (meeting.state === 'cancelled') return 'Mötet är inställt.'
  if (meeting.state === 'planned') return 'Beslutsförheten räknas när mötet är öppnat.'
  return meeting.state === 'open' && attendance.length === 0 ? 'Ingen är inskriven än.' : undefined
}

const headOf = ({ id, label, number, foreseenNumber, withheld }: Matter) => ({
  paragraphId: id,
  label,
  number: number ?? foreseenNumber,
  withheld
})

const nothing = {
  isQuorate: null,
  needed: null,
  present: null,
  serving: [],
  voters: [],
  breaches: []
}

const toServing = ({ id, personId, name, role, memberId, forName, mode }: LedgerRow): Serving => ({
  attendanceId: id,
  personId,
  name,
  role,
  memberId,
  forName,
  isRemote: mode === 'remote'
})
