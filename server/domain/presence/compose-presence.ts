import type { Matter } from '../meetings/matter-schemas.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import { isUnplaced, servingAt, type LedgerRow } from './ledger.ts'
import { everyQuorate, frameOf, quorumOf, ruleOf, type QuorumFacts } from './meeting-quorum.ts'
import { presenceBreaches } from './presence-breaches.ts'
import type { MeetingPresence, ParagraphPresence, Serving, ServingProposal } from './presence-schemas.ts'
import { noNote } from './presence-store.ts'
import { proposeServing } from './serving-substitutes.ts'

export type PresenceFacts = Omit<QuorumFacts, 'meeting' | 'matters'> & {
  meeting: Meeting
  /** In the order of the minutes, as far as the one who asks may see them. */
  matters: readonly Matter[]
}

/** The presence of a meeting § by §, from its ledger, its jäv and who was elected: a pure function. */
export const composePresence = (facts: PresenceFacts): MeetingPresence => {
  const { meeting, organ, matters } = facts
  const frame = frameOf(facts)
  const { roster, ledger, places, profile } = frame

  const paragraphs = matters.map((matter, index): ParagraphPresence => {
    const place = places[index]!
    const note = facts.notes.get(matter.id) ?? noNote
    const recusalRule = ruleOf(facts, matter)
    const recusals = facts.recusals.get(matter.id) ?? []
    const head = { ...headOf(matter), recusalRule, ownRecusalRule: note.recusalRule, recusals: [...recusals] }
    const { quorumReason, lateReason, revision } = note
    const own = { quorumReason, lateReason, revision }
    if (matter.withheld !== null)
      return { ...head, ...nothing, ...own, lateReason: null, explanation: 'Sekretess.' }
    const serving = servingAt(ledger, place)
    const voters = serving.filter(({ key }) => !place.recusedKeys.has(key))
    const people = { serving: serving.map(toServing), voters: voters.map(toServing) }
    const quorum = quorumOf(facts, frame, index)
    if (typeof quorum === 'string') return { ...head, ...nothing, ...own, ...people, explanation: quorum }
    const earlier = places.slice(0, index)
    const inPlace = {
      kind: organ.legalKind,
      seatCount: profile.seatCount,
      ledger,
      roster,
      place,
      earlier
    }
    const breaches = presenceBreaches(inPlace, quorum, recusals, recusalRule)
    return { ...head, ...own, ...people, ...quorum, breaches }
  })

  return {
    meetingId: meeting.id,
    seats: profile.seatCount,
    isQuorate: everyQuorate(paragraphs.map(({ isQuorate }) => isQuorate)),
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
