import { z } from 'zod'
import { DeliveryState } from './delivery-schemas.ts'
import { instant } from '../shared/dates.ts'

export const NewExtract = z
  .strictObject({
    paragraphs: z
      .array(z.strictObject({ paragraphId: z.string() }))
      .min(1, { error: 'Välj minst en paragraf.' })
      .max(200)
      .meta({ description: 'Paragrafer i samma protokoll' })
  })
  .meta({ id: 'NewExtract' })
export type NewExtract = z.infer<typeof NewExtract>

/** An extract as it was registered. */
export const MadeExtract = z
  .object({
    recordId: z.string().meta({ description: 'Handlingen i diariet' }),
    documentKey: z.string(),
    document: z.string().meta({ examples: ['Protokollsutdrag § 74, Beredningsgruppen 2026-03-12'] }),
    fileName: z.string(),
    sha256: z.string()
  })
  .meta({ id: 'MadeExtract' })
export type MadeExtract = z.infer<typeof MadeExtract>

/** Proof of a sending, as it is shown: to whom, in what state and when. */
export const Sending = z
  .object({
    id: z.string(),
    documentKey: z.string().meta({ examples: ['minutes:7d9f0c9a'] }),
    name: z.string(),
    address: z.string(),
    state: DeliveryState,
    queuedAt: instant,
    sentAt: instant.nullable(),
    sha256: z.string().meta({ description: 'Kontrollsumman för filen som skickades' })
  })
  .meta({ id: 'Sending' })
export type Sending = z.infer<typeof Sending>
