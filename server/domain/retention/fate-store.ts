import { and, asc, eq, exists, isNull, or, sql, type SQL } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Db, Store } from '../../db/store.ts'
import type { FateFacts } from './fate.ts'
import type { PeriodStart, PeriodUnit } from './retention-schemas.ts'

const { cases, legalHolds, records } = schema

export type RecordFacts = FateFacts & { id: string; label: string; recordType: string | null }

/** What the fates of these records follow from. */
export const findFateFacts = async ({ read }: Store, where: SQL, limit = 10_000): Promise<RecordFacts[]> => {
  const rows = await read
    .select({
      id: records.id,
      dnr: cases.dnr,
      runningNumber: records.runningNumber,
      recordType: records.recordType,
      documentOn: records.documentOn,
      closedOn: cases.closedOn,
      agreementEndedOn: records.agreementEndedOn,
      legalForceOn: records.legalForceOn,
      meetingOn: records.meetingOn,
      status: records.status,
      isHeld: sql<number>`${isHeld(read)}`
    })
    .from(records)
    .innerJoin(cases, eq(cases.id, records.caseId))
    .where(where)
    .orderBy(asc(records.caseId), asc(records.runningNumber))
    .limit(limit)
  return rows.map(({ dnr, runningNumber, status, isHeld: held, ...row }) => ({
    label: `${dnr}:${runningNumber}`,
    isStruck: status === 'struck',
    isHeld: held === 1,
    ...row
  }))
}

/** Whether the record, or its case, is held. */
export const isHeld = (read: Db): SQL =>
  exists(
    read
      .select({ one: sql`1` })
      .from(legalHolds)
      .where(
        and(
          isNull(legalHolds.liftedOn),
          or(eq(legalHolds.recordId, records.id), eq(legalHolds.caseId, records.caseId))
        )
      )
  )

/** The day a period counts from, as `startOf` in SQL; a test holds the two against each other. */
export const startColumn: Record<Exclude<PeriodStart, 'obsolete'>, SQL> = {
  'drawn-up': sql`${records.documentOn}`,
  'year-end': sql`substr(${records.documentOn}, 1, 4) || '-12-31'`,
  'case-closed': sql`${cases.closedOn}`,
  'agreement-ended': sql`${records.agreementEndedOn}`,
  'legal-force': sql`${records.legalForceOn}`,
  'meeting-held': sql`${records.meetingOn}`
}

/** `dayAfterPeriod` in SQL: floor is the last day of a month that lacks the day. */
export const dayAfter = (start: SQL, modifier: SQL): SQL =>
  sql`date(${start}, ${modifier}, 'floor', '+1 day')`

export const modifierOf = (amount: number, unit: PeriodUnit): string => `+${amount} ${unit}`
