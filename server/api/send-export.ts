import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { dayInSweden } from '../domain/shared/dates.ts'
import { csvOf } from '../rendering/tables/csv-of.ts'
import { jsonRows } from '../rendering/tables/json-rows.ts'
import { mediaTypeOf, tableFormats, type Rows, type Table } from '../rendering/tables/table.ts'
import { xlsxOf } from '../rendering/tables/xlsx-of.ts'
import { describeFile } from './resource-replies.ts'

/** As what kind of file a list is wanted; joined to the filter of the list. */
export const ExportFormat = z.object({
  format: z
    .enum(tableFormats)
    .default('csv')
    .meta({ description: 'csv (semikolon, UTF-8), xlsx eller json', examples: ['csv'] })
})
export type ExportFormat = z.infer<typeof ExportFormat>

/** The answer of an export: the list as any of the files. */
export const fileOf = <S extends z.ZodType>(description: string, row: S) => {
  const binary = z.string().meta({ format: 'binary' })
  return {
    description,
    content: {
      'text/csv': { schema: binary },
      [mediaTypeOf.xlsx]: { schema: binary },
      'application/json': { schema: z.array(row) }
    }
  }
}

/** Sends the list as a file named after it and the day, row by row as it is read. */
export const sendExport = <Row>(
  { ctx }: Pick<FastifyRequest, 'ctx'>,
  reply: FastifyReply,
  name: string,
  { format, table, rows }: ExportFormat & { table: Table<Row>; rows: Rows<Row> }
): FastifyReply => {
  const file = { fileName: `${name}-${dayInSweden(ctx.now)}.${format}`, mediaType: mediaTypeOf[format] }
  const stream = { csv: csvOf, xlsx: xlsxOf, json: jsonOf }[format](table, rows)
  return describeFile(reply, file).send(stream)
}

const jsonOf = <Row>(_: Table<Row>, rows: Rows<Row>) => jsonRows(rows)
