import { eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { recordEvent } from '../events/record-event.ts'
import { AppError } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { yearOf } from '../shared/dates.ts'
import { nextNumber } from '../shared/series.ts'
import { paragraphLabel } from './matter.ts'
import type { Matter } from './matter-schemas.ts'
import { getMatter } from './matter-store.ts'
import type { Meeting } from './meeting-schemas.ts'
import { getWritableMatter } from './meeting-access.ts'
import { touchMeeting } from './meeting-store.ts'

const { matters } = schema

/** The chair takes the matter up: it gets the next § of the organ and year, for ever. Twice is once. */
export const takeUpMatter = (ctx: Context, id: string): Promise<Matter> =>
  inTransaction(ctx, async tx => {
    const { matter, meeting } = await getWritableMatter(tx, id)
    if (matter.foreseenNumber === null) return matter
    if (meeting.state !== 'open') {
      throw new AppError('wrong-state', 'Paragrafens nummer tas när mötet är öppet. Öppna mötet först.')
    }
    await takeNumber(tx, meeting, id)
    await tx.store.write.update(matters).set({ takenUpAt: tx.now }).where(eq(matters.id, id))
    await touchMeeting(tx, meeting.id)
    return getMatter(tx.store, id)
  })

/** The § that a matter of the meeting gets if it is taken up now: another than the agenda foresees where it is not the first to be. */
export const foreseeLabel = async ({ store }: Context, { organId, firstOn }: Meeting): Promise<string> =>
  paragraphLabel(await nextNumber(store, { kind: 'paragraph', organId, year: yearOf(firstOn) }))

/** Gives the matter the next number of its organ and year, within the transaction. */
export const takeNumber = async (tx: Context, meeting: Meeting, matterId: string): Promise<void> => {
  const year = yearOf(meeting.firstOn)
  const number = await nextNumber(tx.store, { kind: 'paragraph', organId: meeting.organId, year })
  await tx.store.write
    .update(matters)
    .set({
      organId: meeting.organId,
      year,
      number,
      numberOrigin: 'series',
      revision: sql`${matters.revision} + 1`
    })
    .where(eq(matters.id, matterId))
  await recordEvent(tx, 'matter.taken-up', matterId, { after: { number, year }, within: meeting.id })
}
