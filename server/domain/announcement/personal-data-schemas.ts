import { z } from 'zod'
import { personalDataKinds, personalDataVerdicts } from '../../db/schema/publications.ts'
import { instant } from '../shared/dates.ts'

export const PersonalDataVerdict = z.enum(personalDataVerdicts)
export type PersonalDataVerdict = z.infer<typeof PersonalDataVerdict>

/** Something in a text that may be personal data, and what a person has said of it. */
export const PersonalDataFinding = z
  .object({
    id: z.string(),
    paragraphId: z.string().nullable().meta({ description: 'null för det som står utanför paragraferna' }),
    label: z.string().meta({ examples: ['§ 74'] }),
    kind: z.enum(personalDataKinds),
    isHint: z.boolean().meta({ description: 'En gissning, som inte behöver avgöras' }),
    text: z.string().meta({ examples: ['070-174 06 05'] }),
    before: z.string().meta({ examples: ['nås på'] }),
    after: z.string(),
    times: z.number().int().meta({ description: 'Hur många gånger den står där' }),
    verdict: PersonalDataVerdict.nullable(),
    decidedAt: instant.nullable(),
    decidedBy: z.string().nullable()
  })
  .meta({ id: 'PersonalDataFinding' })
export type PersonalDataFinding = z.infer<typeof PersonalDataFinding>

/** The look at what is approved before it is public. */
export const PersonalDataLook = z
  .object({
    approvalId: z.string(),
    meetingId: z.string(),
    isImmediate: z.boolean().meta({ description: 'Paragrafer som justerats omedelbart, med eget anslag' }),
    paragraphRange: z
      .string()
      .nullable()
      .meta({ description: 'Vilka de är; null för hela protokollet', examples: ['§ 74'] }),
    findings: z.array(PersonalDataFinding),
    undecided: z.number().int().meta({ description: 'Fynd som hindrar att texten blir offentlig' }),
    mayBePublished: z.boolean(),
    refusal: z.string().meta({ description: 'Varför protokollet inte kan läggas ut; tom när det kan' }),
    publishedAt: instant.nullable(),
    publishedBy: z.string().nullable()
  })
  .meta({ id: 'PersonalDataLook' })
export type PersonalDataLook = z.infer<typeof PersonalDataLook>

export const NewPersonalDataDecisions = z
  .strictObject({
    decisions: z
      .array(
        z.strictObject({
          findingId: z.string().max(100),
          verdict: PersonalDataVerdict.nullable().meta({ description: 'null lämnar fyndet som det är' })
        })
      )
      .min(1)
      .max(2000)
  })
  .meta({ id: 'NewPersonalDataDecisions' })
export type NewPersonalDataDecisions = z.infer<typeof NewPersonalDataDecisions>
