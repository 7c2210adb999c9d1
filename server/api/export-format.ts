import { z } from 'zod'
import { mediaTypeOf, tableFormats } from '../rendering/tables/table.ts'

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
