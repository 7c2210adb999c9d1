import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'

const { matters, secrecyMarks } = schema

/** Which of the meetings have something under a mark: a matter of its own, or one whose case bears it. */
export const findSecretMeetings = async (
  { read }: Store,
  meetingIds: readonly string[]
): Promise<ReadonlySet<string>> => {
  if (meetingIds.length === 0) return new Set()
  const rows = await read
    .selectDistinct({ meetingId: matters.meetingId })
    .from(matters)
    .innerJoin(
      secrecyMarks,
      or(eq(secrecyMarks.matterId, matters.id), eq(secrecyMarks.caseId, matters.caseId))
    )
    .where(and(inArray(matters.meetingId, [...meetingIds]), isNull(secrecyMarks.liftedOn)))
  return new Set(rows.map(({ meetingId }) => meetingId))
}

/** Which of the §§ are under a mark: their own, or their case's. */
export const findSecretMatters = async (
  { read }: Store,
  matterIds: readonly string[]
): Promise<ReadonlySet<string>> => {
  if (matterIds.length === 0) return new Set()
  const rows = await read
    .selectDistinct({ id: matters.id })
    .from(matters)
    .innerJoin(
      secrecyMarks,
      or(eq(secrecyMarks.matterId, matters.id), eq(secrecyMarks.caseId, matters.caseId))
    )
    .where(and(inArray(matters.id, [...matterIds]), isNull(secrecyMarks.liftedOn)))
  return new Set(rows.map(({ id }) => id))
}
