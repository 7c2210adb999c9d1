import { eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { assertCan } from '../access/can.ts'
import { recordEvent } from '../events/record-event.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import type { Matter } from './matter-schemas.ts'
import { getMatter } from './matter-store.ts'
import { getUnlockedMeeting, touchMeeting } from './meeting-store.ts'

const { matters } = schema

/** The matter is withdrawn ("utgår"), or not after all. It keeps its place and its §, if it has one. */
export const withdrawMatter = (ctx: Context, id: string, isWithdrawn = true): Promise<Matter> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'write')
    const matter = await getMatter(tx.store, id)
    await getUnlockedMeeting(tx.store, matter.meetingId)
    if (matter.isWithdrawn === isWithdrawn) return matter
    await tx.store.write
      .update(matters)
      .set({ isWithdrawn, revision: sql`${matters.revision} + 1` })
      .where(eq(matters.id, id))
    await touchMeeting(tx, matter.meetingId)
    await recordEvent(tx, 'matter.withdrawn', id, { after: { isWithdrawn } })
    return getMatter(tx.store, id)
  })
