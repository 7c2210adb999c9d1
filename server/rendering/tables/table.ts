import type { IsoDate } from '../../domain/shared/dates.ts'

/** A list that is sent as a file: the same columns in every format. */
export type Table<Row> = {
  /** Of the sheet, at most 31 characters. */
  name: string
  columns: readonly Column<Row>[]
}

/** `key` is the name in JSON, `header` what stands above the column in a spreadsheet. */
export type Column<Row> = { key: string; header: string } & (
  | { type: 'text'; value: (row: Row) => string | null }
  | { type: 'number'; value: (row: Row) => number | null }
  | { type: 'date'; value: (row: Row) => IsoDate | null }
)

/** Rows in the order they are to stand: from memory, or read page by page while the file is sent. */
export type Rows<Row> = Iterable<Row> | AsyncIterable<Row>

export const tableFormats = ['csv', 'xlsx', 'json'] as const
export type TableFormat = (typeof tableFormats)[number]

export const mediaTypeOf = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8'
} as const satisfies Record<TableFormat, string>
