import { eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { assertCan } from '../access/can.ts'
import { changesOf } from '../events/changes-of.ts'
import { recordEvent } from '../events/record-event.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { assertRevision } from '../shared/revision.ts'
import type { Body, BodyEdit, NewEarlierName } from './body-schemas.ts'
import { bodyId } from './body-store.ts'
import { getBody } from './get-body.ts'

const { bodies, earlierNames } = schema

export const editBody = (ctx: Context, revision: number, edit: BodyEdit): Promise<Body> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'organisation.administer')
    const current = await getBody(tx)
    assertRevision(current, revision)
    await bumpBody(tx, edit)
    await recordEvent(tx, 'body.edited', String(bodyId), changesOf(current, edit))
    return getBody(tx)
  })

export const addEarlierName = (ctx: Context, name: NewEarlierName): Promise<Body> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'organisation.administer')
    const id = tx.newId()
    await tx.store.write.insert(earlierNames).values({ id, ...name })
    await bumpBody(tx, {})
    await recordEvent(tx, 'earlier-name.added', id, { after: name })
    return getBody(tx)
  })

const bumpBody = async ({ store }: Context, edit: BodyEdit): Promise<void> => {
  await store.write
    .update(bodies)
    .set({ ...edit, revision: sql`${bodies.revision} + 1` })
    .where(eq(bodies.id, bodyId))
}
