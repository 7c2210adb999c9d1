import { z } from 'zod'

/** What a Word document says as a text of ours, and what of it could not come along. */
export const WordText = z
  .object({
    markdown: z.string().meta({ examples: ['# Bakgrund\n\nPlanen är från **2016**.'] }),
    notes: z.array(z.string()).meta({
      description: 'Det som inte kom med, en mening för varje slag',
      examples: [['1 bild kom inte med.']]
    })
  })
  .meta({ id: 'WordText' })
export type WordText = z.infer<typeof WordText>
