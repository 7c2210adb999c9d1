import { z } from 'zod'
import { instant, isoDate } from '../shared/dates.ts'

export const SummaryParagraph = z
  .object({
    id: z.string(),
    label: z.string().meta({ examples: ['§ 74'] }),
    title: z
      .string()
      .meta({ description: '”uppgift borttagen” för det som är sekretessmarkerat; inget annat sägs om det' }),
    dnr: z.string().nullable(),
    isWithdrawn: z.boolean(),
    decisions: z.array(z.object({ heading: z.string(), lines: z.array(z.string()) }))
  })
  .meta({ id: 'SummaryParagraph' })
export type SummaryParagraph = z.infer<typeof SummaryParagraph>

/** The short summary of what a meeting decided, of what is open to everybody alone. Same model, same bytes. */
export const Summary = z
  .object({
    meetingId: z.string(),
    bodyName: z.string(),
    organName: z.string(),
    firstOn: isoDate,
    lastOn: isoDate,
    isSealed: z.boolean().meta({ description: 'Låst; innan dess kan det ändras' }),
    paragraphs: z.array(SummaryParagraph),
    changedAt: instant
  })
  .meta({ id: 'Summary' })
export type Summary = z.infer<typeof Summary>
