import type { Attendance } from '../../domain/meetings/attendance-schemas.ts'
import type { Roll, RollEntry, RollStanding } from '../../domain/presence/roll-schemas.ts'
import type { Breach } from '../../domain/shared/breach.ts'
import { labels } from '../labels.ts'
import type { Option } from './form.ts'

export type RollRowView = {
  personId: string
  name: string
  roleText: string
  memberName: string
  stateText: string
  isPresent: boolean
  canToggle: boolean
  canArrive: boolean
  canLeave: boolean
  canBeRecused: boolean
  recusalId: string
  /** The substitute who is to serve instead, or the one to call. */
  substitute: { personId: string; name: string; reason: string } | null
  toCall: string
}

/** The roll as one row and one press for each person, with the quorum above it. */
export type RollView = {
  paragraphId: string
  label: string
  paragraphs: readonly Option[]
  quorum: { text: string; explanation: string; color: 'success' | 'danger' | 'info' }
  breaches: readonly Breach[]
  rows: readonly RollRowView[]
  hasAbsentSeats: boolean
}

export const rollView = (
  { paragraph, entries, proposals, isFirst }: Roll,
  paragraphs: readonly { paragraphId: string; label: string }[],
  attendance: readonly Attendance[]
): RollView => {
  const isBegun = entries.some(({ standing }) => standing !== 'absent')
  const personOf = (rowId: string): string => attendance.find(({ id }) => id === rowId)?.personId ?? ''
  return {
    paragraphId: paragraph?.paragraphId ?? '',
    label: paragraph?.label ?? '',
    paragraphs: paragraphs.map(({ paragraphId, label }) => ({ value: paragraphId, text: label })),
    quorum: quorumOf(paragraph, isBegun),
    breaches: isBegun ? (paragraph?.breaches.filter(({ code }) => code !== 'not-quorate') ?? []) : [],
    rows: entries.map(entry => {
      const proposal = proposals.find(({ forName }) => forName === entry.name)
      const isAway = entry.isSeated && (entry.standing !== 'present' || entry.recusalId !== null)
      const isCovered = entries.some(
        ({ forName, standing }) => standing === 'present' && forName === entry.name
      )
      return {
        ...entry,
        memberName: entry.memberName ?? '',
        roleText: labels.attendanceRole[entry.role] + (entry.forName ? ` för ${entry.forName}` : ''),
        stateText: stateOf(entry),
        isPresent: entry.standing === 'present',
        canToggle: entry.standing === 'absent' || entry.canBeAbsent,
        canArrive: !isFirst && entry.standing !== 'present',
        canLeave: !isFirst && entry.standing === 'present',
        canBeRecused: paragraph !== null && entry.standing === 'present' && entry.recusalId === null,
        recusalId: entry.recusalId ?? '',
        substitute: proposal
          ? { personId: personOf(proposal.attendanceId), name: proposal.name, reason: proposal.reason }
          : null,
        toCall: isBegun && isAway && !isCovered && !proposal ? nextToCall(entry, entries) : ''
      }
    }),
    hasAbsentSeats: entries.some(({ isSeated, standing }) => isSeated && standing === 'absent')
  }
}

const quorumOf = (paragraph: Roll['paragraph'], isBegun: boolean): RollView['quorum'] => {
  if (!paragraph)
    return { text: 'Beslutsförheten räknas per ärende', explanation: 'Dagordningen är tom.', color: 'info' }
  const { isQuorate, explanation } = paragraph
  if (!isBegun) return { text: 'Uppropet är inte gjort', explanation, color: 'info' }
  if (isQuorate === null) return { text: 'Beslutsförheten räknas inte', explanation, color: 'info' }
  return isQuorate
    ? { text: 'Beslutsför', explanation, color: 'success' }
    : { text: 'Inte beslutsför', explanation, color: 'danger' }
}

const standings: Record<RollStanding, string> = {
  absent: 'Frånvarande',
  present: 'Närvarande',
  coming: 'Inte kommen än',
  left: 'Har gått'
}

const stateOf = ({ standing, interval }: RollEntry): string =>
  standings[standing] + (interval ? ` (${interval})` : '')

/** Who comes next in the order of the same member and is not there: in words, for somebody to call. */
const nextToCall = (away: RollEntry, entries: readonly RollEntry[]): string =>
  entries.find(
    ({ role, standing, memberName, isSeated }) =>
      !isSeated && role === 'substitute' && standing === 'absent' && memberName === away.memberName
  )?.name ?? ''
