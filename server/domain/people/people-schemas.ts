import { z } from 'zod'
import { mandateRoles } from '../../db/schema/people.ts'
import { isoDate } from '../shared/dates.ts'
import { line, optionalLine } from '../shared/text-schemas.ts'

export const MandateRole = z.enum(mandateRoles)
export type MandateRole = z.infer<typeof MandateRole>

/** What a person does for the body as a whole; roles in organs come by mandates. */
const duties = {
  isAdministrator: z.boolean().meta({ description: 'Sköter organisation, konton och inställningar' }),
  isArchivist: z.boolean().meta({ description: 'Sköter diariet' }),
  isAuditor: z.boolean().meta({ description: 'Läser allt, ändrar inget' }),
  isCaseOfficer: z.boolean().meta({ description: 'Öppnar och sköter ärenden' })
}

export const Person = z
  .object({
    id: z.string(),
    name: z.string(),
    title: z.string().nullable(),
    ...duties,
    revision: z.number().int()
  })
  .meta({ id: 'Person' })
export type Person = z.infer<typeof Person>

export const NewPerson = z
  .strictObject({
    name: line(120),
    title: optionalLine(120).default(null),
    isAdministrator: z.boolean().default(false),
    isArchivist: z.boolean().default(false),
    isAuditor: z.boolean().default(false),
    isCaseOfficer: z.boolean().default(false)
  })
  .meta({ id: 'NewPerson' })
export type NewPerson = z.infer<typeof NewPerson>

export const PersonEdit = z
  .strictObject({ name: line(120), title: optionalLine(120), ...duties })
  .partial()
  .meta({ id: 'PersonEdit' })
export type PersonEdit = z.infer<typeof PersonEdit>

const orderMeaning = 'Ersättarens plats i turordningen bland dem som företräder samma medlem (KL 5:17–20)'
const order = z.number().int().min(1).max(999).nullable().meta({ description: orderMeaning })

/** A role in an organ over a period; `memberId` is the member of the body that the person stands for. */
export const Mandate = z
  .object({
    id: z.string(),
    personId: z.string(),
    personName: z.string(),
    organId: z.string(),
    organName: z.string(),
    role: MandateRole,
    memberId: z.string().nullable(),
    memberName: z.string().nullable(),
    fromOn: isoDate,
    untilOn: isoDate.nullable(),
    order: z.number().int().nullable().meta({ description: orderMeaning }),
    revision: z.number().int()
  })
  .meta({ id: 'Mandate' })
export type Mandate = z.infer<typeof Mandate>

export const onlySubstitutes = {
  path: ['order'],
  error: 'Bara ersättare har en turordning. Lämna fältet tomt för en annan roll.'
}

const endsAfterItBegins = {
  path: ['untilOn'],
  error: 'Sista dagen kan inte ligga före den första.'
}

export const NewMandate = z
  .strictObject({
    personId: z.string().min(1, { error: 'Välj en person.' }),
    organId: z.string().min(1, { error: 'Välj ett organ.' }),
    role: MandateRole,
    memberId: z.string().nullable().default(null),
    fromOn: isoDate,
    untilOn: isoDate.nullable().default(null),
    order: order.default(null)
  })
  .refine(({ role, order: place }) => place === null || role === 'substitute', onlySubstitutes)
  .refine(({ fromOn, untilOn }) => !untilOn || fromOn <= untilOn, endsAfterItBegins)
  .meta({ id: 'NewMandate' })
export type NewMandate = z.infer<typeof NewMandate>

export const MandateEdit = z
  .strictObject({
    role: MandateRole,
    memberId: z.string().nullable(),
    fromOn: isoDate,
    untilOn: isoDate.nullable(),
    order
  })
  .partial()
  .meta({ id: 'MandateEdit' })
export type MandateEdit = z.infer<typeof MandateEdit>

export const MandateFilter = z.object({
  organId: z.string().optional().meta({ description: 'Bara uppdrag i det här organet' }),
  personId: z.string().optional().meta({ description: 'Bara den här personens uppdrag' }),
  onDay: isoDate.optional().meta({ description: 'Bara uppdrag som gäller den dagen' })
})
export type MandateFilter = z.infer<typeof MandateFilter>
