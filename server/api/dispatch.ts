import { getParagraph } from '../domain/decisions/get-paragraph.ts'
import { MadeExtract, NewExtract, Sending } from '../domain/dispatch/extract-schemas.ts'
import { getSummary } from '../domain/dispatch/get-summary.ts'
import { getExtractFile, makeExtract } from '../domain/dispatch/make-extract.ts'
import { NewStandingDispatch } from '../domain/dispatch/recipient-schemas.ts'
import {
  listSendingsOf,
  listStandingSendings,
  sendDecision,
  sendToStanding
} from '../domain/dispatch/send.ts'
import { Summary } from '../domain/dispatch/summary-schemas.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import type { ApiDependencies } from './api-dependencies.ts'
import { bytes, idParam, json, listOf, operation } from './operation.ts'

/** Out into the world: extracts, the short summary, and proof of what was sent. */
export const dispatchRoutes = async (app: TypedApp, dispatching: ApiDependencies): Promise<void> => {
  const tag = 'dispatch'
  const ofMeeting = idParam('meetingId', 'Mötets id')
  const ofParagraph = idParam('paragraphId', 'Paragrafens id')

  app.get(
    '/paragraphs/:paragraphId/extract/pdf',
    {
      schema: operation(
        {
          tag,
          operationId: 'getExtractPdf',
          summary: 'Hämta ett protokollsutdrag som PDF',
          description: 'Ur ett låst protokoll, för den som får läsa paragrafen. Ingenting registreras.',
          params: ofParagraph,
          refusals: ['wrong-state']
        },
        { 200: bytes('Utdraget', 'application/pdf') }
      )
    },
    async ({ ctx, params: { paragraphId } }, reply) => {
      const { meetingId } = await getParagraph(ctx, paragraphId)
      const { fileName, bytes: pdf } = await getExtractFile(ctx, meetingId, [paragraphId], dispatching)
      return reply.file({ fileName, mediaType: 'application/pdf' }).send(Buffer.from(pdf))
    }
  )

  app.post(
    '/meetings/:meetingId/extracts',
    {
      schema: operation(
        {
          tag,
          operationId: 'makeExtract',
          summary: 'Gör ett protokollsutdrag och registrera det',
          description:
            'Utdraget registreras i paragrafernas ärende. Samma paragrafer ger samma handling. Kräver sekreterare.',
          params: ofMeeting,
          body: NewExtract,
          refusals: ['wrong-state']
        },
        { 201: json('Utdraget', MadeExtract) }
      )
    },
    async ({ ctx, params: { meetingId }, body }, reply) =>
      reply.code(201).send(await makeExtract(ctx, meetingId, body, dispatching))
  )

  app.get(
    '/paragraphs/:paragraphId/sendings',
    {
      schema: operation(
        {
          tag,
          operationId: 'listSendings',
          summary: 'Lista till vem utdraget har skickats',
          description: 'Bevis: till vem, när och vilken fil.',
          params: ofParagraph
        },
        { 200: json('Utskicken', listOf(Sending)) }
      )
    },
    async ({ ctx, params: { paragraphId } }) => ({ items: await listSendingsOf(ctx, paragraphId) })
  )

  app.post(
    '/paragraphs/:paragraphId/sendings',
    {
      schema: operation(
        {
          tag,
          operationId: 'sendDecision',
          summary: 'Skicka utdraget till dem som ska ha beslutet',
          description:
            'Med e-post till dem på paragrafens lista som har en adress, en gång för varje version. Kräver sekreterare.',
          params: ofParagraph,
          refusals: ['wrong-state']
        },
        { 201: json('Utskicken', listOf(Sending)) }
      )
    },
    async ({ ctx, params: { paragraphId } }, reply) =>
      reply.code(201).send({ items: await sendDecision(ctx, paragraphId, dispatching) })
  )

  app.get(
    '/meetings/:meetingId/summary',
    {
      schema: operation(
        {
          tag,
          operationId: 'getSummary',
          summary: 'Hämta sammanfattningen av ett mötes beslut',
          description: 'Rubriker och beslut. Det som är sekretessmarkerat är borttaget, vem som än frågar.',
          params: ofMeeting,
          refusals: ['wrong-state']
        },
        { 200: json('Sammanfattningen', Summary) }
      )
    },
    ({ ctx, params: { meetingId } }) => getSummary(ctx, meetingId)
  )

  app.get(
    '/meetings/:meetingId/summary/pdf',
    {
      schema: operation(
        {
          tag,
          operationId: 'getSummaryPdf',
          summary: 'Hämta sammanfattningen som PDF',
          description: 'PDF/A-2a och PDF/UA-1.',
          params: ofMeeting,
          refusals: ['wrong-state']
        },
        { 200: bytes('Sammanfattningen', 'application/pdf') }
      )
    },
    async ({ ctx, params: { meetingId } }, reply) => {
      const summary = await getSummary(ctx, meetingId)
      const { bytes: pdf } = await dispatching.renderSummary(summary)
      const fileName = `sammanfattning-${summary.firstOn}.pdf`
      return reply.file({ fileName, mediaType: 'application/pdf' }).send(Buffer.from(pdf))
    }
  )

  app.get(
    '/meetings/:meetingId/sendings',
    {
      schema: operation(
        {
          tag,
          operationId: 'listStandingSendings',
          summary: 'Lista till vem protokollet och sammanfattningen har skickats',
          description: 'Bevis: vad, till vem, när och vilken fil.',
          params: ofMeeting
        },
        { 200: json('Utskicken', listOf(Sending)) }
      )
    },
    async ({ ctx, params: { meetingId } }) => ({ items: await listStandingSendings(ctx, meetingId) })
  )

  app.post(
    '/meetings/:meetingId/sendings',
    {
      schema: operation(
        {
          tag,
          operationId: 'sendToStanding',
          summary: 'Skicka protokollet eller sammanfattningen till de stående mottagarna',
          description: 'Utan det som är sekretessmarkerat. Kräver sekreterare.',
          params: ofMeeting,
          body: NewStandingDispatch,
          refusals: ['wrong-state']
        },
        { 201: json('Utskicken', listOf(Sending)) }
      )
    },
    async ({ ctx, params: { meetingId }, body }, reply) =>
      reply.code(201).send({ items: await sendToStanding(ctx, meetingId, body.document, dispatching) })
  )
}
