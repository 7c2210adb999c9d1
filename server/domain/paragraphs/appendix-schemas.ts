import { z } from 'zod'
import { line } from '../shared/text-schemas.ts'

/** A bilaga: an uploaded file whose label comes from the § and its place. */
export const Appendix = z
  .object({
    id: z.string(),
    paragraphId: z.string(),
    label: z.string().meta({ description: 'Bilagans beteckning', examples: ['75 a'] }),
    title: z.string(),
    fileName: z.string(),
    mediaType: z.string().meta({ examples: ['application/pdf'] }),
    size: z.number().int().meta({ description: 'Byte' }),
    pages: z.number().int().nullable(),
    sha256: z.string(),
    revision: z.number().int().meta({ description: 'Paragrafens version, som omfattar dess bilagor' })
  })
  .meta({ id: 'Appendix' })
export type Appendix = z.infer<typeof Appendix>

export const AppendixEdit = z
  .strictObject({
    title: line(600),
    position: z
      .number()
      .int()
      .min(0)
      .max(1000)
      .meta({ description: 'Plats bland paragrafens bilagor, från 0' })
  })
  .partial()
  .meta({ id: 'AppendixEdit' })
export type AppendixEdit = z.infer<typeof AppendixEdit>
