import { eq, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { schema } from '../../db/schema/schema.ts'
import { assertCan } from '../access/can.ts'
import { changesOf } from '../events/changes-of.ts'
import { recordEvent } from '../events/record-event.ts'
import { invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { assertRevision } from '../shared/revision.ts'
import { findMandates, getMandateRow } from './mandate-store.ts'
import { getPersonOfField } from './persons.ts'
import {
  onlySubstitutes,
  type Mandate,
  type MandateEdit,
  type MandateFilter,
  type NewMandate
} from './people-schemas.ts'

const { mandates, members, organs } = schema

/** Mandates by organ, member of the body and name. */
export const listMandates = async (ctx: Context, filter: MandateFilter): Promise<Mandate[]> => {
  assertCan(ctx, 'organisation.read')
  return findMandates(ctx.store, filter)
}

export const getMandate = async (ctx: Context, id: string): Promise<Mandate> => {
  assertCan(ctx, 'organisation.read')
  return getMandateRow(ctx.store, id)
}

export const addMandate = (ctx: Context, mandate: z.input<typeof NewMandate>): Promise<Mandate> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'organisation.administer')
    await assertReferences(tx, mandate)
    const id = tx.newId()
    await tx.store.write.insert(mandates).values({ id, ...mandate })
    await recordEvent(tx, 'mandate.added', id, { after: mandate, within: mandate.organId })
    return getMandateRow(tx.store, id)
  })

export const editMandate = (
  ctx: Context,
  id: string,
  revision: number,
  edit: MandateEdit
): Promise<Mandate> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'organisation.administer')
    const current = await getMandateRow(tx.store, id)
    assertRevision(current, revision)
    await assertReferences(tx, { ...current, memberId: edit.memberId })
    const untilOn = edit.untilOn === undefined ? current.untilOn : edit.untilOn
    if (untilOn && untilOn < (edit.fromOn ?? current.fromOn)) {
      throw invalidField('untilOn', 'Sista dagen kan inte ligga före den första.')
    }
    const { role, order } = { ...current, ...edit }
    if (order && role !== 'substitute') throw invalidField('order', onlySubstitutes.error)
    await tx.store.write
      .update(mandates)
      .set({ ...edit, revision: sql`${mandates.revision} + 1` })
      .where(eq(mandates.id, id))
    await recordEvent(tx, 'mandate.edited', id, { ...changesOf(current, edit), within: current.organId })
    return getMandateRow(tx.store, id)
  })

type References = { personId: string; organId: string; memberId?: string | null | undefined }

const assertReferences = async ({ store }: Context, mandate: References): Promise<void> => {
  await getPersonOfField(store, 'personId', mandate.personId)
  const { read } = store
  const [organ] = await read.select().from(organs).where(eq(organs.id, mandate.organId))
  if (!organ) throw invalidField('organId', 'Välj ett organ som finns.')
  if (!mandate.memberId) return
  const [member] = await read.select().from(members).where(eq(members.id, mandate.memberId))
  if (!member) throw invalidField('memberId', 'Välj en medlem som finns.')
}
