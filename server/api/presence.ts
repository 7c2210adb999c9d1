import { Attendance } from '../domain/meetings/attendance-schemas.ts'
import { editPresence } from '../domain/presence/edit-presence.ts'
import { getMeetingPresence, getParagraphPresence } from '../domain/presence/get-presence.ts'
import {
  MeetingPresence,
  NewRecusal,
  ParagraphPresence,
  PresenceEdit,
  Recusal,
  RecusalEdit
} from '../domain/presence/presence-schemas.ts'
import { addRecusal, editRecusal, getRecusal, removeRecusal } from '../domain/presence/recusals.ts'
import { serveSubstitutes } from '../domain/presence/serve-substitutes.ts'
import { IfMatch, sendRevised } from '../plugins/revisions.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { idParam, json, listOf, noContent, operation } from './operation.ts'
import { sendCreated, sendNothing } from './resource-replies.ts'

const tag = 'meetings'
const ofMeeting = idParam('meetingId', 'Mötets id')
const ofParagraph = idParam('paragraphId', 'Paragrafens id')
const params = idParam('recusalId', 'Jävets id')
const refusals = ['minutes-locked'] as const

/** Who serves in each §, whether there is a quorum, and which substitutes are to serve. */
export const presenceRoutes = async (app: TypedApp): Promise<void> => {
  app.get(
    '/meetings/:meetingId/presence',
    {
      schema: operation(
        {
          tag,
          operationId: 'getPresence',
          summary: 'Hämta närvaron paragraf för paragraf',
          description:
            'För varje paragraf vilka som tjänstgör, vilka som får rösta och om mötet är beslutsfört, med skälen (KL 5:45, 6:27), och vilka ersättare som ska tjänstgöra (KL 5:17–20).',
          params: ofMeeting
        },
        { 200: json('Närvaron', MeetingPresence) }
      )
    },
    ({ ctx, params: { meetingId } }) => getMeetingPresence(ctx, meetingId)
  )

  app.post(
    '/meetings/:meetingId/serving-substitutes',
    {
      schema: operation(
        {
          tag,
          operationId: 'serveSubstitutes',
          summary: 'Låt ersättarna tjänstgöra i turordning',
          description:
            'Skriver in de föreslagna tjänstgöringarna i närvarolistan: raderna delas där någon börjar eller slutar. Kräver sekreterare.',
          params: ofMeeting,
          refusals
        },
        { 200: json('Närvarolistan efteråt', listOf(Attendance)) }
      )
    },
    async ({ ctx, params: { meetingId } }) => ({ items: await serveSubstitutes(ctx, meetingId) })
  )

  app.get(
    '/paragraphs/:paragraphId/presence',
    {
      schema: operation(
        {
          tag,
          operationId: 'getParagraphPresence',
          summary: 'Hämta närvaron i en paragraf',
          description: 'Vilka som tjänstgör, jäv, vilka som får rösta och om mötet är beslutsfört.',
          params: ofParagraph
        },
        { 200: json('Närvaron i paragrafen', ParagraphPresence) }
      )
    },
    async ({ ctx, params: { paragraphId } }, reply) =>
      sendRevised(reply, await getParagraphPresence(ctx, paragraphId))
  )

  app.patch(
    '/paragraphs/:paragraphId/presence',
    {
      schema: operation(
        {
          tag,
          operationId: 'editPresence',
          summary: 'Välj jävsregel, eller skriv varför ärendet behandlades utan beslutsförhet',
          description: 'Bara de fält som skickas ändras. Kräver sekreterare.',
          params: ofParagraph,
          headers: IfMatch,
          body: PresenceEdit,
          refusals
        },
        { 200: json('Närvaron i paragrafen efter ändringen', ParagraphPresence) }
      )
    },
    async ({ ctx, params: { paragraphId }, headers, body }, reply) =>
      sendRevised(reply, await editPresence(ctx, paragraphId, headers['if-match'], body))
  )
}

/** Jäv: who takes no part in a matter. */
export const recusalRoutes = async (app: TypedApp): Promise<void> => {
  app.post(
    '/paragraphs/:paragraphId/recusals',
    {
      schema: operation(
        {
          tag,
          operationId: 'addRecusal',
          summary: 'Skriv in att någon är jävig i ärendet',
          description: 'Med personId behövs inget namn: det tas från personen. Kräver sekreterare.',
          params: ofParagraph,
          body: NewRecusal,
          refusals
        },
        { 201: json('Jävet', Recusal) }
      )
    },
    async ({ ctx, params: { paragraphId }, body }, reply) =>
      sendCreated(reply, 'recusals', await addRecusal(ctx, paragraphId, body))
  )

  app.get(
    '/recusals/:recusalId',
    {
      schema: operation(
        {
          tag,
          operationId: 'getRecusal',
          summary: 'Hämta ett jäv',
          description: 'Vem, på vilken grund, och vad organet har avgjort om det är ifrågasatt.',
          params
        },
        { 200: json('Jävet', Recusal) }
      )
    },
    async ({ ctx, params: { recusalId } }, reply) => sendRevised(reply, await getRecusal(ctx, recusalId))
  )

  app.patch(
    '/recusals/:recusalId',
    {
      schema: operation(
        {
          tag,
          operationId: 'editRecusal',
          summary: 'Ändra ett jäv',
          description: 'Till exempel vad organet avgör när jävet är ifrågasatt. Kräver sekreterare.',
          params,
          headers: IfMatch,
          body: RecusalEdit,
          refusals
        },
        { 200: json('Jävet efter ändringen', Recusal) }
      )
    },
    async ({ ctx, params: { recusalId }, headers, body }, reply) =>
      sendRevised(reply, await editRecusal(ctx, recusalId, headers['if-match'], body))
  )

  app.delete(
    '/recusals/:recusalId',
    {
      schema: operation(
        {
          tag,
          operationId: 'removeRecusal',
          summary: 'Ta bort ett jäv',
          description: 'Det som skrevs in av misstag; händelsen finns kvar i loggen. Kräver sekreterare.',
          params,
          refusals
        },
        { 204: noContent('Jävet är borttaget') }
      )
    },
    async ({ ctx, params: { recusalId } }, reply) => {
      await removeRecusal(ctx, recusalId)
      return sendNothing(reply)
    }
  )
}
