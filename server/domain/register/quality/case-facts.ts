import { and, count, inArray, isNull, max, sql } from 'drizzle-orm'
import { schema } from '../../../db/schema/schema.ts'
import type { Store } from '../../../db/store.ts'
import type { Case } from '../../cases/case-schemas.ts'
import { findPlanInForce, findRowsOfPlan } from '../../retention/plan-store.ts'
import type { IsoDate } from '../../shared/dates.ts'
import type { CaseFacts, PlanFacts } from './quality-rule.ts'

const { cases, caseWatches, records } = schema

/** What the rules ask of cases, for many at once. */
export const withFacts = async (
  { read }: Store,
  rows: readonly Case[],
  { plan, today }: { plan: PlanFacts; today: IsoDate }
): Promise<CaseFacts[]> => {
  const ids = rows.map(({ id }) => id)
  const watches = await read
    .select({ id: caseWatches.caseId, total: count() })
    .from(caseWatches)
    .where(and(inArray(caseWatches.caseId, ids), isNull(caseWatches.doneOn)))
    .groupBy(caseWatches.caseId)
  const registered = await read
    .select({
      id: records.caseId,
      total: count(),
      last: max(records.runningNumber),
      imported: sql<number>`sum(${records.numberOrigin} = 'imported')`,
      lastOn: max(records.registeredOn)
    })
    .from(records)
    .where(inArray(records.caseId, ids))
    .groupBy(records.caseId)
  const waiting = new Map(watches.map(({ id, total }) => [id, total]))
  const of = new Map(registered.map(row => [row.id, row]))
  return rows.map(one => ({
    ...one,
    today,
    plan,
    waitingWatches: waiting.get(one.id) ?? 0,
    records: of.get(one.id)?.total ?? 0,
    lastRunningNumber: of.get(one.id)?.last ?? 0,
    importedRecords: of.get(one.id)?.imported ?? 0,
    lastRecordOn: of.get(one.id)?.lastOn ?? null
  }))
}

/** Records with the classification of their cases. */
export const withCaseCodes = async <Row extends { caseId: string }>(
  { read }: Store,
  rows: readonly Row[]
): Promise<(Row & { caseClassificationCode: string | null })[]> => {
  const ids = [...new Set(rows.map(({ caseId }) => caseId))]
  const found = await read
    .select({ id: cases.id, code: cases.classificationCode })
    .from(cases)
    .where(inArray(cases.id, ids))
  const codes = new Map(found.map(({ id, code }) => [id, code]))
  return rows.map(row => ({ caseClassificationCode: codes.get(row.caseId) ?? null, ...row }))
}

export const findPlanFacts = async (store: Store, day: IsoDate): Promise<PlanFacts> => {
  const planId = await findPlanInForce(store, day)
  if (!planId) return null
  const rows = await findRowsOfPlan(store, planId)
  return {
    recordTypes: new Set(rows.map(({ recordType }) => recordType)),
    // A process is written as its code, or as code and name: "1.3 Styra".
    processes: new Set(rows.flatMap(({ process }) => (process ? [process, process.split(' ')[0]!] : []))),
    processOfType: new Map(
      rows.flatMap(({ recordType, process }) => (process ? [[recordType, process.split(' ')[0]!]] : []))
    )
  }
}
