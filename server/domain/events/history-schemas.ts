import { z } from 'zod'
import { instant } from '../shared/dates.ts'
import { eventTypes } from './event-types.ts'

const told = z.record(z.string(), z.unknown()).nullable()

/** One thing that was done to an object, or to what belongs to it. */
export const HistoryEvent = z
  .object({
    sequence: z.number().int().meta({ description: 'Händelsens nummer i händelsekedjan' }),
    at: instant,
    actorName: z
      .string()
      .nullable()
      .meta({ description: 'Vem; null för någon som inte är inloggad', examples: ['Stina Ek'] }),
    via: z.enum(['page', 'api', 'script']).nullable().meta({ description: 'Varifrån, om det är känt' }),
    type: z.enum(eventTypes),
    objectId: z.string().meta({ description: 'Det som händelsen gäller' }),
    before: told.meta({ description: 'Det som ändrades, som det var' }),
    after: told.meta({ description: 'Det som ändrades, som det blev' }),
    withheld: z.enum(['disposed', 'secrecy']).nullable().meta({
      description: 'Varför before och after saknas: gallrade enligt regel, eller sekretessmarkerade'
    })
  })
  .meta({ id: 'HistoryEvent' })
export type HistoryEvent = z.infer<typeof HistoryEvent>
