import { z } from 'zod'
import { instant } from '../shared/dates.ts'

export const DeliveryState = z.enum(['waiting', 'sent', 'failed'])
export type DeliveryState = z.infer<typeof DeliveryState>

/** Proof that a document was sent by mail: what, to whom and when. */
export const Delivery = z
  .object({
    id: z.string(),
    documentKey: z.string().meta({ examples: ['summons:7d9f0c9a'] }),
    sha256: z.string().meta({ description: 'Kontrollsumman för filen som skickades' }),
    personId: z.string().nullable(),
    name: z.string(),
    address: z.string().meta({ examples: ['anna@example.se'] }),
    state: DeliveryState,
    queuedAt: instant.meta({ description: 'När det lades i kö' }),
    sentAt: instant.nullable().meta({ description: 'När e-postservern tog emot det' }),
    failedAt: instant.nullable().meta({ description: 'När försöken gavs upp' })
  })
  .meta({ id: 'Delivery' })
export type Delivery = z.infer<typeof Delivery>
