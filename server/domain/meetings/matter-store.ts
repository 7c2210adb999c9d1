import { and, asc, count, eq, isNotNull, isNull, lt, ne, or, sql } from 'drizzle-orm'
import { prepared } from '../../db/prepared.ts'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { findMarks } from '../secrecy/secrecy-store.ts'
import type { SecrecyMark } from '../secrecy/secrecy-schemas.ts'
import { invalidField, notFound } from '../shared/app-error.ts'
import { yearOf } from '../shared/dates.ts'
import { nextNumbers } from '../shared/series.ts'
import { inOrderOfMinutes, paragraphLabel } from './matter.ts'
import type { Matter } from './matter-schemas.ts'
import type { Meeting } from './meeting-schemas.ts'
import { isNotCancelled } from './meeting-state.ts'
import { getMeetingRow } from './meeting-store.ts'

const { cases, immediateParagraphs, matters, meetings, sections } = schema

export type SectionRow = typeof sections.$inferSelect

export const findSections = ({ read }: Store, meetingId: string): Promise<SectionRow[]> =>
  Promise.resolve(
    read.select().from(sections).where(eq(sections.meetingId, meetingId)).orderBy(asc(sections.position))
  )

export const getSectionRow = async ({ read }: Store, id: string): Promise<SectionRow> => {
  const [row] = await read.select().from(sections).where(eq(sections.id, id))
  if (!row) throw notFound('Rubriken')
  return row
}

/** All of the meeting's matters, also what is secret, in the order of the minutes, each with its number or the one foreseen. */
export const findMatters = async (store: Store, meeting: Meeting): Promise<Matter[]> => {
  const rows = await mattersOf(store.read).execute({ meetingId: meeting.id })
  const foreseen = await foreseenNumbers(store, meeting, rows.filter(isUnnumbered).length)
  const marks = await findMarks(
    store,
    rows.flatMap(({ id, caseId }) => [id, ...(caseId ? [caseId] : [])])
  )
  return rows
    .sort(inOrderOfMinutes)
    .map(row => toMatter(row, isUnnumbered(row) ? (foreseen.shift() ?? null) : null, marks))
}

export const getMatter = async (store: Store, id: string): Promise<Matter> => {
  const [row] = await meetingOf(store.read).execute({ id })
  if (!row) throw notFound('Paragrafen')
  const all = await findMatters(store, await getMeetingRow(store, row.meetingId))
  const matter = all.find(candidate => candidate.id === id)
  if (!matter) throw notFound('Paragrafen')
  return matter
}

/** The matter that a field chooses; throws `invalid-input` on that field when there is none. */
export const getMatterOfField = async (store: Store, field: string, id: string): Promise<Matter> => {
  const [row] = await store.read.select({ id: matters.id }).from(matters).where(eq(matters.id, id))
  if (!row) throw invalidField(field, 'Välj en paragraf som finns.')
  return getMatter(store, id)
}

export const hasNumberedMatter = async ({ read }: Store, meetingId: string): Promise<boolean> => {
  const [row] = await read
    .select({ total: count() })
    .from(matters)
    .where(and(eq(matters.meetingId, meetingId), isNotNull(matters.number)))
  return (row?.total ?? 0) > 0
}

/** What the next matters of this meeting are expected to get: earlier meetings of the organ come first. */
const foreseenNumbers = async (store: Store, meeting: Meeting, howMany: number): Promise<number[]> => {
  if (howMany === 0 || meeting.state === 'cancelled') return []
  const year = yearOf(meeting.firstOn)
  const { id, organId, firstOn } = meeting
  const [row] = await unnumberedBefore(store.read).execute({ id, organId, firstOn, year: String(year) })
  const before = row?.total ?? 0
  const wanted = { kind: 'paragraph', organId: meeting.organId, year } as const
  return (await nextNumbers(store, wanted, before + howMany)).slice(before)
}

const unnumberedBefore = prepared(read => {
  const [id, organId, firstOn] = [
    sql.placeholder('id'),
    sql.placeholder('organId'),
    sql.placeholder('firstOn')
  ]
  return read
    .select({ total: count() })
    .from(matters)
    .innerJoin(meetings, eq(meetings.id, matters.meetingId))
    .where(
      and(
        eq(meetings.organId, organId),
        isNull(matters.number),
        isNull(matters.printedLabel),
        isNotCancelled,
        ne(meetings.id, id),
        sql`substr(${meetings.firstOn}, 1, 4) = ${sql.placeholder('year')}`,
        or(lt(meetings.firstOn, firstOn), and(eq(meetings.firstOn, firstOn), lt(meetings.id, id)))
      )
    )
    .prepare()
})

const meetingOf = prepared(read =>
  read
    .select({ meetingId: matters.meetingId })
    .from(matters)
    .where(eq(matters.id, sql.placeholder('id')))
    .prepare()
)

const mattersOf = prepared(read =>
  selectMatters({ read })
    .where(eq(matters.meetingId, sql.placeholder('meetingId')))
    .prepare()
)

const selectMatters = ({ read }: Pick<Store, 'read'>) =>
  read
    .select({
      id: matters.id,
      meetingId: matters.meetingId,
      sectionId: matters.sectionId,
      sectionPosition: sections.position,
      position: matters.position,
      title: matters.title,
      caseId: matters.caseId,
      dnr: sql<string | null>`coalesce(${cases.dnr}, ${matters.externalDnr})`,
      number: matters.number,
      numberOrigin: matters.numberOrigin,
      printedLabel: matters.printedLabel,
      isWithdrawn: matters.isWithdrawn,
      isImmediate: sql`${immediateParagraphs.matterId} is not null`.mapWith(Boolean),
      revision: matters.revision
    })
    .from(matters)
    .innerJoin(sections, eq(sections.id, matters.sectionId))
    .leftJoin(cases, eq(cases.id, matters.caseId))
    .leftJoin(immediateParagraphs, eq(immediateParagraphs.matterId, matters.id))

type MatterRow = Awaited<ReturnType<typeof selectMatters>>[number]

const isUnnumbered = ({ number, printedLabel }: MatterRow): boolean =>
  number === null && printedLabel === null

const toMatter = (
  selected: MatterRow,
  foreseenNumber: number | null,
  marks: ReadonlyMap<string, SecrecyMark>
): Matter => {
  const { sectionPosition: _, printedLabel, ...row } = selected
  const number = row.number ?? foreseenNumber
  // At a cancelled meeting a matter never becomes a §.
  const label = printedLabel ?? (number === null ? 'Utan §' : paragraphLabel(number))
  const secrecy = marks.get(row.id) ?? marks.get(row.caseId ?? '') ?? null
  return { ...row, foreseenNumber, label, secrecy, withheld: null }
}
