import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ParagraphClosing } from '../domain/decisions/clause-version-schemas.ts'
import { findClosing } from '../domain/decisions/close-paragraph.ts'
import { neverDelegated } from '../domain/delegation/never-delegated.ts'
import { getParagraph } from '../domain/decisions/get-paragraph.ts'
import { getProceedings } from '../domain/decisions/get-proceedings.ts'
import { listDecidingBreaches } from '../domain/decisions/list-deciding-breaches.ts'
import { listVoters } from '../domain/decisions/list-voters.ts'
import { listMotions } from '../domain/decisions/motions.ts'
import type { Paragraph } from '../domain/decisions/paragraph-schemas.ts'
import type { Proceedings } from '../domain/decisions/proceedings.ts'
import { listPropositions } from '../domain/decisions/propositions.ts'
import { suggestProposition } from '../domain/decisions/suggest-proposition.ts'
import { listStatements } from '../domain/decisions/statements.ts'
import { isParagraphChangeable } from '../domain/meetings/meeting.ts'
import { rightsTo } from '../domain/meetings/meeting-access.ts'
import { getMeeting } from '../domain/meetings/meetings.ts'
import type { Breach } from '../domain/shared/breach.ts'
import type { Context } from '../domain/shared/context.ts'
import { dayInSweden } from '../domain/shared/dates.ts'
import { decidingPage, type ShownDeciding } from '../rendering/page-models/deciding-pages.ts'

/** What the page of the § itself shows of it; nothing where the § is withheld. */
export const decidingOf = async (
  ctx: Context,
  { id, decisions, withheld }: Paragraph
): Promise<DecidingOfParagraph> => {
  if (withheld)
    return { proceedings: { before: [], after: [] }, breaches: [], neverDelegated: [], closing: null }
  return {
    proceedings: await getProceedings(ctx, id),
    breaches: await listDecidingBreaches(ctx, id),
    neverDelegated: decisions.some(({ type }) => type === 'delegate') ? neverDelegated : [],
    closing: (await findClosing(ctx, id)) ?? null
  }
}

type DecidingOfParagraph = {
  proceedings: Proceedings
  breaches: Breach[]
  neverDelegated: readonly string[]
  closing: ParagraphClosing | null
}

/** The page of how a § is decided. */
export const showDeciding = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  id: string,
  shown: ShownDeciding,
  status = 200
): Promise<FastifyReply> => {
  const voters = await listVoters(ctx, id)
  const paragraph = await getParagraph(ctx, id)
  const meeting = await getMeeting(ctx, paragraph.meetingId)
  const { mayWrite } = await rightsTo(ctx, meeting.id)
  const motions = await listMotions(ctx, id)
  const propositions = await listPropositions(ctx, id)
  const facts = {
    paragraph,
    meeting,
    voters,
    mayEdit: mayWrite && isParagraphChangeable(meeting, paragraph) && paragraph.withheld === null,
    motions,
    propositions,
    suggested: suggestProposition(motions, propositions),
    statements: await listStatements(ctx, id),
    proceedings: await getProceedings(ctx, id),
    closing: (await findClosing(ctx, id)) ?? null,
    today: dayInSweden(ctx.now)
  }
  return reply.page('paragraphs/deciding', decidingPage(facts, shown), status)
}
