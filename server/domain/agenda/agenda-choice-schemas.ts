import { z } from 'zod'

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

const chosen = z.string().max(100).nullable().default(null)

/** One of them, to be put on the agenda. */
export const NewAgendaChoice = z
  .strictObject({
    caseId: chosen.meta({ description: 'Ett öppet ärende' }),
    standingItemId: chosen.meta({ description: 'En stående punkt i organets mall' }),
    paragraphId: chosen.meta({ description: 'Ett tidigare ärende, som tas upp igen' })
  })
  .refine(choice => Object.values(choice).filter(Boolean).length === 1, {
    path: ['caseId'],
    error: 'Välj ett ärende, en stående punkt eller en tidigare paragraf.'
  })
  .meta({ id: 'NewAgendaChoice' })
export type NewAgendaChoice = z.infer<typeof NewAgendaChoice>
