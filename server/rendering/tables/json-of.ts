import { Readable } from 'node:stream'
import { inChunks } from './in-chunks.ts'
import type { Rows, Table } from './table.ts'

/** The list as one JSON array, one object to a line. Constant memory. */
export const jsonOf = <Row>(table: Table<Row>, rows: Rows<Row>): Readable =>
  Readable.from(inChunks(objectsOf(table, rows)), { objectMode: false })

async function* objectsOf<Row>({ columns }: Table<Row>, rows: Rows<Row>): AsyncGenerator<string> {
  let before = '[\n'
  for await (const row of rows) {
    yield before + JSON.stringify(Object.fromEntries(columns.map(({ key, value }) => [key, value(row)])))
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}
