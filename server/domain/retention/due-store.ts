import { not, sql, type SQL } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Db, Store } from '../../db/store.ts'
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

export type DueQuestion = { rules: readonly Rule[]; held: boolean }

/** A page of the records that are due by these rules, the earliest first. */
export const findDue = async (
  { read }: Store,
  asked: DueQuestion,
  { limit, page }: Paging
): Promise<Page<FoundDue>> => {
  if (asked.rules.length === 0) return { items: [], total: 0, limit, page }
  const place = sql`limit ${limit} offset ${offsetOf({ limit, page })}`
  const items = await Promise.resolve(read.all<FoundDue>(shown(dueBy(read, asked), place)))
  const [{ total } = { total: 0 }] = read.all<{ total: number }>(
    sql`select count(*) as total ${dueBy(read, asked)}`
  )
  return { items, total, limit, page }
}

/** The next records that are due after one: how the list is read through. */
export const findDueAfter = async (
  { read }: Store,
  asked: DueQuestion,
  after: Pick<FoundDue, 'recordId' | 'dueOn'> | null,
  limit: number
): Promise<FoundDue[]> => {
  if (asked.rules.length === 0) return []
  const beyond = after && sql` and (${dueOn}, ${records.id}) > (${after.dueOn}, ${after.recordId})`
  const due = sql`${dueBy(read, asked)}${beyond ?? sql``}`
  return Promise.resolve(read.all<FoundDue>(shown(due, sql`limit ${limit}`)))
}

// The rules come first and the index of types and days after: of a million records only those that are due are read. SQLite
// would take the other index of types, and read each row for its status.
const dueBy = (read: Db, { rules, held }: DueQuestion): SQL => sql`
  from (select value ->> 'rowId' as row_id, value ->> 'recordType' as type, value ->> 'countsFrom' as counts_from,
    value ->> 'bound' as bound, value ->> 'modifier' as modifier, value ->> 'documentBound' as document_bound
    from json_each(${JSON.stringify(rules.map(withDocumentBound))})) as rule
  cross join ${records} indexed by records_due
    on ${records.recordType} = rule.type and ${records.documentOn} <= rule.document_bound
  where ${records.status} = 'registered' and ${started} <= rule.bound
    and ${held ? isHeld(read) : not(isHeld(read))}`

// Sorted by what is sorted by alone; the rest is fetched for those that are shown.
const shown = (due: SQL, place: SQL): SQL => sql`
  select due.*, ${records.caseId} as "caseId", ${cases.dnr} as "dnr", ${records.runningNumber} as "runningNumber",
    ${records.recordType} as "recordType"
  from (select ${records.id} as "recordId", ${dueOn} as "dueOn", ${started} as "startedOn",
    rule.counts_from as "countsFrom", rule.row_id as "rowId" ${due} order by "dueOn", ${records.id} ${place}) as due
  join ${records} on ${records.id} = due."recordId" join ${cases} on ${cases.id} = ${records.caseId}
  order by due."dueOn", due."recordId"`

// Read only for a rule that counts from it.
const closedOn = sql`(select ${cases.closedOn} from ${cases} where ${cases.id} = ${records.caseId})`

const started: SQL = sql`case rule.counts_from ${sql.join(
  Object.entries({ ...startColumn, 'case-closed': closedOn }).map(
    ([start, column]) => sql`when ${sql.raw(`'${start}'`)} then ${column}`
  ),
  sql` `
)} end`

const dueOn = dayAfter(started, sql`rule.modifier`)

const withDocumentBound = (rule: Rule) => ({ ...rule, documentBound: documentBoundOf(rule) })

const documentBoundOf = ({ countsFrom, bound }: Rule): IsoDate => {
  if (countsFrom === 'drawn-up') return bound
  if (countsFrom !== 'year-end') return '9999-12-31'
  return bound.endsWith('-12-31') ? bound : `${Number(bound.slice(0, 4)) - 1}-12-31`
}
