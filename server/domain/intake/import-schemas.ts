import { z } from 'zod'
import { instant } from '../shared/dates.ts'

export const ImportFlagView = z
  .object({
    code: z.string().meta({ examples: ['unknown-organ'] }),
    message: z.string(),
    paragraphId: z.string().nullable(),
    excerpt: z.string()
  })
  .meta({ id: 'ImportFlag' })
export type ImportFlagView = z.infer<typeof ImportFlagView>

/** One reading of an existing protokoll. */
export const Import = z
  .object({
    id: z.string(),
    fileName: z.string(),
    sha256: z.string(),
    meetingId: z.string(),
    share: z.number().meta({ description: 'Del av texten som fann sin plats, 0 till 1', examples: [0.998] }),
    unplaced: z.array(z.string()).meta({ description: 'Text som inte fann någon plats' }),
    furniture: z.array(z.string()).meta({ description: 'Sidhuvuden, sidfötter och stämplar som togs bort' }),
    fields: z.array(z.object({ label: z.string(), text: z.string() })).meta({
      description: 'Det som stod på försättsbladet, vid underskrifterna och i beviset, ord för ord'
    }),
    flags: z.array(ImportFlagView).meta({ description: 'Det en människa behöver se på' }),
    importedAt: instant,
    importedBy: z.string()
  })
  .meta({ id: 'Import' })
export type Import = z.infer<typeof Import>
