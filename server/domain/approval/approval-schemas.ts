import { z } from 'zod'
import { signedComparisons, signerRoles } from '../../db/schema/approvals.ts'
import { ApprovalWay } from '../bodies/approval-method-schemas.ts'
import { Breach } from '../shared/breach.ts'
import { instant, isoDate } from '../shared/dates.ts'
import { optionalLine } from '../shared/text-schemas.ts'

export const signingAnswers = ['signed', 'refused'] as const

/** One who must sign, and what that person has done. */
export const ApprovalSigner = z
  .object({
    id: z.string(),
    role: z.enum(signerRoles),
    name: z.string(),
    personId: z.string().nullable(),
    paragraphs: z
      .string()
      .nullable()
      .meta({ description: 'För den som skriver under en del', examples: ['§§ 73–80'] }),
    signedOn: isoDate.nullable(),
    refusedOn: isoDate.nullable(),
    reason: z.string().nullable().meta({ description: 'Varför någon vägrar skriva under' }),
    signedAt: instant.nullable().meta({ description: 'När personen själv skrev under här, inloggad' }),
    signsHere: z
      .boolean()
      .meta({ description: 'Skriver under här själv, inloggad; ingen annan kan skriva in det' }),
    revision: z.number().int()
  })
  .meta({ id: 'ApprovalSigner' })
export type ApprovalSigner = z.infer<typeof ApprovalSigner>

/** A file that came back signed from another service, held against the sealed one. */
export const SignedFile = z
  .object({
    id: z.string(),
    fileName: z.string(),
    sha256: z.string(),
    comparison: z.enum(signedComparisons).meta({
      description:
        'same-file: den låsta filen med något efter. same-text: samma ord i samma ordning. other-text: text saknas eller har flyttats. unread: texten går inte att läsa.'
    }),
    added: z.string().meta({ description: 'Ord som bara den undertecknade filen har' }),
    missing: z.string().meta({ description: 'Ord som bara den låsta filen har' }),
    receivedAt: instant
  })
  .meta({ id: 'SignedFile' })
export type SignedFile = z.infer<typeof SignedFile>

/** §§ of one meeting that are to be approved at once. */
export const NewImmediateApproval = z
  .strictObject({
    paragraphs: z
      .array(z.strictObject({ paragraphId: z.string().max(100) }))
      .min(1, { error: 'Välj minst en paragraf.' })
      .max(200)
      .meta({ description: 'Paragrafer på samma möte, med nummer' })
  })
  .refine(
    ({ paragraphs }) => new Set(paragraphs.map(({ paragraphId }) => paragraphId)).size === paragraphs.length,
    {
      path: ['paragraphs'],
      error: 'Välj varje paragraf en gång.'
    }
  )
  .meta({ id: 'NewImmediateApproval' })
export type NewImmediateApproval = z.infer<typeof NewImmediateApproval>

/** The approval (justering) of sealed minutes, or of some of their §§ at once. */
export const Approval = z
  .object({
    id: z.string(),
    meetingId: z.string(),
    isImmediate: z.boolean().meta({ description: 'Omedelbar justering av några paragrafer' }),
    paragraphRange: z
      .string()
      .nullable()
      .meta({ description: 'Paragraferna som justeras', examples: ['§§ 73–80 och 82–91'] }),
    sha256: z.string().meta({ description: 'Kontrollsumman för filen som skrivs under' }),
    method: ApprovalWay,
    decidedBy: z
      .string()
      .nullable()
      .meta({
        description: 'Beslutet om hur organet justerar (KL 5:69)',
        examples: ['Förbundsdirektionen 2026-02-05 § 12']
      }),
    dueOn: isoDate
      .nullable()
      .meta({ description: 'Senaste dag för justering (KL 5:69); null för organ utan sådan plikt' }),
    approvedOn: isoDate
      .nullable()
      .meta({ description: 'Justeringsdagen: den dag då den sista som krävs skrev under' }),
    announceBy: isoDate.nullable().meta({ description: 'Senaste dag för anslag (KL 8:12)' }),
    signers: z.array(ApprovalSigner),
    signedFiles: z.array(SignedFile),
    breaches: z.array(Breach),
    revision: z.number().int()
  })
  .meta({ id: 'Approval' })
export type Approval = z.infer<typeof Approval>

/** By when minutes are to be approved, and what is late. */
export type ApprovalDeadline = Pick<Approval, 'dueOn' | 'approvedOn' | 'breaches'>

/** What one who must sign has done, as the secretary writes it in. */
export const SigningAnswer = z
  .strictObject({
    answer: z.enum(signingAnswers),
    answeredOn: isoDate.meta({ description: 'Dagen det hände' }),
    reason: optionalLine(2000).default(null).meta({ description: 'Varför någon vägrar; krävs då' })
  })
  .refine(({ answer, reason }) => answer === 'signed' || reason !== null, {
    path: ['reason'],
    error: 'Skriv varför underskriften vägras.'
  })
  .meta({ id: 'SigningAnswer' })
export type SigningAnswer = z.infer<typeof SigningAnswer>

/** What one who must sign does in the system: today, and for oneself alone. */
export const OwnSigning = z
  .strictObject({
    answer: z.enum(signingAnswers),
    reason: optionalLine(2000).default(null).meta({ description: 'Varför du vägrar; krävs då' })
  })
  .refine(({ answer, reason }) => answer === 'signed' || reason !== null, {
    path: ['reason'],
    error: 'Skriv varför du vägrar skriva under.'
  })
  .meta({ id: 'OwnSigning' })
export type OwnSigning = z.infer<typeof OwnSigning>
