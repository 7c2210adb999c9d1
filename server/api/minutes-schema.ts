import { z } from 'zod'
import type { Minutes as MinutesModel } from '../domain/approval/minutes.ts'
import { ClauseForm } from '../domain/decisions/paragraph-schemas.ts'
import { SignaturePlace } from '../domain/bodies/organ-schemas.ts'
import { instant, isoDate, timeOfDay } from '../domain/shared/dates.ts'

const correction = z.object({
  correctedOn: isoDate,
  was: z.string().meta({ examples: ['Beredningsgruppens beslutade'] }),
  becomes: z.string().meta({ examples: ['Beredningsgruppen beslutade'] }),
  by: z.array(z.string()).meta({ description: 'De som skrev under rättelsen' })
})

const appendix = z.object({
  label: z.string(),
  title: z.string(),
  fileName: z.string(),
  pages: z.number().int().nullable(),
  sha256: z.string()
})

const decision = z.object({
  heading: z.string().meta({ examples: ['Beredningsgruppen beslutade'] }),
  form: ClauseForm,
  lines: z.array(z.string()).meta({ description: 'Färdiga att skriva ut', examples: [['att anta planen.']] }),
  textAfter: z.string().meta({ description: 'Markdown' })
})

const proceedings = z.array(
  z.object({
    heading: z.string().meta({ examples: ['Omröstning'] }),
    lines: z.array(z.string()).meta({ examples: [['Med 7 ja mot 4 nej, beslutar direktionen om bifall.']] }),
    votes: z.array(z.object({ name: z.string(), answer: z.string() }))
  })
)

const paragraph = z.object({
  id: z.string(),
  label: z.string(),
  isForeseen: z.boolean().meta({ description: 'Sant så länge numret inte är taget' }),
  title: z.string(),
  dnr: z.string().nullable(),
  isWithdrawn: z.boolean(),
  text: z.string().meta({ description: 'Markdown' }),
  proceedings: proceedings.optional().meta({ description: 'Yrkanden, propositionsordning, omröstning' }),
  decisions: z.array(decision),
  statements: proceedings.optional().meta({ description: 'Reservationer, yttranden, anteckningar' }),
  recusals: z
    .array(z.string())
    .optional()
    .meta({ description: 'Meningar om jäv, färdiga att skriva ut; saknas där ingen är jävig' }),
  immediate: z.object({ sealedOn: isoDate, approvedOn: isoDate.nullable() }).optional().meta({
    description: 'För en omedelbart justerad paragraf: dagen den låstes, och dagen den sista skrev under'
  }),
  corrections: z.array(correction).optional().meta({ description: 'Det som är rättat sedan justeringen' }),
  appendices: z.array(appendix)
})

const attendance = z.object({
  name: z.string(),
  note: z.string(),
  paragraphs: z.string().nullable(),
  isRemote: z.boolean(),
  member: z.string().nullable()
})

const signer = z.object({
  role: z.enum(['chair', 'secretary', 'approver']),
  name: z.string(),
  paragraphs: z.string().nullable()
})

/** The minutes of one meeting as plain data, the same that the PDF and the web page show, and what the PDF cannot show. */
export const Minutes = z
  .object({
    meetingId: z.string(),
    bodyName: z.string(),
    organName: z.string(),
    isRedacted: z
      .boolean()
      .meta({ description: 'Att något sekretessmarkerat är borttaget för den som frågar' }),
    isSealed: z.boolean(),
    isImmediate: z.boolean().meta({ description: 'Bara paragrafer som justeras omedelbart' }),
    firstOn: isoDate,
    lastOn: isoDate,
    startsAt: timeOfDay.nullable(),
    endsAt: timeOfDay.nullable(),
    place: z.string().nullable(),
    paragraphRange: z
      .string()
      .nullable()
      .meta({ examples: ['§§ 73–91'] }),
    approvalRange: z
      .string()
      .nullable()
      .meta({ description: 'De som inte är omedelbart justerade', examples: ['§§ 73–80 och 82–91'] }),
    approvalPlan: z
      .object({ on: isoDate.nullable(), time: timeOfDay.nullable(), place: z.string().nullable() })
      .optional()
      .meta({ description: 'När och var protokollet ska justeras' }),
    attendance: z.array(z.object({ heading: z.string(), rows: z.array(attendance) })),
    approvers: z.array(z.string()),
    signers: z.array(signer),
    signaturePlace: SignaturePlace,
    sectionStartsPage: z.boolean(),
    sections: z.array(z.object({ title: z.string().nullable(), paragraphs: z.array(paragraph) })),
    appendices: z.array(appendix),
    corrections: z
      .array(correction)
      .optional()
      .meta({ description: 'Det som är rättat utanför paragraferna' }),
    supersedes: z
      .object({ sealedOn: isoDate, sha256: z.string(), correctedOn: isoDate, by: z.array(z.string()) })
      .optional()
      .meta({ description: 'I ett rättat protokoll: filen det ersätter' }),
    changedAt: instant,
    anchor: z.object({ sequence: z.number().int(), hash: z.string() }).nullable().meta({
      description: 'Händelsekedjan före låsningen: den senaste händelsens nummer och kontrollsumma'
    }),
    missingCharacters: z.array(z.string()).meta({
      description: 'Tecken i protokollet som dokumentets typsnitt saknar; i PDF-filen visas de som U+FFFD',
      examples: [['😀']]
    })
  })
  .meta({ id: 'Minutes' }) satisfies z.ZodType<MinutesModel & { missingCharacters: string[] }>

/** Minutes on the notice board, as anybody reads them. */
export const PublicMinutes = Minutes.omit({ missingCharacters: true }).meta({ id: 'PublicMinutes' })
