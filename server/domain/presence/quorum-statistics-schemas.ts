import { z } from 'zod'

export const QuorumYear = z.object({
  year: z.coerce.number().int().min(1800).max(2199).optional().meta({ description: 'Utan värde: i år' })
})
export type QuorumYear = z.infer<typeof QuorumYear>

/** Quorate meetings of an organ in a year. */
export const QuorumStatistics = z
  .object({
    organId: z.string(),
    organName: z.string(),
    year: z.number().int(),
    counted: z.number().int().meta({ description: 'Hållna möten vars beslutsförhet kan räknas' }),
    quorate: z.number().int().meta({ description: 'De som var beslutsföra i varje paragraf' }),
    notCounted: z
      .number()
      .int()
      .meta({ description: 'Hållna möten som inte räknas: inlästa, eller utan uppdrag i organet' }),
    cancelled: z.number().int().meta({ description: 'Inställda möten; de räknas inte' }),
    percent: z
      .number()
      .nullable()
      .meta({ examples: [88.9] }),
    isTargetMet: z.boolean().nullable().meta({ description: 'Om minst 90 procent var beslutsföra' })
  })
  .meta({ id: 'QuorumStatistics' })
export type QuorumStatistics = z.infer<typeof QuorumStatistics>
