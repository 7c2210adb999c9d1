import { z } from 'zod'
import { delegateKinds, reportings } from '../../db/schema/delegations.ts'
import { Breach } from '../shared/breach.ts'
import { isoDate } from '../shared/dates.ts'
import { line } from '../shared/text-schemas.ts'

export const DelegateKind = z.enum(delegateKinds)
export type DelegateKind = z.infer<typeof DelegateKind>
export const Reporting = z.enum(reportings)
export type Reporting = z.infer<typeof Reporting>

/** A row of the delegationsordning: what an organ lets somebody else decide on its behalf (KL 6:37-39, 7:5-6). */
export const Delegation = z
  .object({
    id: z.string(),
    organId: z.string(),
    organName: z.string(),
    number: z.string().meta({ description: 'Numret i delegationsordningen', examples: ['3.2'] }),
    covers: z.string().meta({ description: 'Vad den omfattar' }),
    delegateKind: DelegateKind,
    delegate: z.string().meta({ description: 'Som ordningen skriver', examples: ['Förbundsdirektören'] }),
    delegatePersonId: z.string().nullable(),
    delegateOrganId: z.string().nullable().meta({ description: 'Utskottet, när det är delegaten' }),
    maySubdelegate: z
      .boolean()
      .meta({ description: 'Att delegaten, som förvaltningschef, får delegera vidare (KL 7:6)' }),
    parentId: z
      .string()
      .nullable()
      .meta({ description: 'Delegationen som den vilar på, när den är en vidaredelegering' }),
    decidedOn: isoDate,
    decidedParagraph: z.string().meta({ examples: ['§ 12'] }),
    paragraphId: z.string().nullable().meta({ description: 'Paragrafen, när den finns i våra protokoll' }),
    validFrom: isoDate,
    validUntil: isoDate.nullable(),
    reporting: Reporting.meta({ description: 'Om besluten anmäls på nästa möte (KL 6:40, 7:8)' }),
    breaches: z.array(Breach),
    revision: z.number().int()
  })
  .meta({ id: 'Delegation' })
export type Delegation = z.infer<typeof Delegation>

export const NewDelegation = z
  .strictObject({
    organId: line(100).meta({ description: 'Organet som delegerar' }),
    number: line(30),
    covers: line(1000),
    delegateKind: DelegateKind,
    delegate: line(200),
    delegatePersonId: z.string().max(100).nullable().default(null),
    delegateOrganId: z.string().max(100).nullable().default(null),
    maySubdelegate: z.boolean().default(false),
    parentId: z.string().max(100).nullable().default(null),
    decidedOn: isoDate,
    decidedParagraph: line(60),
    validFrom: isoDate,
    validUntil: isoDate.nullable().default(null),
    reporting: Reporting.default('next-meeting')
  })
  .refine(({ decidedOn, validFrom }) => decidedOn <= validFrom, {
    path: ['validFrom'],
    error: 'Delegationen kan inte gälla innan den beslutades.'
  })
  .refine(({ validFrom, validUntil }) => !validUntil || validFrom <= validUntil, {
    path: ['validUntil'],
    error: 'Sista dagen kan inte ligga före den första.'
  })
  .refine(
    ({ delegateKind, delegateOrganId }) => (delegateKind === 'committee') === (delegateOrganId !== null),
    {
      path: ['delegateOrganId'],
      error: 'Välj utskottet när delegaten är ett utskott, annars inget organ.'
    }
  )
  .refine(
    ({ maySubdelegate, parentId, delegateKind }) =>
      (!maySubdelegate && !parentId) || delegateKind === 'employee',
    {
      path: ['delegateKind'],
      error: 'Bara en anställd kan delegera vidare eller få en delegation vidare (KL 7 kap. 6 §).'
    }
  )
  .refine(({ maySubdelegate, parentId }) => !maySubdelegate || !parentId, {
    path: ['maySubdelegate'],
    error: 'Det som är delegerat vidare delegeras inte en gång till (KL 7 kap. 6 §).'
  })
  .refine(({ delegateKind, reporting }) => delegateKind !== 'urgent' || reporting === 'next-meeting', {
    path: ['reporting'],
    error: 'Brådskande beslut ska anmälas på nästa möte (KL 6 kap. 40 §).'
  })
  .meta({ id: 'NewDelegation' })
export type NewDelegation = z.infer<typeof NewDelegation>

/** A row is never rewritten: it is ended, and another takes its place. */
export const DelegationEdit = z
  .strictObject({
    validUntil: isoDate.nullable().meta({ description: 'Sista dagen den gäller; null tills vidare' })
  })
  .meta({ id: 'DelegationEdit' })
export type DelegationEdit = z.infer<typeof DelegationEdit>

export const DelegationFilter = z.object({
  organId: z.string().max(100).optional().meta({ description: 'Bara det här organets delegationer' }),
  validOn: isoDate.optional().meta({ description: 'De som gäller den dagen; alla om inget anges' })
})
export type DelegationFilter = z.infer<typeof DelegationFilter>
