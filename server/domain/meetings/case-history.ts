import { and, asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { schema } from '../../db/schema/schema.ts'
import { assertCan } from '../access/can.ts'
import { getCase } from '../cases/cases.ts'
import type { Context } from '../shared/context.ts'
import type { Store } from '../../db/store.ts'
import { isoDate, type IsoDate } from '../shared/dates.ts'
import type { Matter } from './matter-schemas.ts'
import { findMatters } from './matter-store.ts'
import { seeMeeting, withoutSecrets } from './meeting-access.ts'
import { MeetingState, type Meeting } from './meeting-schemas.ts'
import { findOrigins, type MatterOrigin } from './origin-store.ts'
import { visibleTo } from './meeting-visibility.ts'

const { correctionChanges, corrections, matters, meetings } = schema

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
    isWithdrawn: z.boolean(),
    correctedOn: isoDate.nullable().meta({ description: 'När den senast rättades, efter att den justerats' }),
    fromParagraphId: z
      .string()
      .nullable()
      .meta({ description: 'Paragrafen i samma ärende som den kommer från' })
  })
  .meta({ id: 'CaseParagraph' })
export type CaseParagraph = z.infer<typeof CaseParagraph>

/** Every paragraph that carries the case and that the actor may see, in the order of the meetings. */
export const listParagraphsOfCase = async (ctx: Context, caseId: string): Promise<CaseParagraph[]> => {
  await getCase(ctx, caseId)
  assertCan(ctx, 'meetings.list')
  const rows = await ctx.store.read
    .selectDistinct({ meetingId: meetings.id, firstOn: meetings.firstOn })
    .from(matters)
    .innerJoin(meetings, eq(meetings.id, matters.meetingId))
    .where(and(eq(matters.caseId, caseId), visibleTo(ctx.actor, ctx.store)))
    .orderBy(asc(meetings.firstOn), asc(meetings.id))
  const found: CaseParagraph[] = []
  for (const { meetingId } of rows) {
    const { meeting, facts } = await seeMeeting(ctx, meetingId)
    const own = (await findMatters(ctx.store, meeting)).filter(matter => matter.caseId === caseId)
    for (const matter of withoutSecrets(ctx, facts, own)) found.push(toCaseParagraph(meeting, matter))
  }
  const origins = await findOrigins(
    ctx.store,
    found.map(({ paragraphId }) => paragraphId)
  )
  const corrected = await findCorrectedDays(ctx.store, caseId)
  return found.map(step => ({
    ...step,
    correctedOn: corrected.get(step.paragraphId) ?? null,
    fromParagraphId: originOf(step, found, origins)
  }))
}

const findCorrectedDays = async ({ read }: Store, caseId: string): Promise<Map<string, IsoDate>> => {
  const rows = await read
    .select({ id: matters.id, correctedOn: corrections.correctedOn })
    .from(correctionChanges)
    .innerJoin(corrections, eq(corrections.id, correctionChanges.correctionId))
    .innerJoin(matters, eq(matters.id, correctionChanges.matterId))
    .where(and(eq(matters.caseId, caseId), eq(corrections.state, 'in-effect')))
    .orderBy(asc(corrections.endedAt))
  return new Map(rows.flatMap(({ id, correctedOn }) => (correctedOn ? [[id, correctedOn] as const] : [])))
}

// Only what is in the list is told of: the actor may see it.
const originOf = (
  { paragraphId }: CaseParagraph,
  found: readonly CaseParagraph[],
  origins: readonly MatterOrigin[]
): string | null =>
  origins.find(
    ({ fromMatterId, toMatterId }) =>
      toMatterId === paragraphId && found.some(step => step.paragraphId === fromMatterId)
  )?.fromMatterId ?? null

const toCaseParagraph = (meeting: Meeting, matter: Matter): CaseParagraph => ({
  paragraphId: matter.id,
  meetingId: meeting.id,
  organName: meeting.organName,
  firstOn: meeting.firstOn,
  meetingState: meeting.state,
  label: matter.foreseenNumber === null ? matter.label : null,
  title: matter.title,
  isWithdrawn: matter.isWithdrawn,
  correctedOn: null,
  fromParagraphId: null
})
