import { z } from 'zod'

/** A clause that an organ has decided in the same words before. */
export const Phrase = z
  .object({
    text: z
      .string()
      .meta({ description: 'Utan att, skiljetecken och punkt', examples: ['notera informationen'] }),
    uses: z.number().int().meta({ description: 'I så många beslut' })
  })
  .meta({ id: 'Phrase' })
export type Phrase = z.infer<typeof Phrase>
