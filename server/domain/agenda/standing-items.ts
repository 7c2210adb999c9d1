import { eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { bareClause } from '../../text/clauses.ts'
import { assertCan } from '../access/can.ts'
import { getOrganRow } from '../bodies/organ-store.ts'
import { changesOf } from '../events/changes-of.ts'
import { recordEvent } from '../events/record-event.ts'
import { columnsOfDnr } from '../meetings/matter-dnr.ts'
import { invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { assertRevision } from '../shared/revision.ts'
import type {
  NewStandingItem,
  StandingItem,
  StandingItemEdit,
  StandingItemPlace
} from './standing-item-schemas.ts'
import { findStandingItems, getStandingItemRow } from './standing-item-store.ts'

const { standingItems } = schema

/** What stands on the agendas of an organ, in order. */
export const listStandingItems = async (ctx: Context, organId: string): Promise<StandingItem[]> => {
  assertCan(ctx, 'organisation.read')
  await getOrganRow(ctx.store, organId)
  return findStandingItems(ctx.store, organId)
}

export const getStandingItem = async (ctx: Context, id: string): Promise<StandingItem> => {
  assertCan(ctx, 'organisation.read')
  return getStandingItemRow(ctx.store, id)
}

/** Adds an item last in the template of the organ. */
export const addStandingItem = (
  ctx: Context,
  organId: string,
  item: NewStandingItem
): Promise<StandingItem> =>
  inTransaction(ctx, async tx => {
    const others = await listStandingItems(tx, organId)
    assertCan(tx, 'meetings.plan', { organId })
    const id = tx.newId()
    const position = Math.max(-1, ...others.map(other => other.position)) + 1
    const { title, frequency, isLast, text } = item
    const row = { id, organId, position, title, frequency, isLast, text }
    await tx.store.write.insert(standingItems).values({ ...row, ...(await columnsOf(tx, item)) })
    await recordEvent(tx, 'standing-item.added', organId, { after: item })
    return getStandingItemRow(tx.store, id)
  })

export const editStandingItem = (
  ctx: Context,
  id: string,
  revision: number,
  edit: StandingItemEdit
): Promise<StandingItem> =>
  inTransaction(ctx, async tx => {
    const current = await getWritable(tx, id)
    assertRevision(current, revision)
    const { dnr: _, collectingTitle: __, clause: ___, ...plain } = edit
    await tx.store.write
      .update(standingItems)
      .set({
        ...plain,
        ...(await columnsOf(tx, { ...current, ...edit } as StandingItem)),
        revision: sql`${standingItems.revision} + 1`
      })
      .where(eq(standingItems.id, id))
    const { before, after } = changesOf(current, edit)
    const { title } = current
    await recordEvent(tx, 'standing-item.edited', current.organId, {
      before: { title, ...before },
      after: { title, ...after }
    })
    return getStandingItemRow(tx.store, id)
  })

/** Moves an item in the template; agendas that are laid out already stay as they are. */
export const moveStandingItem = (
  ctx: Context,
  id: string,
  revision: number,
  { beforeId }: StandingItemPlace
): Promise<StandingItem[]> =>
  inTransaction(ctx, async tx => {
    const item = await getWritable(tx, id)
    const { organId, title } = item
    assertRevision(item, revision)
    const order = (await findStandingItems(tx.store, organId))
      .map(other => other.id)
      .filter(other => other !== id)
    const place = beforeId === null ? order.length : order.indexOf(beforeId)
    if (place < 0) throw invalidField('beforeId', 'Välj en annan punkt i samma dagordningsmall.')
    order.splice(place, 0, id)
    for (const [position, moved] of order.entries())
      await tx.store.write.update(standingItems).set({ position }).where(eq(standingItems.id, moved))
    await tx.store.write
      .update(standingItems)
      .set({ revision: sql`${standingItems.revision} + 1` })
      .where(eq(standingItems.id, id))
    await recordEvent(tx, 'standing-item.moved', organId, { after: { title } })
    return findStandingItems(tx.store, organId)
  })

/** Takes an item out of the template. What it has put on agendas stays there. */
export const removeStandingItem = (ctx: Context, id: string): Promise<void> =>
  inTransaction(ctx, async tx => {
    const { organId, title } = await getWritable(tx, id)
    await tx.store.write.update(standingItems).set({ retiredAt: tx.now }).where(eq(standingItems.id, id))
    await recordEvent(tx, 'standing-item.removed', organId, { before: { title } })
  })

const getWritable = async (tx: Context, id: string): Promise<StandingItem> => {
  const item = await getStandingItem(tx, id)
  assertCan(tx, 'meetings.plan', { organId: item.organId })
  return item
}

type Typed = Pick<StandingItem, 'dnr' | 'collectingTitle' | 'clause'>

const columnsOf = async (tx: Context, { dnr, collectingTitle, clause }: Typed) => {
  const { caseId, externalDnr } = await columnsOfDnr(tx, dnr)
  if (externalDnr) throw invalidField('dnr', 'Skriv diarienumret för ett öppnat ärende, som 044/26.')
  if (caseId && collectingTitle)
    throw invalidField('collectingTitle', 'Välj ett av dem: ett diarienummer eller årets samlingsärende.')
  return { caseId, collectingTitle, clause: bareClause(clause ?? '') || null }
}
