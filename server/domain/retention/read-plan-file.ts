import { CsvFault, readCsv, type CsvRow } from '../../text/csv.ts'
import { invalidField } from '../shared/app-error.ts'
import { planColumns, type PlanColumn } from './plan-columns.ts'
import { NewRetentionRow, type PlanFault } from './retention-schemas.ts'
import { rowFaults } from './row-faults.ts'

export type ReadPlan = { rows: NewRetentionRow[]; faults: PlanFault[] }

/** Reads a plan from CSV: every row that can be, and what is wrong with the others, row by row and column by column. */
export const readPlanFile = async (bytes: Uint8Array): Promise<ReadPlan> => {
  const [head, ...rest] = await rowsOf(bytes)
  const columns = columnsOf(head?.cells ?? [])
  const read: ReadPlan = { rows: [], faults: [] }
  const seen = new Map<string, number>()
  for (const row of rest) {
    const { value, faults } = readRow(row, columns)
    const before = value && seen.get(value.recordType)
    if (before)
      faults.push(faultOf(row, 'recordType', `Handlingstypen står redan på rad ${before}. Ta bort den ena.`))
    if (value) seen.set(value.recordType, row.number)
    if (faults.length > 0) read.faults.push(...faults)
    else if (value) read.rows.push(value)
  }
  return read
}

const rowsOf = async (bytes: Uint8Array): Promise<CsvRow[]> => {
  const rows: CsvRow[] = []
  try {
    for await (const row of readCsv(bytes)) rows.push(row)
  } catch (error) {
    if (error instanceof CsvFault) throw invalidField('file', error.message)
    throw error
  }
  return rows
}

const columnsOf = (headers: readonly string[]): (PlanColumn | string)[] => {
  const known = headers.map(
    header =>
      planColumns.find(column => column.header.toLowerCase() === header.trim().toLowerCase()) ?? header
  )
  const missing = ['Handlingstyp', 'Bevaras/gallras'].filter(
    wanted => !known.some(column => typeof column === 'object' && column.header === wanted)
  )
  if (missing.length > 0)
    throw invalidField('file', `Första raden ska ha rubriker. Det här saknas: ${missing.join(', ')}.`)
  return known
}

const readRow = (
  row: CsvRow,
  columns: readonly (PlanColumn | string)[]
): { value: NewRetentionRow | undefined; faults: PlanFault[] } => {
  const faults: PlanFault[] = []
  const fields: Record<string, unknown> = {}
  for (const [at, cell] of row.cells.entries()) {
    const column = columns[at]
    if (typeof column !== 'object') {
      // Nothing that stands in the file is passed over in silence.
      if (cell !== '')
        faults.push({
          row: row.number,
          column: column ?? `${at + 1}`,
          message: 'Kolumnen är okänd. Ta bort den, eller flytta texten till Anmärkning.'
        })
      continue
    }
    const part = column.read(cell)
    if (typeof part === 'string') faults.push({ row: row.number, column: column.header, message: part })
    else Object.assign(fields, part)
  }
  if (faults.length > 0) return { value: undefined, faults }
  const result = NewRetentionRow.safeParse({ ...fields, registration: fields.registration ?? undefined })
  if (!result.success)
    return {
      value: undefined,
      faults: result.error.issues.map(issue => faultOf(row, String(issue.path[0] ?? ''), issue.message))
    }
  return {
    value: result.data,
    faults: rowFaults(result.data).map(fault => faultOf(row, fault.field, fault.message))
  }
}

const faultOf = ({ number }: CsvRow, field: string, message: string): PlanFault => ({
  row: number,
  column: planColumns.find(column => column.field === field)?.header ?? field,
  message
})
