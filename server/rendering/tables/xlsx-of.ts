import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { writeXlsxStream } from 'hucre/xlsx'
import type { Column, Rows, Table } from './table.ts'

/** The list as a workbook: dates and numbers are what they are, text is never a formula. Constant memory; past a million rows it goes on in a sheet of its own. */
export const xlsxOf = <Row>(table: Table<Row>, rows: Rows<Row>): Readable => {
  const columns = table.columns.map(column => ({
    header: column.header,
    width: widths[column.type],
    ...(column.type === 'date' && { numFmt: 'yyyy-mm-dd' })
  }))
  const stream = writeXlsxStream(cellsOf(table, rows), { name: table.name, columns, freezePane: { rows: 1 } })
  return Readable.fromWeb(stream as ReadableStream<Uint8Array>)
}

const widths = { text: 30, number: 10, date: 12 } as const

async function* cellsOf<Row>({ columns }: Table<Row>, rows: Rows<Row>) {
  for await (const row of rows) yield columns.map(column => cellOf(column, row))
}

const cellOf = <Row>(column: Column<Row>, row: Row): string | number | Date | null => {
  if (column.type === 'number') return column.value(row)
  const value = column.value(row)
  if (column.type === 'text') return value?.replace(unwritable, '\uFFFD').slice(0, longestCell) ?? null
  return value === null ? null : new Date(`${value}T00:00:00Z`)
}

// XML knows no control characters, and a spreadsheet calls a workbook damaged for one cell that is too long.
const unwritable = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu
const longestCell = 32_767
