import { eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { changesOf } from '../events/changes-of.ts'
import { getWritableMatter } from '../meetings/meeting-access.ts'
import { invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { assertRevision } from '../shared/revision.ts'
import { missingText, needsText, type Motion, type MotionEdit, type NewMotion } from './motion-schemas.ts'
import { findMotions, getMotionRow } from './motion-store.ts'
import { assertPerson, nextPlace, seeDeciding, seeRow, tellOfDeciding } from './see-deciding.ts'

const { motions } = schema

const asked = 'Yrkandet'

/** The förslag and yrkanden of a § in order, withdrawn ones too. */
export const listMotions = async (ctx: Context, paragraphId: string): Promise<Motion[]> => {
  const { matter } = await seeDeciding(ctx, paragraphId)
  return matter.withheld ? [] : ((await findMotions(ctx.store, [paragraphId])).get(paragraphId) ?? [])
}

export const getMotion = async (ctx: Context, id: string): Promise<Motion> => {
  const motion = await getMotionRow(ctx.store, id)
  await seeRow(ctx, motion.paragraphId, asked)
  return motion
}

export const addMotion = (ctx: Context, paragraphId: string, motion: NewMotion): Promise<Motion> =>
  inTransaction(ctx, async tx => {
    const { matter } = await getWritableMatter(tx, paragraphId)
    await assertPerson(tx, 'personId', motion.personId)
    const id = tx.newId()
    const position = await nextPlace(tx, motions, paragraphId)
    await tx.store.write.insert(motions).values({ ...motion, id, matterId: paragraphId, position })
    await tellOfDeciding(tx, 'motion.added', matter, { after: motion })
    return getMotionRow(tx.store, id)
  })

export const editMotion = (ctx: Context, id: string, revision: number, edit: MotionEdit): Promise<Motion> =>
  inTransaction(ctx, async tx => {
    const current = await getMotionRow(tx.store, id)
    const { matter } = await getWritableMatter(tx, current.paragraphId, asked)
    assertRevision(current, revision)
    await assertPerson(tx, 'personId', edit.personId)
    if (needsText({ kind: edit.kind ?? current.kind, text: edit.text ?? current.text }))
      throw invalidField('text', missingText)
    await tx.store.write
      .update(motions)
      .set({ ...edit, revision: sql`${motions.revision} + 1` })
      .where(eq(motions.id, id))
    const { before, after } = changesOf(current, edit)
    await tellOfDeciding(tx, 'motion.edited', matter, {
      before: { name: current.name, ...before },
      after: { name: current.name, ...after }
    })
    return getMotionRow(tx.store, id)
  })

/** For what was written by mistake: a motion that somebody takes back is marked as withdrawn. */
export const removeMotion = (ctx: Context, id: string): Promise<void> =>
  inTransaction(ctx, async tx => {
    const { paragraphId, name, text } = await getMotionRow(tx.store, id)
    const { matter } = await getWritableMatter(tx, paragraphId, asked)
    await tx.store.write.delete(motions).where(eq(motions.id, id))
    await tellOfDeciding(tx, 'motion.removed', matter, { before: { name, text } })
  })
