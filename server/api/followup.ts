import { Paragraph } from '../domain/decisions/paragraph-schemas.ts'
import { listAwaiting } from '../domain/followup/awaiting.ts'
import { carryOver } from '../domain/followup/carry-over.ts'
import {
  MemberDecision,
  MemberDecisionEdit,
  MemberFollowup,
  NewMemberFollowup
} from '../domain/followup/member-decision-schemas.ts'
import {
  editMemberDecision,
  followMembers,
  getMemberDecision,
  getMemberFollowup
} from '../domain/followup/member-decisions.ts'
import { getWay } from '../domain/followup/way.ts'
import { AwaitingMatter, NewCarriedMatter, ParagraphWay } from '../domain/followup/way-schemas.ts'
import { IfMatch, sendRevised } from '../plugins/revisions.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { idParam, json, listOf, operation } from './operation.ts'
import { sendCreated } from './resource-replies.ts'

/** What comes after a decision: the way to another meeting, and the members that decide too. */
export const followupRoutes = async (app: TypedApp): Promise<void> => {
  const tag = 'followup'
  const ofMeeting = idParam('meetingId', 'Mötets id')
  const ofParagraph = idParam('paragraphId', 'Paragrafens id')
  const ofDecision = idParam('memberDecisionId', 'Medlemsbeslutets id')

  app.get(
    '/meetings/:meetingId/awaiting-matters',
    {
      schema: operation(
        {
          tag,
          operationId: 'listAwaitingMatters',
          summary: 'Lista det som väntar på att tas upp',
          description:
            'Paragrafer i avslutade möten som föreslår något för mötets organ, som organet har bordlagt eller som har återremitterats till det, och som det inte har tagit upp igen. De äldsta först. En återremiss väntar hos det organ som beredde ärendet.',
          params: ofMeeting
        },
        { 200: json('Det som väntar', listOf(AwaitingMatter)) }
      )
    },
    async ({ ctx, params: { meetingId } }) => ({ items: await listAwaiting(ctx, meetingId) })
  )

  app.post(
    '/meetings/:meetingId/carried-matters',
    {
      schema: operation(
        {
          tag,
          operationId: 'carryOverMatter',
          summary: 'För hit en paragraf som väntar',
          description:
            'Rubrik, diarienummer, text, förslag och bilagor följer med, och de två länkas åt båda hållen. Kräver sekreterare.',
          params: ofMeeting,
          body: NewCarriedMatter,
          refusals: ['wrong-state', 'minutes-locked']
        },
        { 201: json('Ärendet på dagordningen', Paragraph) }
      )
    },
    async ({ ctx, params: { meetingId }, body }, reply) =>
      sendCreated(reply, 'paragraphs', await carryOver(ctx, meetingId, body))
  )

  app.get(
    '/paragraphs/:paragraphId/way',
    {
      schema: operation(
        {
          tag,
          operationId: 'getParagraphWay',
          summary: 'Hämta ärendets väg mellan mötena',
          description: 'Varifrån paragrafen kommer och vart den har gått vidare.',
          params: ofParagraph
        },
        { 200: json('Vägen', ParagraphWay) }
      )
    },
    ({ ctx, params: { paragraphId } }) => getWay(ctx, paragraphId)
  )

  app.get(
    '/paragraphs/:paragraphId/member-decisions',
    {
      schema: operation(
        {
          tag,
          operationId: 'getMemberFollowup',
          summary: 'Hämta medlemmarnas beslut',
          description: 'Vad var och en av medlemmarna har gjort med beslutet.',
          params: ofParagraph
        },
        { 200: json('Medlemmarnas beslut', MemberFollowup) }
      )
    },
    ({ ctx, params: { paragraphId } }) => getMemberFollowup(ctx, paragraphId)
  )

  app.post(
    '/paragraphs/:paragraphId/member-decisions',
    {
      schema: operation(
        {
          tag,
          operationId: 'followMembers',
          summary: 'Börja följa medlemmarnas beslut',
          description: 'En rad för varje medlem. Går också när protokollet är låst. Kräver sekreterare.',
          params: ofParagraph,
          body: NewMemberFollowup,
          refusals: ['conflict', 'wrong-state']
        },
        { 201: json('Medlemmarnas beslut', MemberFollowup) }
      )
    },
    async ({ ctx, params: { paragraphId }, body }, reply) =>
      reply.code(201).send(await followMembers(ctx, paragraphId, body))
  )

  app.get(
    '/member-decisions/:memberDecisionId',
    {
      schema: operation(
        {
          tag,
          operationId: 'getMemberDecision',
          summary: 'Hämta en medlems beslut',
          description: 'Versionen står i ETag.',
          params: ofDecision
        },
        { 200: json('Medlemmens beslut', MemberDecision) }
      )
    },
    async ({ ctx, params: { memberDecisionId } }, reply) =>
      sendRevised(reply, await getMemberDecision(ctx, memberDecisionId))
  )

  app.patch(
    '/member-decisions/:memberDecisionId',
    {
      schema: operation(
        {
          tag,
          operationId: 'editMemberDecision',
          summary: 'Skriv in vad en medlem har gjort',
          description: 'Skickat, beslutat, deras paragraf och när det gäller. Kräver sekreterare.',
          params: ofDecision,
          headers: IfMatch,
          body: MemberDecisionEdit,
          refusals: ['wrong-state']
        },
        { 200: json('Medlemmens beslut', MemberDecision) }
      )
    },
    async ({ ctx, params: { memberDecisionId }, headers, body }, reply) =>
      sendRevised(reply, await editMemberDecision(ctx, memberDecisionId, headers['if-match'], body))
  )
}
