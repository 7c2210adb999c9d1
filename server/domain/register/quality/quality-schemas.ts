import { z } from 'zod'
import { isoDate } from '../../shared/dates.ts'
import { Paging } from '../../shared/paging.ts'

export const QualityFilter = Paging.extend({
  from: isoDate.optional().meta({ description: 'Första dagen; 30 dagar före den sista om inget anges' }),
  to: isoDate.optional().meta({ description: 'Sista dagen; i dag om inget anges' }),
  rule: z
    .string()
    .max(60)
    .optional()
    .meta({ description: 'Bara den regelns fel', examples: ['record-late'] })
})
export type QualityFilter = z.infer<typeof QualityFilter>

/** A rule of the register's quality with the number of entries that break it. */
export const QualityRuleCount = z
  .object({
    code: z.string(),
    kind: z.enum(['case', 'record']),
    isFault: z.boolean().meta({ description: 'Annars en varning, som en människa bedömer' }),
    what: z.string().meta({ description: 'Vad som är fel' }),
    mend: z.string().meta({ description: 'Vad man gör åt det' }),
    count: z.number().int()
  })
  .meta({ id: 'QualityRuleCount' })
export type QualityRuleCount = z.infer<typeof QualityRuleCount>

/** An entry that breaks a rule. Its title is missing for one who may not read it. */
export const QualityFault = z
  .object({
    rule: z.string(),
    kind: z.enum(['case', 'record']),
    id: z.string(),
    caseId: z.string(),
    label: z.string().meta({ description: 'Diarienumret, och handlingens löpnummer' }),
    title: z.string().nullable(),
    isWithheld: z.boolean()
  })
  .meta({ id: 'QualityFault' })
export type QualityFault = z.infer<typeof QualityFault>

export const QualityReport = z
  .object({
    from: isoDate,
    to: isoDate,
    cases: z.number().int().meta({ description: 'Antal ärenden som lästes' }),
    records: z.number().int().meta({ description: 'Antal handlingar som lästes' }),
    rules: z.array(QualityRuleCount),
    items: z.array(QualityFault),
    limit: z.number().int(),
    page: z.number().int(),
    total: z.number().int().meta({ description: 'Antal fel' })
  })
  .meta({ id: 'QualityReport' })
export type QualityReport = z.infer<typeof QualityReport>
