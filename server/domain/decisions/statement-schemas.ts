import { z } from 'zod'
import { statementKinds } from '../../db/schema/deciding.ts'
import { isoDate, timeOfDay } from '../shared/dates.ts'
import { line, markdown, optionalLine } from '../shared/text-schemas.ts'
import { Breach } from '../shared/breach.ts'

export const StatementKind = z.enum(statementKinds)
export type StatementKind = z.infer<typeof StatementKind>

const facts = {
  personId: z.string().nullable(),
  name: line(120).meta({ description: 'Som namnet skrivs i protokollet' }),
  kind: StatementKind,
  text: markdown(20_000).meta({ description: 'Löpande text; en reservation får vara utan' }),
  notifiedOn: isoDate.meta({ description: 'Dagen då den anmäldes' }),
  notifiedTime: timeOfDay.nullable(),
  reason: optionalLine(2000).meta({ description: 'Varför den står med fast lagen inte medger det' })
}

/** A reservation (KL 4:27), a särskilt yttrande or a protokollsanteckning on a §. */
export const Statement = z
  .object({
    id: z.string(),
    paragraphId: z.string(),
    ...facts,
    name: z.string(),
    text: z.string(),
    reason: z.string().nullable(),
    breaches: z.array(Breach),
    revision: z.number().int()
  })
  .meta({ id: 'Statement' })
export type Statement = z.infer<typeof Statement>

export const needsWords = ({
  kind,
  text
}: {
  kind?: StatementKind | undefined
  text?: string | undefined
}): boolean => kind !== 'reservation' && text?.trim() === ''

export const missingWords = 'Skriv vad som ska stå i protokollet.'

export const NewStatement = z
  .strictObject({
    personId: facts.personId.default(null),
    name: facts.name,
    kind: facts.kind,
    text: facts.text.default(''),
    notifiedOn: facts.notifiedOn,
    notifiedTime: facts.notifiedTime.default(null),
    reason: facts.reason.default(null)
  })
  .refine(statement => !needsWords(statement), { path: ['text'], error: missingWords })
  .meta({ id: 'NewStatement' })
export type NewStatement = z.infer<typeof NewStatement>

export const StatementEdit = z.strictObject(facts).partial().meta({ id: 'StatementEdit' })
export type StatementEdit = z.infer<typeof StatementEdit>
