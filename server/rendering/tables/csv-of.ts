import { Readable } from 'node:stream'
import { byteOrderMark, csvLine } from '../../text/csv.ts'
import { inChunks } from './in-chunks.ts'
import type { Rows, Table } from './table.ts'

/** The list as CSV in our own form: UTF-8 with BOM, semicolons, CRLF. Constant memory. */
export const csvOf = <Row>(table: Table<Row>, rows: Rows<Row>): Readable =>
  Readable.from(inChunks(linesOf(table, rows)), { objectMode: false })

async function* linesOf<Row>({ columns }: Table<Row>, rows: Rows<Row>): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(columns.map(({ header }) => header))
  for await (const row of rows) yield csvLine(columns.map(({ value }) => value(row)))
}
