import { and, asc, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { schema } from '../../db/schema/schema.ts'
import { seriesKinds } from '../../db/schema/series.ts'
import { assertCan } from '../access/can.ts'
import { recordEvent } from '../events/record-event.ts'
import { AppError, invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { lastNumber, nextNumber } from '../shared/series.ts'
import { findOrgan } from './organ-store.ts'

const { series } = schema

export const SeriesKind = z.enum(seriesKinds)
export type SeriesKind = z.infer<typeof SeriesKind>

export const firstNumber = z.number({ error: 'Skriv ett heltal.' }).int().min(1).max(99_999)

const identity = {
  kind: SeriesKind,
  organId: z
    .string()
    .nullable()
    .default(null)
    .meta({ description: 'Organet för en paragrafserie; inget för diarienummer' }),
  year: z.number().int().min(1900).max(2199)
}

/** A series whose first number a person has set. */
export const StartedSeries = z
  .object({ ...identity, firstNumber: z.number().int(), nextNumber: z.number().int() })
  .meta({ id: 'StartedSeries' })
export type StartedSeries = z.infer<typeof StartedSeries>

export const SeriesStart = z
  .strictObject({ ...identity, firstNumber })
  .refine(({ kind, organId }) => (kind === 'paragraph') === (organId !== null), {
    path: ['organId'],
    error: 'En paragrafserie hör till ett organ, en serie av diarienummer gör det inte.'
  })
  .meta({ id: 'SeriesStart' })
export type SeriesStart = z.infer<typeof SeriesStart>

/** The series whose first number has been set, newest year first. */
export const listSeries = async (ctx: Context): Promise<StartedSeries[]> => {
  assertCan(ctx, 'organisation.read')
  const rows = await ctx.store.read.select().from(series).orderBy(asc(series.year), asc(series.kind))
  return Promise.all(rows.map(row => withNext(ctx, row)))
}

/** Sets the first number of a series and year, before any number of it is taken: a body that takes over in May. */
export const startSeries = (ctx: Context, start: SeriesStart): Promise<StartedSeries> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'organisation.administer')
    const { kind, organId, year, firstNumber } = start
    if (organId && !(await findOrgan(tx.store, organId)))
      throw invalidField('organId', 'Välj ett organ som finns.')
    if ((await lastNumber(tx.store, wanted(start))) !== null) {
      throw new AppError(
        'conflict',
        'Seriens första nummer kan inte ändras: serien har redan gett nummer det året.'
      )
    }
    const isSame = and(
      eq(series.kind, kind),
      organId ? eq(series.organId, organId) : isNull(series.organId),
      eq(series.year, year)
    )
    await tx.store.write.delete(series).where(isSame)
    await tx.store.write.insert(series).values({ ...start, id: tx.newId() })
    await recordEvent(tx, 'series.started', organId ?? 'dnr', { after: { kind, year, firstNumber } })
    return withNext(tx, start)
  })

const withNext = async ({ store }: Context, row: SeriesStart): Promise<StartedSeries> => {
  const { kind, organId, year, firstNumber } = row
  return { kind, organId, year, firstNumber, nextNumber: await nextNumber(store, wanted(row)) }
}

const wanted = ({ kind, organId, year }: Omit<SeriesStart, 'firstNumber'>) =>
  kind === 'paragraph' ? { kind, organId: organId ?? '', year } : { kind: 'case' as const, year }
