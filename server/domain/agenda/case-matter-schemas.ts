import { z } from 'zod'
import { line, optionalLine } from '../shared/text-schemas.ts'

/** A matter that is put on the agenda from its case, with the records that belong to it. */
export const NewCaseMatter = z
  .strictObject({
    caseId: line(100).meta({ description: 'Ett öppet ärende' }),
    title: optionalLine(300).default(null).meta({ description: 'Utan värde: ärendets rubrik' }),
    sectionId: z
      .string()
      .nullable()
      .default(null)
      .meta({ description: 'Utan värde: under den sista rubriken' }),
    recordIds: z
      .array(line(100))
      .max(100)
      .default([])
      .meta({ description: 'Handlingar i ärendet; deras filer blir bilagor' })
  })
  .meta({ id: 'NewCaseMatter' })
export type NewCaseMatter = z.infer<typeof NewCaseMatter>
