import { and, eq, gte, inArray, isNotNull, isNull, lte, or } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { NamedMeeting } from '../../text/reference-meeting.ts'
import { paragraphLabel } from '../meetings/matter.ts'
import { yearOf } from '../shared/dates.ts'
import type { NamedOrgan, ReferencePlace } from './reference-place.ts'

/** A § that has its number, wherever it was taken. */
export type ReferencedParagraph = {
  id: string
  /** Null where it is kept as it was printed: "§ 12 a". */
  number: number | null
  label: string
  revision: number
  organId: string
}

const { matters, meetings } = schema

/**
 * The §§ that bear one of these numbers at the meeting that is named: of the organ, or of the meeting's own where none is
 * named; the day, or the year of the meeting where none is. A day without an organ may be another organ's, and comes last.
 */
export const findReferencedParagraphs = async (
  { store: { read }, meeting: own, visible }: Pick<ReferencePlace, 'store' | 'meeting' | 'visible'>,
  { organ, date }: { organ: NamedOrgan | null; date: NamedMeeting['date'] },
  numbers: readonly number[]
): Promise<ReferencedParagraph[]> => {
  if (numbers.length === 0) return []
  const year = yearOf(own.firstOn)
  const organId = organ?.id ?? (date ? null : own.organId)
  const rows = await read
    .select({
      id: matters.id,
      number: matters.number,
      printedLabel: matters.printedLabel,
      revision: matters.revision,
      organId: meetings.organId
    })
    .from(matters)
    .innerJoin(meetings, eq(meetings.id, matters.meetingId))
    .where(
      and(
        visible,
        or(
          inArray(matters.number, [...numbers]),
          and(isNull(matters.number), isNotNull(matters.printedLabel))
        ),
        lte(meetings.firstOn, date ?? `${year}-12-31`),
        date ? gte(meetings.lastOn, date) : gte(meetings.firstOn, `${year}-01-01`),
        organId === null ? undefined : eq(meetings.organId, organId)
      )
    )
  // What only bears the number in print comes last: an imported § whose number another holds.
  const rank = ({ organId: of, number }: (typeof rows)[number]): number =>
    (of === own.organId ? 0 : 2) + (number === null ? 1 : 0)
  return rows
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ printedLabel, ...row }) => ({ ...row, label: printedLabel ?? paragraphLabel(row.number ?? 0) }))
}

/** The organ that a mention names by its name or abbreviation. */
export const organNamed = (named: string | null, organs: readonly NamedOrgan[]): NamedOrgan | null =>
  (named &&
    organs.find(({ name, abbreviation }) =>
      [name, abbreviation].some(each => each?.toLowerCase() === named.toLowerCase())
    )) ||
  null
