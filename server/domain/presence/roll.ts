import { findAttendance } from '../meetings/attendance-store.ts'
import { intervalLabel } from '../meetings/attendance-interval.ts'
import type { Attendance } from '../meetings/attendance-schemas.ts'
import { findMatters } from '../meetings/matter-store.ts'
import { seeMinutes } from '../meetings/meeting-access.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import { findMandates } from '../people/mandate-store.ts'
import type { Mandate, MandateRole } from '../people/people-schemas.ts'
import { notFound } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import { getMeetingPresence } from './get-presence.ts'
import type { ParagraphPresence } from './presence-schemas.ts'
import type { Roll, RollEntry } from './roll-schemas.ts'

/** The roll of a meeting, read at a §: the one last taken up unless another is asked for. */
export const getRoll = async (ctx: Context, meetingId: string, paragraphId?: string): Promise<Roll> => {
  const { meeting } = await seeMinutes(ctx, meetingId)
  const { paragraphs, proposals } = await getMeetingPresence(ctx, meetingId)
  const asked = paragraphId || (await findLastTakenUp(ctx, meeting)) || paragraphs[0]?.paragraphId
  const paragraph = paragraphs.find(each => each.paragraphId === asked) ?? null
  if (paragraphId && !paragraph) throw notFound('Paragrafen')
  const number = paragraph?.number ?? null
  const mandates = await findMandates(ctx.store, { organId: meeting.organId, onDay: meeting.firstOn })
  const attendance = await findAttendance(ctx.store, meetingId)
  return {
    meetingId,
    isFirst: !paragraphs.some(each => number !== null && each.number !== null && each.number < number),
    paragraph,
    entries: calledOf(mandates, attendance).map(called => entryOf(called, attendance, paragraph)),
    proposals: proposals.filter(
      ({ fromNumber, toNumber }) => number !== null && fromNumber <= number && number <= toNumber
    )
  }
}

const findLastTakenUp = async ({ store }: Context, meeting: Meeting): Promise<string | undefined> =>
  meeting.state === 'open'
    ? (await findMatters(store, meeting)).findLast(
        ({ number, foreseenNumber }) => number !== null && foreseenNumber === null
      )?.id
    : undefined

/** One who is called by a mandate, or who is there without one. */
export type Called = Pick<RollEntry, 'personId' | 'name' | 'role' | 'memberName' | 'isSeated'> & {
  memberId: string | null
}

/** The seats first, then the substitutes in the order in which they are called, then others. */
export const calledOf = (mandates: readonly Mandate[], attendance: readonly Attendance[]): Called[] => {
  const elected = mandates
    .toSorted((a, b) => rankOf(a) - rankOf(b) || (a.order ?? Infinity) - (b.order ?? Infinity) || 0)
    .map(({ personId, personName, role, memberId, memberName }): Called => ({
      personId,
      name: personName,
      role,
      memberId,
      memberName,
      isSeated: seatRoles.has(role)
    }))
  const others = attendance.flatMap(({ personId, name, role, memberId, memberName }): Called[] =>
    personId ? [{ personId, name, role, memberId, memberName, isSeated: false }] : []
  )
  const everyone = [...elected, ...others]
  return everyone.filter(
    ({ personId }, index) => everyone.findIndex(other => other.personId === personId) === index
  )
}

const rankOf = ({ role }: Mandate): number => mandateRank[role]

const mandateRank: Record<MandateRole, number> = {
  chair: 0,
  'vice-chair': 1,
  member: 2,
  substitute: 3,
  'co-opted': 4,
  secretary: 5,
  rapporteur: 6
}

const seatRoles: ReadonlySet<string> = new Set(['chair', 'vice-chair', 'member'])

const entryOf = (
  { personId, name, role, memberName, isSeated }: Called,
  attendance: readonly Attendance[],
  paragraph: ParagraphPresence | null
): RollEntry => {
  const rows = attendance.filter(row => row.personId === personId)
  const number = paragraph?.number ?? null
  const there = rows.find(row => covers(row, number))
  const shown = there ?? rows[0]
  return {
    personId,
    name,
    memberName,
    isSeated,
    role: shown?.role ?? role,
    standing: there ? 'present' : rows.length === 0 ? 'absent' : hasGone(rows, number) ? 'left' : 'coming',
    forName: shown?.forName ?? null,
    interval: rows.flatMap(row => intervalLabel(row) ?? []).join('; ') || null,
    isServing: paragraph?.serving.some(each => each.personId === personId) ?? false,
    recusalId: paragraph?.recusals.find(each => each.isUpheld && each.personId === personId)?.id ?? null,
    canBeAbsent: rows.length === 1 && rows.every(row => intervalLabel(row) === null)
  }
}

/** By the §§ of the row; one with a time alone covers every §, until somebody writes which. */
export const covers = (
  { fromNumber, toNumber }: Pick<Attendance, 'fromNumber' | 'toNumber'>,
  number: number | null
): boolean =>
  number === null ||
  ((fromNumber === null || fromNumber <= number) && (toNumber === null || number <= toNumber))

const hasGone = (rows: readonly Attendance[], number: number | null): boolean =>
  rows.every(({ toNumber }) => toNumber !== null && number !== null && toNumber < number)
