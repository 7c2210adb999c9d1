import { z } from 'zod'
import { isoDate } from '../shared/dates.ts'
import { line, optionalLine } from '../shared/text-schemas.ts'

/** A secrecy mark (OSL 5:5) is a warning: it names the statute, the day and the authority, and decides nothing by itself. */
export const SecrecyMark = z
  .object({
    statute: z.string().meta({ description: 'Tillämplig bestämmelse', examples: ['OSL 19 kap. 3 §'] }),
    authority: z.string().meta({ description: 'Myndigheten som satte markeringen' }),
    markedOn: isoDate
  })
  .meta({ id: 'SecrecyMark' })
export type SecrecyMark = z.infer<typeof SecrecyMark>

export const NewSecrecyMark = z
  .strictObject({
    statute: line(200).meta({ examples: ['OSL 19 kap. 3 §'] }),
    authority: optionalLine(200).default(null).meta({ description: 'Utan värde: den egna myndigheten' })
  })
  .meta({ id: 'NewSecrecyMark' })
export type NewSecrecyMark = z.infer<typeof NewSecrecyMark>

/** Stands in the place of what is under a secrecy mark, before anything is rendered. */
export const withheldText = 'Uppgiften är sekretessmarkerad'
