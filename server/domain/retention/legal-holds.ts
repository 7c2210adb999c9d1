import { and, desc, eq, isNull, or, sql, type SQL } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { assertCan, can } from '../access/can.ts'
import { recordEvent } from '../events/record-event.ts'
import { withheldText } from '../secrecy/secrecy-schemas.ts'
import { findMarks } from '../secrecy/secrecy-store.ts'
import { AppError, invalidField, notFound } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { dayInSweden } from '../shared/dates.ts'
import type { LegalHold, NewLegalHold } from './fate-schemas.ts'

const { cases, legalHolds, records } = schema

/** The holds in force and those that were, latest first. */
export const listHolds = async (ctx: Context): Promise<LegalHold[]> => {
  assertCan(ctx, 'retention.read')
  return findHolds(ctx)
}

/** The holds in force on a case and its records; of one record, those on it and on its case. */
export const listHoldsOn = async (ctx: Context, caseId: string, recordId?: string): Promise<LegalHold[]> => {
  assertCan(ctx, 'retention.read')
  const subject = recordId
    ? or(eq(legalHolds.caseId, caseId), eq(legalHolds.recordId, recordId))
    : eq(cases.id, caseId)
  return findHolds(ctx, and(subject, isNull(legalHolds.liftedOn)))
}

/** Stops all disposal of a case with its records, or of one record, until it is lifted. */
export const placeHold = (ctx: Context, { caseId, recordId, reason }: NewLegalHold): Promise<LegalHold> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'retention.write')
    await assertSubject(tx, caseId, recordId)
    const subject = caseId ? eq(legalHolds.caseId, caseId) : eq(legalHolds.recordId, recordId ?? '')
    const [live] = await tx.store.read
      .select({ id: legalHolds.id })
      .from(legalHolds)
      .where(and(subject, isNull(legalHolds.liftedOn)))
    if (live) throw new AppError('conflict', 'Det finns redan ett gallringsstopp här. Häv det först.')
    const id = tx.newId()
    const hold = { caseId, recordId, reason, placedOn: dayInSweden(tx.now) }
    await tx.store.write.insert(legalHolds).values({ id, ...hold })
    // The reason stands in the hold: it is for fewer than the history of a case is.
    await recordEvent(tx, 'legal-hold.placed', caseId ?? recordId ?? '')
    return getHold(tx, id)
  })

export const liftHold = (ctx: Context, id: string): Promise<LegalHold> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'retention.write')
    const hold = await getHold(tx, id)
    if (hold.liftedOn) throw new AppError('wrong-state', 'Gallringsstoppet är redan hävt.')
    await tx.store.write
      .update(legalHolds)
      .set({ liftedOn: dayInSweden(tx.now) })
      .where(eq(legalHolds.id, id))
    await recordEvent(tx, 'legal-hold.lifted', hold.caseId ?? hold.recordId ?? '')
    return getHold(tx, id)
  })

const getHold = async (ctx: Context, id: string): Promise<LegalHold> => {
  const hold = (await findHolds(ctx)).find(one => one.id === id)
  if (!hold) throw notFound('Gallringsstoppet')
  return hold
}

const findHolds = async (ctx: Context, where?: SQL): Promise<LegalHold[]> => {
  const rows = await ctx.store.read
    .select({
      hold: legalHolds,
      dnr: cases.dnr,
      ofCase: cases.id,
      officerId: cases.officerId,
      runningNumber: records.runningNumber
    })
    .from(legalHolds)
    .leftJoin(records, eq(records.id, legalHolds.recordId))
    .innerJoin(cases, eq(cases.id, sql`coalesce(${legalHolds.caseId}, ${records.caseId})`))
    .where(where)
    .orderBy(desc(legalHolds.placedOn), desc(legalHolds.id))
  const marks = await findMarks(
    ctx.store,
    rows.flatMap(({ hold, ofCase }) => [ofCase, hold.recordId ?? ''])
  )
  return rows.map(({ hold, dnr, ofCase, officerId, runningNumber }) => {
    const isMarked = marks.has(ofCase) || marks.has(hold.recordId ?? '')
    const isWithheld = isMarked && !can(ctx.actor, 'case.read-secret', { officerId })
    const label = runningNumber === null ? dnr : `${dnr}:${runningNumber}`
    return { ...hold, label, reason: isWithheld ? withheldText : hold.reason, isWithheld }
  })
}

const assertSubject = async (
  { store }: Context,
  caseId: string | null,
  recordId: string | null
): Promise<void> => {
  const [found] = caseId
    ? await store.read.select({ id: cases.id }).from(cases).where(eq(cases.id, caseId))
    : await store.read
        .select({ id: records.id })
        .from(records)
        .where(eq(records.id, recordId ?? ''))
  if (found) return
  throw caseId
    ? invalidField('caseId', 'Välj ett ärende som finns.')
    : invalidField('recordId', 'Välj en handling som finns.')
}
