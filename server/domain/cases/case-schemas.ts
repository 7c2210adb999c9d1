import { z } from 'zod'
import { caseStatuses, initiatives } from '../../db/schema/cases.ts'
import { numberOrigins } from '../../db/schema/series.ts'
import { isoDate } from '../shared/dates.ts'
import { SecrecyMark } from '../secrecy/secrecy-schemas.ts'
import { line, optionalLine } from '../shared/text-schemas.ts'

export const NumberOrigin = z.enum(numberOrigins)
export type NumberOrigin = z.infer<typeof NumberOrigin>
export const CaseStatus = z.enum(caseStatuses)
export type CaseStatus = z.infer<typeof CaseStatus>
export const Initiative = z.enum(initiatives)
export type Initiative = z.infer<typeof Initiative>

/** A number that somebody else has for the case, as they write it. */
export const ExternalNumber = z
  .object({ number: z.string(), holder: z.string().nullable() })
  .meta({ id: 'ExternalNumber' })

const CaseLink = z.object({ id: z.string(), dnr: z.string() }).meta({ id: 'CaseLink' })

/** A case (ärende): one dnr for its whole life. */
export const Case = z
  .object({
    id: z.string(),
    dnr: z.string().meta({ examples: ['044/26'] }),
    title: z.string(),
    publicTitle: z.string().nullable().meta({ description: 'Rubriken i det offentliga diariet' }),
    classificationCode: z
      .string()
      .nullable()
      .meta({ examples: ['1.2.3'] }),
    status: CaseStatus,
    initiative: Initiative,
    officerId: z.string().nullable().meta({ description: 'Ansvarig handläggare' }),
    officerName: z.string().nullable(),
    openedOn: isoDate.nullable().meta({ description: 'Okänd för ett inläst ärende' }),
    closedOn: isoDate.nullable(),
    struckReason: z.string().nullable().meta({ description: 'Varför ärendet är makulerat' }),
    isCollecting: z.boolean().meta({ description: 'Att det är ett samlingsärende' }),
    collectsForId: z.string().nullable().meta({ description: 'Organet vars protokoll ärendet samlar' }),
    counterparts: z.array(z.string()).meta({ description: 'Motparter' }),
    externalNumbers: z.array(ExternalNumber).meta({ description: 'Andras nummer på ärendet' }),
    relations: z.array(CaseLink).meta({ description: 'Ärenden som hör ihop med detta' }),
    numberOrigin: NumberOrigin,
    secrecy: SecrecyMark.nullable(),
    isWithheld: z.boolean().meta({ description: 'Att rubriken är borttagen för den som frågar' }),
    revision: z.number().int()
  })
  .meta({ id: 'Case' })
export type Case = z.infer<typeof Case>

const editable = {
  title: line(300),
  publicTitle: optionalLine(300).meta({
    description: 'Visas för allmänheten i rubrikens ställe; utan uppgifter om enskilda'
  }),
  classificationCode: optionalLine(30),
  initiative: Initiative,
  officerId: z.string().max(100).nullable(),
  counterparts: z.array(line(200)).max(50),
  externalNumbers: z
    .array(
      z
        .strictObject({ number: line(100), holder: optionalLine(200).default(null) })
        .meta({ id: 'NewExternalNumber' })
    )
    .max(20),
  isCollecting: z.boolean()
}

export const NewCase = z
  .strictObject({
    ...editable,
    publicTitle: editable.publicTitle.default(null),
    classificationCode: editable.classificationCode.default(null),
    initiative: editable.initiative.default('own'),
    officerId: editable.officerId.default(null),
    counterparts: editable.counterparts.default([]),
    externalNumbers: editable.externalNumbers.default([]),
    isCollecting: editable.isCollecting.default(false),
    openedOn: isoDate.optional().meta({ description: 'Dagen ärendet öppnades; i dag om inget anges' })
  })
  .meta({ id: 'NewCase' })
export type NewCase = z.infer<typeof NewCase>

export const CaseEdit = z.strictObject(editable).partial().meta({ id: 'CaseEdit' })
export type CaseEdit = z.infer<typeof CaseEdit>

export const CaseClosing = z
  .strictObject({ closedOn: isoDate.optional().meta({ description: 'I dag om inget anges' }) })
  .meta({ id: 'CaseClosing' })
export type CaseClosing = z.infer<typeof CaseClosing>

/** Why what was registered is struck: the reason is shown for ever. */
export const Striking = z.strictObject({ reason: line(500) }).meta({ id: 'Striking' })
export type Striking = z.infer<typeof Striking>
