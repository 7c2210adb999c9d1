import { eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { assertCan } from '../access/can.ts'
import { changesOf } from '../events/changes-of.ts'
import { recordEvent } from '../events/record-event.ts'
import { invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { assertRevision } from '../shared/revision.ts'
import { defaultProfile, genitiveOf } from './organ.ts'
import type { NewOrgan, Organ, OrganEdit } from './organ-schemas.ts'
import { findOrgan, findOrgans, getOrganRow } from './organ-store.ts'

const { organs } = schema

/** Every organ of the body, by name. */
export const listOrgans = async (ctx: Context): Promise<Organ[]> => {
  assertCan(ctx, 'organisation.read')
  return findOrgans(ctx.store)
}

export const getOrgan = async (ctx: Context, id: string): Promise<Organ> => {
  assertCan(ctx, 'organisation.read')
  return getOrganRow(ctx.store, id)
}

export const addOrgan = (ctx: Context, organ: NewOrgan): Promise<Organ> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'organisation.administer')
    await assertSound(tx, organ)
    return insertOrgan(tx, { ...organ, isDraft: false })
  })

/** An organ that an import met and the body did not know: a draft with the rules of officials, to be looked over. */
export const addDraftOrgan = (ctx: Context, name: string): Promise<Organ> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'meetings.import')
    const draft = { name, genitive: genitiveOf(name), abbreviation: null, ...defaultProfile('officials') }
    return insertOrgan(tx, { ...draft, isDraft: true })
  })

export const editOrgan = (ctx: Context, id: string, revision: number, edit: OrganEdit): Promise<Organ> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'organisation.administer')
    const current = await getOrganRow(tx.store, id)
    assertRevision(current, revision)
    await assertSound(tx, { ...current, ...edit, id })
    await tx.store.write
      .update(organs)
      .set({ ...edit, revision: sql`${organs.revision} + 1` })
      .where(eq(organs.id, id))
    await recordEvent(tx, 'organ.edited', id, changesOf(current, edit))
    return getOrganRow(tx.store, id)
  })

const insertOrgan = async (tx: Context, organ: NewOrgan & { isDraft: boolean }): Promise<Organ> => {
  const id = tx.newId()
  await tx.store.write.insert(organs).values({ id, ...organ })
  await recordEvent(tx, 'organ.added', id, { after: { name: organ.name, isDraft: organ.isDraft } })
  return getOrganRow(tx.store, id)
}

const assertSound = async (
  { store }: Context,
  organ: { id?: string; name?: string | undefined; preparesForId?: string | null | undefined }
): Promise<void> => {
  const others = (await findOrgans(store)).filter(({ id }) => id !== organ.id)
  if (others.some(({ name }) => name === organ.name))
    throw invalidField('name', 'Det finns redan ett organ med det namnet.')
  if (!organ.preparesForId) return
  if (organ.preparesForId === organ.id)
    throw invalidField('preparesForId', 'Ett organ kan inte bereda åt sig självt.')
  if (!(await findOrgan(store, organ.preparesForId))) {
    throw invalidField('preparesForId', 'Välj ett organ som finns.')
  }
}
