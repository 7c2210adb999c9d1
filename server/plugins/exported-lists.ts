import { Readable } from 'node:stream'
import { exportCases } from '../domain/cases/cases.ts'
import { exportWaitingWatches } from '../domain/cases/watches.ts'
import { exportDelegatedDecisions } from '../domain/delegation/delegated-decisions.ts'
import { exportRegister } from '../domain/register/import/export-register.ts'
import { exportUnregistered } from '../domain/register/list-unregistered.ts'
import { exportDay } from '../domain/register/public-register.ts'
import { exportRecords } from '../domain/register/records.ts'
import { exportDue } from '../domain/retention/list-due.ts'
import { planColumns } from '../domain/retention/plan-columns.ts'
import { listRowsOfPlan } from '../domain/retention/plans.ts'
import type { Context } from '../domain/shared/context.ts'
import { caseTable, watchTable } from '../rendering/tables/case-tables.ts'
import { delegatedDecisionTable } from '../rendering/tables/delegation-tables.ts'
import { csvOf } from '../rendering/tables/csv-of.ts'
import { inChunks } from '../rendering/tables/in-chunks.ts'
import { jsonRows } from '../rendering/tables/json-rows.ts'
import { dayListTable, recordTable, unregisteredTable } from '../rendering/tables/record-tables.ts'
import { dueTable, planTable } from '../rendering/tables/retention-tables.ts'
import type { Rows, Table, TableFormat } from '../rendering/tables/table.ts'
import { xlsxOf } from '../rendering/tables/xlsx-of.ts'

/** A list that goes out as a file: what it is called, the verb that reads it, and how its rows are written. */
export type ExportedList<Filter, Row> = {
  fileName: string
  /** Refuses at once whoever may not read it. */
  read: (ctx: Context, filter: Filter) => Rows<Row> | Promise<Rows<Row>>
  write: (format: TableFormat, rows: Rows<Row>) => Readable
}

const list = <Filter, Row>(
  fileName: string,
  table: Table<Row>,
  read: ExportedList<Filter, Row>['read']
): ExportedList<Filter, Row> => ({
  fileName,
  read,
  write: (format, rows) =>
    ({ csv: () => csvOf(table, rows), xlsx: () => xlsxOf(table, rows), json: () => jsonRows(rows) })[format]()
})

/** Every list that goes out as a file. A thread knows one by its name. */
export const exportedLists = {
  cases: list('arenden', caseTable, exportCases),
  records: list('handlingar', recordTable, exportRecords),
  watches: list('bevakningar', watchTable, exportWaitingWatches),
  unregistered: list('oregistrerat', unregisteredTable, exportUnregistered),
  delegatedDecisions: list('delegationsbeslut', delegatedDecisionTable, exportDelegatedDecisions),
  dayList: list('postlista', dayListTable, exportDay),
  dueRecords: list('gallring-och-leverans', dueTable, exportDue),
  retentionPlan: list(
    'dokumenthanteringsplan',
    planTable(planColumns),
    (ctx, { planId }: { planId: string }) => listRowsOfPlan(ctx, planId)
  ),
  /** Lines of CSV from the beginning. */
  register: {
    fileName: 'diarium',
    read: exportRegister,
    write: (_, lines) => Readable.from(inChunks(lines), { objectMode: false })
  } satisfies ExportedList<undefined, string>
}
export type ExportName = keyof typeof exportedLists
export type FilterOf<Name extends ExportName> = Parameters<(typeof exportedLists)[Name]['read']>[1]
