import { intervalLabel } from '../meetings/attendance-interval.ts'
import { NewAttendance, type Attendance } from '../meetings/attendance-schemas.ts'
import { addAttendance, editAttendance, removeAttendance } from '../meetings/attendance.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import { invalidField } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import { dayInSweden, timeInSweden } from '../shared/dates.ts'
import { getMeetingPresence } from './get-presence.ts'
import type { ParagraphPresence } from './presence-schemas.ts'
import { addRecusal, removeRecusal } from './recusals.ts'
import { covers, type Called } from './roll.ts'
import type { RollMark } from './roll-schemas.ts'
import { serve } from './serve-substitutes.ts'

/** What is known when somebody is marked: the rows of that person, and the § where the roll is read. */
export type Marking = {
  tx: Context
  meeting: Meeting
  each: Called
  rows: readonly Attendance[]
  paragraph: ParagraphPresence | null
  isFirst: boolean
  presides: boolean
}

const present = async ({ tx, meeting, each, rows, presides }: Marking): Promise<void> => {
  if (rows.length === 0) await add(tx, meeting, each, { presided: presides })
}

const absent = async ({ tx, each, rows }: Marking): Promise<void> => {
  const [row] = rows
  if (!row) return
  if (rows.length > 1 || intervalLabel(row) !== null)
    throw invalidField(
      'personId',
      `${each.name} har varit med en del av mötet. Ändra eller ta bort raden i närvarolistan.`
    )
  await removeAttendance(tx, row.id)
}

const arrives = async (marking: Marking): Promise<void> => {
  const { tx, meeting, each, rows, paragraph, isFirst } = marking
  const number = numberOf(paragraph)
  if (isFirst) return present(marking)
  if (rows.some(row => covers(row, number))) return
  const earlier = await numbersBefore(marking)
  // Who had only just left has not been away: what was pressed by mistake is taken back.
  const left = rows.find(({ toNumber }) => toNumber !== null && toNumber === earlier.at(-1))
  const coming = rows.find(({ fromNumber }) => fromNumber !== null && fromNumber > number)
  const fromTime = clockOf(tx, meeting)
  if (left) await editAttendance(tx, left.id, left.revision, toTheEnd)
  else if (coming) await editAttendance(tx, coming.id, coming.revision, { fromNumber: number, fromTime })
  else await add(tx, meeting, each, { fromNumber: number, fromTime })
}

const leaves = async (marking: Marking): Promise<void> => {
  const { tx, meeting, each, rows, paragraph } = marking
  const number = numberOf(paragraph)
  const row = rows.find(other => covers(other, number))
  if (!row) return
  const last = (await numbersBefore(marking)).findLast(earlier => covers(row, earlier))
  if (last === undefined) return removeAttendance(tx, row.id)
  const isRecused = paragraph?.recusals.some(({ personId }) => personId === each.personId)
  const leftReason = isRecused ? 'recusal' : 'other'
  await editAttendance(tx, row.id, row.revision, {
    toNumber: last,
    toTime: clockOf(tx, meeting),
    leftReason
  })
}

const recused = async ({ tx, each, paragraph }: Marking): Promise<void> => {
  if (!paragraph) throw noParagraph()
  if (paragraph.recusals.some(({ personId }) => personId === each.personId)) return
  const { personId } = each
  const undisputed = { isDisputed: false, ruling: null, stayed: false }
  await addRecusal(tx, paragraph.paragraphId, { personId, ground: 'Anmälde jäv', ...undisputed })
}

const notRecused = async ({ tx, each, paragraph }: Marking): Promise<void> => {
  const recusal = paragraph?.recusals.find(({ personId }) => personId === each.personId)
  if (recusal) await removeRecusal(tx, recusal.id)
}

const serves = async ({ tx, meeting, rows, paragraph }: Marking): Promise<void> => {
  const number = numberOf(paragraph)
  const { proposals, paragraphs } = await getMeetingPresence(tx, meeting.id)
  const proposal = proposals.find(
    ({ attendanceId, fromNumber, toNumber }) =>
      rows.some(({ id }) => id === attendanceId) && fromNumber <= number && number <= toNumber
  )
  if (!proposal) return
  await serve(
    tx,
    proposal,
    paragraphs.flatMap(each => each.number ?? [])
  )
}

const toTheEnd = { toNumber: null, toTime: null, leftReason: null }

const add = async (
  tx: Context,
  meeting: Meeting,
  { personId, role, memberId }: Called,
  facts: Partial<NewAttendance>
): Promise<void> => {
  // Who comes back as a substitute waits to be called again.
  const back = role === 'serving-substitute' ? 'substitute' : role
  await addAttendance(tx, meeting.id, NewAttendance.parse({ personId, role: back, memberId, ...facts }))
}

const numbersBefore = async ({ tx, meeting, paragraph }: Marking): Promise<number[]> => {
  const { paragraphs } = await getMeetingPresence(tx, meeting.id)
  const at = numberOf(paragraph)
  return paragraphs
    .flatMap(({ number }) => number ?? [])
    .filter(number => number < at)
    .toSorted((a, b) => a - b)
}

const numberOf = (paragraph: ParagraphPresence | null): number => {
  if (!paragraph || paragraph.number === null) throw noParagraph()
  return paragraph.number
}

const noParagraph = () => invalidField('paragraphId', 'Lägg först upp ett ärende på dagordningen.')

/** The clock is told where it is the day of the meeting; what is written in afterwards knows only the §. */
const clockOf = ({ now }: Context, { state, firstOn, lastOn }: Meeting): string | null =>
  state === 'open' && firstOn === lastOn && dayInSweden(now) === firstOn ? timeInSweden(now) : null

/** What each mark writes in. */
export const marks: Record<RollMark['mark'], (marking: Marking) => Promise<void>> = {
  present,
  absent,
  arrives,
  leaves,
  recused,
  'not-recused': notRecused,
  serves
}
