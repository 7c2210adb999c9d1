import { and, eq } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'

const { checklistTicks } = schema

export type TickRow = typeof checklistTicks.$inferSelect

export const findTicks = async ({ read }: Store, meetingId: string): Promise<Map<string, TickRow>> => {
  const rows = await read.select().from(checklistTicks).where(eq(checklistTicks.meetingId, meetingId))
  return new Map(rows.map(row => [row.item, row]))
}

/** The last word on a line stands. */
export const keepTick = async ({ write }: Store, row: TickRow): Promise<void> => {
  const { note, tickedAt, tickedBy } = row
  await write
    .insert(checklistTicks)
    .values(row)
    .onConflictDoUpdate({
      target: [checklistTicks.meetingId, checklistTicks.item],
      set: { note, tickedAt, tickedBy }
    })
}

export const dropTick = async (
  { write }: Store,
  { meetingId, item }: Pick<TickRow, 'meetingId' | 'item'>
) => {
  await write
    .delete(checklistTicks)
    .where(and(eq(checklistTicks.meetingId, meetingId), eq(checklistTicks.item, item)))
}
