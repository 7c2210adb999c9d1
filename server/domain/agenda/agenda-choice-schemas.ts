import { z } from 'zod'
import { line } from '../shared/text-schemas.ts'

export const AgendaChoiceKind = z.enum(['case', 'standing-item', 'matter'])
export type AgendaChoiceKind = z.infer<typeof AgendaChoiceKind>

export const AgendaChoiceQuery = z.object({
  text: z.string().max(200).default('').meta({ description: 'Ord eller diarienummer' })
})
export type AgendaChoiceQuery = z.infer<typeof AgendaChoiceQuery>

/** Something that can be put on the agenda: an open case, a standing item, or what the organ has dealt with before. */
export const AgendaChoice = z
  .object({
    kind: AgendaChoiceKind,
    id: z.string(),
    title: z.string(),
    dnr: z.string().nullable(),
    detail: z.string().meta({ description: 'Varifrån', examples: ['§ 12, 2026-02-12'] })
  })
  .meta({ id: 'AgendaChoice' })
export type AgendaChoice = z.infer<typeof AgendaChoice>

const chosen = line(100).nullable().default(null)
const one = 'Välj ett ärende, en stående punkt eller en tidigare paragraf, en sak åt gången.'

/** One of them, to be put on the agenda. */
export const NewAgendaChoice = z
  .strictObject({
    caseId: chosen.meta({ description: 'Ett öppet ärende' }),
    itemId: chosen.meta({ description: 'En stående punkt i organets mall' }),
    earlierParagraphId: chosen.meta({ description: 'Ett tidigare ärende, som tas upp igen' })
  })
  .refine(({ caseId, itemId, earlierParagraphId }) => caseId || itemId || earlierParagraphId, {
    path: ['caseId'],
    error: one
  })
  .refine(({ caseId, itemId }) => !caseId || !itemId, { path: ['itemId'], error: one })
  .refine(({ caseId, itemId, earlierParagraphId }) => !earlierParagraphId || !(caseId || itemId), {
    path: ['earlierParagraphId'],
    error: one
  })
  .meta({ id: 'NewAgendaChoice' })
export type NewAgendaChoice = z.infer<typeof NewAgendaChoice>
