import { and, eq, not, sql, type SQL } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import type { IsoDate } from '../shared/dates.ts'
import { offsetOf, type Page, type Paging } from '../shared/paging.ts'
import type { DueKind } from './fate-schemas.ts'
import { dayAfter, isHeld, modifierOf, startColumn } from './fate-store.ts'
import { latestStart } from './period.ts'
import type { PeriodStart, RetentionRow } from './retention-schemas.ts'

const { cases, records } = schema

/** A row of the plan as the list asks it: what must have begun by when. */
type Rule = {
  rowId: string
  recordType: string
  countsFrom: Exclude<PeriodStart, 'obsolete'>
  bound: IsoDate
  modifier: string
}

export type FoundDue = {
  recordId: string
  caseId: string
  dnr: string
  runningNumber: number
  recordType: string
  dueOn: IsoDate
  startedOn: IsoDate
  countsFrom: PeriodStart
  rowId: string
}

/** The rules of the plan that give a day for this kind of act. */
export const rulesOf = (rows: readonly RetentionRow[], kind: DueKind, by: IsoDate): Rule[] =>
  rows.flatMap(row => {
    const [countsFrom, amount, unit] =
      kind === 'disposal'
        ? [row.countsFrom, row.periodAmount, row.periodUnit]
        : [row.transferCountsFrom, row.transferAmount, row.transferUnit]
    if (!countsFrom || countsFrom === 'obsolete' || amount === null || !unit) return []
    const bound = latestStart(by, { amount, unit })
    return [
      { rowId: row.id, recordType: row.recordType, countsFrom, bound, modifier: modifierOf(amount, unit) }
    ]
  })

/** The records that are due by these rules, the earliest first. */
export const findDue = async (
  { read }: Store,
  rules: readonly Rule[],
  { held, ...paging }: Paging & { held: boolean }
): Promise<Page<FoundDue>> => {
  const { limit, page } = paging
  if (rules.length === 0) return { items: [], total: 0, limit, page }
  // The rules come first and the index of types and days after: of a million records only those that are due are read.
  const from = sql`from (select value ->> 'rowId' as row_id, value ->> 'recordType' as type, value ->> 'countsFrom' as counts_from, value ->> 'bound' as bound, value ->> 'modifier' as modifier, value ->> 'documentBound' as document_bound from json_each(${JSON.stringify(rules.map(withDocumentBound))})) as rule cross join ${records} on ${records.recordType} = rule.type and ${records.documentOn} <= rule.document_bound cross join ${cases} on ${cases.id} = ${records.caseId}`
  const where = and(
    eq(records.status, 'registered'),
    sql`${started} <= rule.bound`,
    held ? isHeld(read) : not(isHeld(read))
  )
  const items = read.all<FoundDue>(
    sql`select ${records.id} as "recordId", ${records.caseId} as "caseId", ${cases.dnr} as "dnr", ${records.runningNumber} as "runningNumber", ${records.recordType} as "recordType", ${dayAfter(started, sql`rule.modifier`)} as "dueOn", ${started} as "startedOn", rule.counts_from as "countsFrom", rule.row_id as "rowId" ${from} where ${where} order by "dueOn", ${records.id} limit ${limit} offset ${offsetOf(paging)}`
  )
  const [{ total } = { total: 0 }] = read.all<{ total: number }>(
    sql`select count(*) as total ${from} where ${where}`
  )
  return { items: await Promise.resolve(items), total, limit, page }
}

const started: SQL = sql`case rule.counts_from ${sql.join(
  Object.entries(startColumn).map(([start, column]) => sql`when ${sql.raw(`'${start}'`)} then ${column}`),
  sql` `
)} end`

const withDocumentBound = (rule: Rule) => ({ ...rule, documentBound: documentBoundOf(rule) })

const documentBoundOf = ({ countsFrom, bound }: Rule): IsoDate => {
  if (countsFrom === 'drawn-up') return bound
  if (countsFrom !== 'year-end') return '9999-12-31'
  return bound.endsWith('-12-31') ? bound : `${Number(bound.slice(0, 4)) - 1}-12-31`
}
