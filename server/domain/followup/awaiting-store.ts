import { and, asc, eq, gte, inArray, lte, notExists, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import { addDays } from '../shared/dates.ts'

const { decisionBlocks, matterOrigins, matters, meetings } = schema

/** What was proposed longer ago than this, and never taken up, is found in its case and not offered. */
const daysBack = 366

/** The §§ that propose something to the organ of a meeting and that no meeting of it has taken up yet, the oldest first. */
export const findProposalsTo = async (
  { read }: Store,
  { organId, firstOn }: Meeting,
  visible: SQL | undefined
): Promise<string[]> => {
  const taken = alias(matters, 'taken')
  const takenAt = alias(meetings, 'taken_at')
  const carried = read
    .select({ id: matterOrigins.toMatterId })
    .from(matterOrigins)
    .innerJoin(taken, eq(taken.id, matterOrigins.toMatterId))
    .innerJoin(takenAt, eq(takenAt.id, taken.meetingId))
    .where(and(eq(matterOrigins.fromMatterId, matters.id), eq(takenAt.organId, organId)))
  const rows = await read
    .selectDistinct({ id: matters.id, firstOn: meetings.firstOn, position: matters.position })
    .from(decisionBlocks)
    .innerJoin(matters, eq(matters.id, decisionBlocks.matterId))
    .innerJoin(meetings, eq(meetings.id, matters.meetingId))
    .where(
      and(
        eq(decisionBlocks.toOrganId, organId),
        eq(decisionBlocks.kind, 'proposed'),
        eq(matters.isWithdrawn, false),
        inArray(meetings.state, ['closed', 'sealed']),
        lte(meetings.firstOn, firstOn),
        gte(meetings.firstOn, addDays(firstOn, -daysBack)),
        notExists(carried),
        visible
      )
    )
    .orderBy(asc(meetings.firstOn), asc(matters.position), asc(matters.id))
  return rows.map(({ id }) => id)
}
