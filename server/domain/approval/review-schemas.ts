import { z } from 'zod'
import { commentOutcomes, reviewVerdictKinds } from '../../db/schema/reviews.ts'
import { ApprovalWay } from '../bodies/approval-method-schemas.ts'
import { Breach } from '../shared/breach.ts'
import { instant, isoDate } from '../shared/dates.ts'
import { line, markdown, optionalLine } from '../shared/text-schemas.ts'

export const VerdictKind = z.enum(reviewVerdictKinds)
export type VerdictKind = z.infer<typeof VerdictKind>
export const CommentOutcome = z.enum(commentOutcomes)
export type CommentOutcome = z.infer<typeof CommentOutcome>

/** What somebody who is to approve the minutes says of a §, and the secretary's answer. */
export const ReviewComment = z
  .object({
    id: z.string(),
    paragraphId: z.string().nullable().meta({ description: 'null: protokollet i övrigt' }),
    label: z
      .string()
      .nullable()
      .meta({ examples: ['§ 74'] }),
    personId: z.string(),
    name: z.string(),
    text: z.string(),
    proposedText: z.string().meta({ description: 'Lydelsen som föreslås i stället' }),
    madeAt: instant,
    outcome: CommentOutcome.nullable().meta({ description: 'null: inte besvarad än' }),
    answer: z.string(),
    answeredAt: instant.nullable(),
    answeredBy: z.string().nullable()
  })
  .meta({ id: 'ReviewComment' })
export type ReviewComment = z.infer<typeof ReviewComment>

export const NewReviewComment = z
  .strictObject({
    paragraphId: z.string().nullable().default(null).meta({ description: 'null: protokollet i övrigt' }),
    text: markdown(5_000).refine(text => text.trim() !== '', { error: 'Skriv vad du vill säga.' }),
    proposedText: markdown(20_000).default('').meta({ description: 'Lydelsen som föreslås i stället' })
  })
  .meta({ id: 'NewReviewComment' })
export type NewReviewComment = z.infer<typeof NewReviewComment>

export const CommentAnswer = z
  .strictObject({
    outcome: CommentOutcome,
    answer: line(2_000, { min: 0 }).default('').meta({ description: 'Krävs när det inte är gjort' })
  })
  .refine(({ outcome, answer }) => outcome === 'done' || answer !== '', {
    path: ['answer'],
    error: 'Skriv varför det inte är gjort.'
  })
  .meta({ id: 'CommentAnswer' })
export type CommentAnswer = z.infer<typeof CommentAnswer>

/** A passage of the minutes that is another than the one that was read. */
export const PassageChange = z
  .object({
    paragraphId: z.string().nullable().meta({ description: 'null: uppgifterna om mötet' }),
    heading: z.string(),
    diff: z
      .array(z.object({ change: z.enum(['same', 'removed', 'added']), text: z.string() }))
      .meta({ description: 'Ord för ord' })
  })
  .meta({ id: 'PassageChange' })
export type PassageChange = z.infer<typeof PassageChange>

const verdict = {
  verdict: VerdictKind.meta({
    description:
      'approved: godkänt för underskrift. changes-asked: ber om ändringar. refused: godkänner inte; protokollet går vidare ändå.'
  }),
  reason: optionalLine(2_000).meta({ description: 'Krävs när någon vägrar' })
}

/** What one who is to approve the minutes has said of them, and what has been changed since. */
export const ReviewVerdict = z
  .object({
    ...verdict,
    reason: z.string().nullable(),
    givenAt: instant,
    sha256: z.string().meta({ description: 'Av texten som den stod då' }),
    isCurrent: z
      .boolean()
      .meta({ description: 'Texten är densamma nu; annars gäller ett godkännande inte längre' }),
    changes: z.array(PassageChange)
  })
  .meta({ id: 'ReviewVerdict' })
export type ReviewVerdict = z.infer<typeof ReviewVerdict>

export const Reviewer = z
  .object({
    personId: z.string().nullable(),
    name: z.string(),
    role: z.enum(['chair', 'approver']),
    paragraphs: z.string().nullable(),
    /** The last one given. */
    verdict: ReviewVerdict.nullable(),
    isApproved: z.boolean().meta({ description: 'Godkänt för underskrift, och texten är densamma' })
  })
  .meta({ id: 'Reviewer' })
export type Reviewer = z.infer<typeof Reviewer>

/** The review of minutes by those who are to approve them, between the end of the meeting and the seal; of §§ at once, before it ends. */
export const Review = z
  .object({
    meetingId: z.string(),
    isOpen: z.boolean().meta({
      description: 'Mötet är avslutat och protokollet inte låst, eller paragrafer ska justeras omedelbart'
    }),
    isImmediate: z.boolean().meta({ description: 'Bara paragrafer som ska justeras omedelbart' }),
    paragraphRange: z.string().nullable().meta({ description: 'Vilka de är; null för hela protokollet' }),
    paragraphIds: z.array(z.string()).nullable().meta({ description: 'Deras id' }),
    method: ApprovalWay,
    dueOn: isoDate.nullable().meta({ description: 'Senaste dag för justering (KL 5:69)' }),
    approvedOn: isoDate.nullable(),
    breaches: z.array(Breach),
    sha256: z.string().meta({ description: 'Av texten som den står nu' }),
    reviewers: z.array(Reviewer),
    comments: z.array(ReviewComment)
  })
  .meta({ id: 'Review' })
export type Review = z.infer<typeof Review>

export const NewReviewVerdict = z
  .strictObject({
    ...verdict,
    reason: verdict.reason.default(null),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, { error: 'En kontrollsumma är 64 tecken, 0–9 och a–f.' })
      .nullable()
      .default(null)
      .meta({ description: 'Av texten som du har läst: är den en annan nu blir svaret conflict' })
  })
  .refine(({ verdict: kind, reason }) => kind !== 'refused' || reason !== null, {
    path: ['reason'],
    error: 'Skriv varför du inte godkänner protokollet.'
  })
  .meta({ id: 'NewReviewVerdict' })
export type NewReviewVerdict = z.infer<typeof NewReviewVerdict>
