import { z } from 'zod'

/** Somebody who has a § open to write in, at this moment. It is information and never a lock. */
export const Writer = z
  .object({
    paragraphId: z.string(),
    personId: z.string(),
    name: z.string()
  })
  .meta({ id: 'Writer' })
export type Writer = z.infer<typeof Writer>
