import { z } from 'zod'
import { can } from '../access/can.ts'
import { findBody } from '../bodies/body-store.ts'
import { CaseFilter } from '../cases/case-filter.ts'
import { findCaseByDnr, findCases } from '../cases/case-store.ts'
import { AppError, notFound } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import { dayInSweden, isoDate } from '../shared/dates.ts'
import { Paging, type Page } from '../shared/paging.ts'
import { readThrough } from '../shared/read-through.ts'
import { toPublicCase, toPublicRecord, type PublicCase, type PublicRecord } from './public-entry.ts'
import { findRecords, findRecordsAfter, findRecordsOfCase, type FoundRecord } from './record-store.ts'

/** Of the list of cases, what is no clue to a secret. */
export const PublicCaseFilter = CaseFilter.pick({ limit: true, page: true, year: true, from: true, to: true })
export type PublicCaseFilter = z.infer<typeof PublicCaseFilter>

export const DayFilter = Paging.extend({
  day: isoDate.optional().meta({ description: 'Dagen handlingarna registrerades; i dag om inget anges' })
})
export type DayFilter = z.infer<typeof DayFilter>

/** Every case as anybody may see it, the newest first: the secret ones are there with date and dnr (OSL 5:2). */
export const listPublicCases = async (ctx: Context, filter: PublicCaseFilter): Promise<Page<PublicCase>> => {
  await assertOpenRegister(ctx)
  const found = await findCases(ctx.store, filter, { seesSecret: false })
  return { ...found, items: found.items.map(toPublicCase) }
}

/** A case by its dnr with every record of it, as anybody may see them. */
export const getPublicCase = async (
  ctx: Context,
  dnr: string
): Promise<{ case: PublicCase; records: PublicRecord[] }> => {
  await assertOpenRegister(ctx)
  const found = await findCaseByDnr(ctx.store, dnr)
  if (!found) throw notFound('Ärendet')
  const records = await findRecordsOfCase(ctx.store, found.id)
  return { case: toPublicCase(found), records: records.map(toPublicRecord) }
}

/** The day list (postlista): every record that was registered on a day, by dnr and number, as anybody may see it. */
export const listDay = async (
  ctx: Context,
  { day = dayInSweden(ctx.now), limit, page }: DayFilter
): Promise<Page<PublicRecord> & { day: string }> => {
  await assertOpenRegister(ctx)
  const found = await findRecords(ctx.store, {
    registeredFrom: day,
    registeredTo: day,
    sort: 'number',
    limit,
    page
  })
  return { ...found, day, items: found.items.map(toPublicRecord) }
}

/** The whole day list, for a file. */
export const exportDay = async (
  ctx: Context,
  { day = dayInSweden(ctx.now) }: Pick<DayFilter, 'day'>
): Promise<AsyncIterable<PublicRecord>> => {
  await assertOpenRegister(ctx)
  const filter = { registeredFrom: day, registeredTo: day, sort: 'number', limit: 1, page: 1 } as const
  const records = readThrough<FoundRecord>((last, limit) => findRecordsAfter(ctx.store, filter, last, limit))
  return publicRecordsOf(records)
}

async function* publicRecordsOf(records: AsyncIterable<FoundRecord>): AsyncGenerator<PublicRecord> {
  for await (const record of records) yield toPublicRecord(record)
}

/** Whether whoever asks may read the public register: anybody where the body publishes it, those signed in anyhow. */
export const mayReadPublicRegister = async ({ store, actor }: Context): Promise<boolean> =>
  can(actor, 'cases.read') || ((await findBody(store))?.publishesRegister ?? false)

/** Throws `not-signed-in` where the register is not open to whoever asks. */
export const assertOpenRegister = async (ctx: Context): Promise<void> => {
  if (await mayReadPublicRegister(ctx)) return
  throw new AppError(
    'not-signed-in',
    'Diariet är inte öppet på webben. Vänd dig till registrator, så får du läsa det.'
  )
}
