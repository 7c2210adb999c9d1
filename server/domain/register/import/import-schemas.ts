import { z } from 'zod'

/** What is to be said of a cell: a fault stops the whole import, a warning does not. */
export const RowRemark = z
  .object({
    column: z
      .string()
      .nullable()
      .meta({ description: 'Kolumnens rubrik', examples: ['Öppnat'] }),
    isFault: z.boolean(),
    message: z.string().meta({ description: 'Vad som är fel och vad man gör åt det' })
  })
  .meta({ id: 'RowRemark' })
export type RowRemark = z.infer<typeof RowRemark>

export const ImportedRow = z
  .object({
    row: z.number().int().meta({ description: 'Radens nummer i filen; rubrikraden är 1' }),
    label: z
      .string()
      .meta({ description: 'Diarienumret, och handlingens löpnummer', examples: ['044/21:3'] }),
    outcome: z.enum(['ok', 'warning', 'fault']),
    remarks: z.array(RowRemark)
  })
  .meta({ id: 'ImportedRow' })
export type ImportedRow = z.infer<typeof ImportedRow>

/** How the reading of a register went, row by row. Nothing is written when there is a fault in any row. */
export const RegisterImport = z
  .object({
    fileName: z.string(),
    isWritten: z.boolean().meta({ description: 'Falskt för en provläsning och när något är fel' }),
    cases: z.number().int(),
    records: z.number().int(),
    warnings: z.number().int().meta({ description: 'Antal rader med varningar' }),
    faults: z.number().int().meta({ description: 'Antal rader med fel' }),
    continued: z.number().int().meta({
      description: 'Antal ärenden som en avbruten inläsning redan hade läst in, med sina handlingar'
    }),
    rows: z.array(ImportedRow)
  })
  .meta({ id: 'RegisterImport' })
export type RegisterImport = z.infer<typeof RegisterImport>
