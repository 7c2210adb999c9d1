import { and, asc, count, eq, inArray, isNull, lte, sql, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import { schema } from '../../db/schema/schema.ts'
import { assertCan, can } from '../access/can.ts'
import { recordEvent } from '../events/record-event.ts'
import { findMarks } from '../secrecy/secrecy-store.ts'
import { notFound } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { dayInSweden, isoDate } from '../shared/dates.ts'
import { offsetOf, Paging, type Page } from '../shared/paging.ts'
import { readThrough } from '../shared/read-through.ts'
import { line } from '../shared/text-schemas.ts'
import { getCase, seesSecretOf } from './cases.ts'
import { getWritableCase } from './writable-case.ts'

const { cases, caseWatches } = schema

/** A day on which somebody must look at the case again (bevakning). */
export const CaseWatch = z
  .object({
    id: z.string(),
    caseId: z.string(),
    dnr: z.string(),
    watchOn: isoDate,
    note: z.string(),
    doneOn: isoDate.nullable()
  })
  .meta({ id: 'CaseWatch' })
export type CaseWatch = z.infer<typeof CaseWatch>

export const NewCaseWatch = z.strictObject({ watchOn: isoDate, note: line(300) }).meta({ id: 'NewCaseWatch' })
export type NewCaseWatch = z.infer<typeof NewCaseWatch>

export const WatchFilter = Paging.extend({
  until: isoDate.optional().meta({ description: 'De som ska göras senast den dagen; alla om inget anges' })
})
export type WatchFilter = z.infer<typeof WatchFilter>

/** What waits to be looked at, the earliest first. The words are for those who work in the register. */
export const listWaitingWatches = async (ctx: Context, filter: WatchFilter): Promise<Page<CaseWatch>> => {
  assertCan(ctx, 'register.oversee')
  const where = isWaiting(filter)
  const items = await selectWatches(ctx)
    .where(where)
    .orderBy(asc(caseWatches.watchOn), asc(caseWatches.id))
    .limit(filter.limit)
    .offset(offsetOf(filter))
  const [{ total } = { total: 0 }] = await ctx.store.read
    .select({ total: count() })
    .from(caseWatches)
    .where(where)
  return { items: await withoutSecret(ctx, items), limit: filter.limit, page: filter.page, total }
}

/** All of them, for a file. */
export const exportWaitingWatches = (
  ctx: Context,
  filter: Pick<WatchFilter, 'until'>
): AsyncIterable<CaseWatch> => {
  assertCan(ctx, 'register.oversee')
  return readThrough<CaseWatch>(async (last, limit) => {
    const beyond = last && sql`(${caseWatches.watchOn}, ${caseWatches.id}) > (${last.watchOn}, ${last.id})`
    const items = await selectWatches(ctx)
      .where(and(isWaiting(filter), beyond ?? undefined))
      .orderBy(asc(caseWatches.watchOn), asc(caseWatches.id))
      .limit(limit)
    return withoutSecret(ctx, items)
  })
}

const isWaiting = ({ until }: Pick<WatchFilter, 'until'>): SQL | undefined =>
  and(isNull(caseWatches.doneOn), until ? lte(caseWatches.watchOn, until) : undefined)

const withoutSecret = async (ctx: Context, items: readonly CaseWatch[]): Promise<CaseWatch[]> => {
  assertCan(ctx, 'cases.read')
  const ids = [...new Set(items.map(({ caseId }) => caseId))]
  const marks = await findMarks(ctx.store, ids)
  const marked = await ctx.store.read
    .select({ id: cases.id, officerId: cases.officerId })
    .from(cases)
    .where(inArray(cases.id, [...marks.keys()]))
  const withheld = new Set(marked.filter(found => !seesSecretOf(ctx, found)).map(({ id }) => id))
  return items.map(item => (withheld.has(item.caseId) ? { ...item, note: '' } : item))
}

/** The watches of a case, done ones too, for those who may read its notes. */
export const listWatchesOfCase = async (ctx: Context, caseId: string): Promise<CaseWatch[]> => {
  const { isWithheld } = await getCase(ctx, caseId)
  if (isWithheld || !can(ctx.actor, 'register.oversee')) return []
  return selectWatches(ctx)
    .where(eq(caseWatches.caseId, caseId))
    .orderBy(asc(caseWatches.watchOn), asc(caseWatches.id))
}

export const addWatch = (ctx: Context, caseId: string, watch: NewCaseWatch): Promise<CaseWatch> =>
  inTransaction(ctx, async tx => {
    await getWritableCase(tx, caseId)
    const id = tx.newId()
    await tx.store.write.insert(caseWatches).values({ id, caseId, ...watch })
    await recordEvent(tx, 'watch.added', caseId, { after: { watchOn: watch.watchOn } })
    return getWatch(tx, id)
  })

/** It has been looked at. */
export const completeWatch = (ctx: Context, id: string): Promise<CaseWatch> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'cases.write')
    const watch = await getWatch(tx, id)
    await getWritableCase(tx, watch.caseId)
    if (watch.doneOn) return watch
    const doneOn = dayInSweden(tx.now)
    await tx.store.write.update(caseWatches).set({ doneOn }).where(eq(caseWatches.id, id))
    await recordEvent(tx, 'watch.completed', watch.caseId, { after: { watchOn: watch.watchOn } })
    return getWatch(tx, id)
  })

const selectWatches = ({ store }: Context) =>
  store.read
    .select({
      id: caseWatches.id,
      caseId: caseWatches.caseId,
      dnr: cases.dnr,
      watchOn: caseWatches.watchOn,
      note: caseWatches.note,
      doneOn: caseWatches.doneOn
    })
    .from(caseWatches)
    .innerJoin(cases, eq(cases.id, caseWatches.caseId))
    .$dynamic()

const getWatch = async (ctx: Context, id: string): Promise<CaseWatch> => {
  const [watch] = await selectWatches(ctx).where(eq(caseWatches.id, id))
  if (!watch) throw notFound('Bevakningen')
  return watch
}
