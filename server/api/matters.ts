import { Matter, MatterPlace, NewMatter } from '../domain/meetings/matter-schemas.ts'
import { addMatter, moveMatter, removeMatter } from '../domain/meetings/matters.ts'
import { takeUpMatter } from '../domain/meetings/take-up-matter.ts'
import { withdrawMatter } from '../domain/meetings/withdraw-matter.ts'
import { IfMatch, sendRevised } from '../plugins/revisions.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { idParam, json, noContent, operation } from './operation.ts'
import { sendCreated, sendNothing } from './resource-replies.ts'

/** Matters on the agenda: put up, moved, taken up (which takes the §), withdrawn. A matter and its § have one id. */
export const matterRoutes = async (app: TypedApp): Promise<void> => {
  const tag = 'meetings'
  const ofMeeting = idParam('meetingId', 'Mötets id')
  const ofParagraph = idParam('paragraphId', 'Paragrafens id, samma som ärendets på dagordningen')
  const refusals = ['wrong-state', 'conflict', 'minutes-locked'] as const

  app.post(
    '/meetings/:meetingId/paragraphs',
    {
      schema: operation(
        {
          tag,
          operationId: 'addMatter',
          summary: 'Sätt upp ett ärende på dagordningen',
          description:
            'Ärendet får en plats och en förutsedd paragraf; numret tas när det tas upp. Kräver sekreterare.',
          params: ofMeeting,
          body: NewMatter,
          refusals
        },
        { 201: json('Ärendet på dagordningen', Matter) }
      )
    },
    async ({ ctx, params: { meetingId }, body }, reply) =>
      sendCreated(reply, 'paragraphs', await addMatter(ctx, meetingId, body))
  )

  app.patch(
    '/paragraphs/:paragraphId/place',
    {
      schema: operation(
        {
          tag,
          operationId: 'moveMatter',
          summary: 'Flytta ett ärende på dagordningen',
          description: 'Till en rubrik, före ett annat ärende eller sist. Ett taget nummer flyttas aldrig.',
          params: ofParagraph,
          headers: IfMatch,
          body: MatterPlace,
          refusals
        },
        { 200: json('Ärendet på sin nya plats', Matter) }
      )
    },
    async ({ ctx, params: { paragraphId }, headers, body }, reply) =>
      sendRevised(reply, await moveMatter(ctx, paragraphId, headers['if-match'], body))
  )

  app.delete(
    '/paragraphs/:paragraphId',
    {
      schema: operation(
        {
          tag,
          operationId: 'removeMatter',
          summary: 'Ta bort ett ärende från dagordningen',
          description:
            'Går bara så länge ärendet inte har fått sitt nummer och inget är skrivet. Kräver sekreterare.',
          params: ofParagraph,
          refusals
        },
        { 204: noContent('Ärendet är borttaget') }
      )
    },
    async ({ ctx, params: { paragraphId } }, reply) => {
      await removeMatter(ctx, paragraphId)
      return sendNothing(reply)
    }
  )

  app.post(
    '/paragraphs/:paragraphId/taking-up',
    {
      schema: operation(
        {
          tag,
          operationId: 'takeUpMatter',
          summary: 'Ta upp ärendet',
          description: 'Ordföranden tar upp ärendet, och det får nästa paragraf. Mötet ska vara öppet.',
          params: ofParagraph,
          refusals
        },
        { 200: json('Ärendet med sitt nummer', Matter) }
      )
    },
    async ({ ctx, params: { paragraphId } }, reply) =>
      sendRevised(reply, await takeUpMatter(ctx, paragraphId))
  )

  app.post(
    '/paragraphs/:paragraphId/withdrawal',
    {
      schema: operation(
        {
          tag,
          operationId: 'withdrawMatter',
          summary: 'Låt ärendet utgå',
          description: 'Ärendet står kvar på sin plats, och med sin paragraf om den är tagen, som ”utgår”.',
          params: ofParagraph,
          refusals
        },
        { 200: json('Ärendet, som utgår', Matter) }
      )
    },
    async ({ ctx, params: { paragraphId } }, reply) =>
      sendRevised(reply, await withdrawMatter(ctx, paragraphId))
  )

  app.delete(
    '/paragraphs/:paragraphId/withdrawal',
    {
      schema: operation(
        {
          tag,
          operationId: 'restoreMatter',
          summary: 'Låt ärendet inte utgå',
          description: 'Tar tillbaka att ärendet utgår.',
          params: ofParagraph,
          refusals
        },
        { 200: json('Ärendet, som inte utgår', Matter) }
      )
    },
    async ({ ctx, params: { paragraphId } }, reply) =>
      sendRevised(reply, await withdrawMatter(ctx, paragraphId, false))
  )
}
