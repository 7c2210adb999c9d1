import { z } from 'zod'
import { standingDocuments } from '../../db/schema/recipients.ts'
import { line } from '../shared/text-schemas.ts'

export const StandingDocument = z.enum(standingDocuments)
export type StandingDocument = z.infer<typeof StandingDocument>

const email = line(254).pipe(z.email({ error: 'Skriv e-postadressen som namn@example.se.' }))

/** One to whom a § is sent ("Beslutet skickas till"). */
export const Recipient = z
  .object({ id: z.string(), paragraphId: z.string(), name: z.string(), email: z.string().nullable() })
  .meta({ id: 'Recipient' })
export type Recipient = z.infer<typeof Recipient>

export const NewRecipient = z
  .strictObject({
    name: line(200),
    email: email
      .nullable()
      .default(null)
      .meta({ description: 'Utan adress skickas det på annat sätt än härifrån' })
  })
  .meta({ id: 'NewRecipient' })
export type NewRecipient = z.infer<typeof NewRecipient>

/** One who gets a document after every meeting of an organ. */
export const StandingRecipient = z
  .object({
    id: z.string(),
    organId: z.string(),
    document: StandingDocument,
    name: z.string(),
    email: z.string()
  })
  .meta({ id: 'StandingRecipient' })
export type StandingRecipient = z.infer<typeof StandingRecipient>

export const NewStandingRecipient = z
  .strictObject({ document: StandingDocument, name: line(200), email })
  .meta({ id: 'NewStandingRecipient' })
export type NewStandingRecipient = z.infer<typeof NewStandingRecipient>

export const NewStandingDispatch = z
  .strictObject({ document: StandingDocument })
  .meta({ id: 'NewStandingDispatch' })
export type NewStandingDispatch = z.infer<typeof NewStandingDispatch>
