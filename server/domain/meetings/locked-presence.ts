import { and, eq, isNotNull } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { AppError } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import type { Attendance } from './attendance-schemas.ts'
import { paragraphLabel } from './matter.ts'

const { immediateParagraphs, matters } = schema

type Row = Pick<Attendance, 'fromNumber' | 'toNumber' | 'toTime'> & {
  [Field in (typeof printed)[number]]?: unknown
}

/**
 * Who was there at a § that is approved at once stays as it was sealed (KL 5:66, 5:69), while presence at other §§ goes on
 * being written. `minutes-locked` where a row that covers such a § comes, goes or says something else of it.
 */
export const assertLeavesLocked = async (
  { store }: Context,
  meetingId: string,
  before: Row | null,
  after: Row | null
): Promise<void> => {
  const rows = await store.read
    .select({ number: matters.number })
    .from(immediateParagraphs)
    .innerJoin(matters, eq(matters.id, immediateParagraphs.matterId))
    .where(and(eq(matters.meetingId, meetingId), isNotNull(matters.number)))
  const touched = rows.flatMap(({ number }) => number ?? []).find(number => !isSameAt(number, before, after))
  if (touched === undefined) return
  throw new AppError(
    'minutes-locked',
    `${paragraphLabel(touched)} är låst för omedelbar justering, och de som var med vid den står fast. Ange paragrafer före eller efter den, eller dela raden där något ändras.`
  )
}

const printed = [
  'personId',
  'name',
  'role',
  'forName',
  'memberId',
  'mode',
  'presided',
  'note',
  'fromTime'
] as const

const isSameAt = (number: number, before: Row | null, after: Row | null): boolean => {
  const [was, is] = [before && covers(before, number), after && covers(after, number)]
  if (!was && !is) return true
  if (!before || !after || was !== is) return false
  // An end told by a time alone might lie before the §.
  const hasUntoldEnd = after.toNumber === null && after.toTime !== before.toTime
  return !hasUntoldEnd && printed.every(field => before[field] === after[field])
}

const covers = ({ fromNumber, toNumber }: Row, number: number): boolean =>
  (fromNumber === null || fromNumber <= number) && (toNumber === null || toNumber >= number)
