import { eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { recordEvent } from '../events/record-event.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import type { Matter } from './matter-schemas.ts'
import { getMatter } from './matter-store.ts'
import { getWritableMatter } from './meeting-access.ts'
import { touchMeeting } from './meeting-store.ts'

const { matters } = schema

/** The matter is withdrawn ("utgår"), or not after all. It keeps its place and its §, if it has one. */
export const withdrawMatter = (ctx: Context, id: string, isWithdrawn = true): Promise<Matter> =>
  inTransaction(ctx, async tx => {
    const { matter } = await getWritableMatter(tx, id)
    if (matter.isWithdrawn === isWithdrawn) return matter
    await tx.store.write
      .update(matters)
      .set({ isWithdrawn, revision: sql`${matters.revision} + 1` })
      .where(eq(matters.id, id))
    await touchMeeting(tx, matter.meetingId)
    await recordEvent(tx, 'matter.withdrawn', id, {
      after: { title: matter.title, isWithdrawn },
      within: matter.meetingId,
      isSecret: matter.secrecy !== null
    })
    return getMatter(tx.store, id)
  })
