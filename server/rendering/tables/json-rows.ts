import { Readable } from 'node:stream'
import { inChunks } from './in-chunks.ts'
import type { Rows } from './table.ts'

/** The rows as the API writes them, in one array, one object to a line. Constant memory. */
export const jsonRows = <Row>(rows: Rows<Row>): Readable =>
  Readable.from(inChunks(linesOf(rows)), { objectMode: false })

async function* linesOf<Row>(rows: Rows<Row>): AsyncGenerator<string> {
  let before = '[\n'
  for await (const row of rows) {
    yield before + JSON.stringify(row)
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}
