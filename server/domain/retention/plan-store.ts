import { and, asc, count, desc, eq, lte, max, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Db, Store } from '../../db/store.ts'
import { AppError, notFound } from '../shared/app-error.ts'
import type { IsoDate } from '../shared/dates.ts'
import type { RetentionPlan, RetentionRow } from './retention-schemas.ts'

const { organs, retentionPlans, retentionRows } = schema

const selectPlans = (read: Db) =>
  read
    .select({
      id: retentionPlans.id,
      name: retentionPlans.name,
      status: retentionPlans.status,
      adoptedById: retentionPlans.adoptedById,
      adoptedByName: organs.name,
      adoptedOn: retentionPlans.adoptedOn,
      adoptedParagraph: retentionPlans.adoptedParagraph,
      dnr: retentionPlans.dnr,
      validFrom: retentionPlans.validFrom,
      needsReview: retentionPlans.needsReview,
      rowCount: sql<number>`(select ${count()} from ${retentionRows} where ${retentionRows.planId} = ${retentionPlans.id})`,
      createdAt: retentionPlans.createdAt,
      revision: retentionPlans.revision
    })
    .from(retentionPlans)
    .leftJoin(organs, eq(organs.id, retentionPlans.adoptedById))
    .$dynamic()

/** Drafts first, then the adopted by the day they are valid from, latest first. */
export const findPlans = async (store: Store, day: IsoDate): Promise<RetentionPlan[]> => {
  const inForce = await findPlanInForce(store, day)
  const rows = await selectPlans(store.read).orderBy(
    desc(retentionPlans.status),
    desc(retentionPlans.validFrom),
    desc(retentionPlans.createdAt)
  )
  return rows.map(row => ({ ...row, isInForce: row.id === inForce }))
}

export const getPlanRow = async (store: Store, id: string, day: IsoDate): Promise<RetentionPlan> => {
  const [row] = await selectPlans(store.read).where(eq(retentionPlans.id, id))
  if (!row) throw notFound('Dokumenthanteringsplanen')
  return { ...row, isInForce: row.id === (await findPlanInForce(store, day)) }
}

/** The id of the plan in force on a day: the adopted one that is valid from the latest day not after it. */
export const findPlanInForce = async ({ read }: Store, day: IsoDate): Promise<string | undefined> => {
  const [plan] = await read
    .select({ id: retentionPlans.id })
    .from(retentionPlans)
    .where(and(eq(retentionPlans.status, 'adopted'), lte(retentionPlans.validFrom, day)))
    .orderBy(desc(retentionPlans.validFrom))
    .limit(1)
  return plan?.id
}

export const findRowsOfPlan = async ({ read }: Store, planId: string): Promise<RetentionRow[]> =>
  read
    .select()
    .from(retentionRows)
    .where(eq(retentionRows.planId, planId))
    .orderBy(asc(retentionRows.position))

export const getRowRow = async ({ read }: Store, id: string): Promise<RetentionRow> => {
  const [row] = await read.select().from(retentionRows).where(eq(retentionRows.id, id))
  if (!row) throw notFound('Raden i planen')
  return row
}

/** What the plan in force on the day says of a type of record; undefined where it says nothing. */
export const findRetentionRow = async (
  store: Store,
  recordType: string,
  day: IsoDate
): Promise<RetentionRow | undefined> => {
  const planId = await findPlanInForce(store, day)
  if (!planId) return undefined
  const [row] = await store.read
    .select()
    .from(retentionRows)
    .where(and(eq(retentionRows.planId, planId), eq(retentionRows.recordType, recordType)))
  return row
}

export const nextPosition = async ({ read }: Store, planId: string): Promise<number> => {
  const [row] = await read
    .select({ last: max(retentionRows.position) })
    .from(retentionRows)
    .where(eq(retentionRows.planId, planId))
  return (row?.last ?? -1) + 1
}

export const assertDraft = ({ status }: Pick<RetentionPlan, 'status'>): void => {
  if (status === 'adopted')
    throw new AppError('wrong-state', 'Planen är antagen och ändras inte mer. Gör ett nytt utkast av den.')
}
