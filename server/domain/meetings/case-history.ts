import { asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { schema } from '../../db/schema/schema.ts'
import { assertCan } from '../access/can.ts'
import { getCaseRow } from '../cases/case-store.ts'
import type { Context } from '../shared/context.ts'
import { isoDate } from '../shared/dates.ts'
import { paragraphLabel } from './matter.ts'
import { MeetingState } from './meeting-schemas.ts'

const { matters, meetings, organs } = schema

/** One paragraph of a case's way through organs and years. */
export const CaseParagraph = z
  .object({
    paragraphId: z.string(),
    meetingId: z.string(),
    organName: z.string(),
    firstOn: isoDate,
    meetingState: MeetingState,
    label: z
      .string()
      .nullable()
      .meta({ description: 'Paragrafens nummer, när det är taget', examples: ['§ 74'] }),
    title: z.string(),
    isWithdrawn: z.boolean()
  })
  .meta({ id: 'CaseParagraph' })
export type CaseParagraph = z.infer<typeof CaseParagraph>

/** Every paragraph that carries the case, in the order of the meetings. */
export const listParagraphsOfCase = async (ctx: Context, caseId: string): Promise<CaseParagraph[]> => {
  assertCan(ctx, 'read')
  await getCaseRow(ctx.store, caseId)
  const rows = await ctx.store.read
    .select({
      paragraphId: matters.id,
      meetingId: meetings.id,
      organName: organs.name,
      firstOn: meetings.firstOn,
      meetingState: meetings.state,
      number: matters.number,
      printedLabel: matters.printedLabel,
      title: matters.title,
      isWithdrawn: matters.isWithdrawn
    })
    .from(matters)
    .innerJoin(meetings, eq(meetings.id, matters.meetingId))
    .innerJoin(organs, eq(organs.id, meetings.organId))
    .where(eq(matters.caseId, caseId))
    .orderBy(asc(meetings.firstOn), asc(matters.number))
  return rows.map(({ number, printedLabel, ...row }) => ({
    ...row,
    label: printedLabel ?? (number === null ? null : paragraphLabel(number))
  }))
}
