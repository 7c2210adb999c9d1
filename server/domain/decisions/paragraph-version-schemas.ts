import { z } from 'zod'
import { instant } from '../shared/dates.ts'
import { Paragraph } from './paragraph-schemas.ts'

const versionFields = z.enum(['title', 'dnr', 'text', 'decisions'])

/** How a § stood when somebody had written in it for a while. */
export const ParagraphVersion = z
  .object({
    sequence: z.number().int().meta({
      description: 'Den sista ändringens nummer i händelsekedjan; 0 för hur paragrafen var från början'
    }),
    startedAt: instant.nullable().meta({ description: 'När det började skrivas' }),
    at: instant.nullable().meta({ description: 'När det sparades sist' }),
    actorName: z.string().nullable(),
    saves: z.number().int().meta({ description: 'Så många gånger sparades det under tiden' }),
    changed: z.array(versionFields).meta({ description: 'Vad som ändrades' })
  })
  .meta({ id: 'ParagraphVersion' })
export type ParagraphVersion = z.infer<typeof ParagraphVersion>

/** What stood in a § then. */
export const ParagraphThen = z
  .object({
    sequence: z.number().int(),
    at: instant.nullable(),
    actorName: z.string().nullable(),
    title: z.string(),
    text: z.string(),
    decisions: z
      .array(
        z.object({
          kind: z.string(),
          type: z.string().nullable(),
          toOrganId: z.string().nullable(),
          clauses: z.array(z.string()),
          textAfter: z.string()
        })
      )
      .meta({ description: 'Besluten som de kan sparas igen' })
  })
  .meta({ id: 'ParagraphThen' })
export type ParagraphThen = z.infer<typeof ParagraphThen>

export const Restoration = z
  .strictObject({
    sequence: z
      .number()
      .int()
      .min(0)
      .max(2_147_483_647)
      .meta({ description: 'Versionen som ska gälla igen, ur listan över versioner' })
  })
  .meta({ id: 'Restoration' })
export type Restoration = z.infer<typeof Restoration>

/** Restoring answers with the § as it stands after that. */
export const Restored = Paragraph
