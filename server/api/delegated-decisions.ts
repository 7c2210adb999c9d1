import {
  listReported,
  listUnreported,
  reportDecisions,
  unreportDecision
} from '../domain/delegation/decision-reports.ts'
import {
  DelegatedDecision,
  DelegatedDecisionEdit,
  DelegatedDecisionFilter,
  NewDecisionReports,
  NewDelegatedDecision
} from '../domain/delegation/delegated-decision-schemas.ts'
import { getDelegatedDecision, listDelegatedDecisions } from '../domain/delegation/delegated-decisions.ts'
import { editDelegatedDecision } from '../domain/delegation/edit-delegated-decision.ts'
import { registerDelegatedDecision } from '../domain/delegation/register-delegated-decision.ts'
import { IfMatch, sendRevised } from '../plugins/revisions.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { ExportFormat, fileOf } from './export-format.ts'
import { idParam, json, listOf, noContent, operation, pageOf } from './operation.ts'
import { sendCreated, sendNothing } from './resource-replies.ts'

const tag = 'delegation'

/** Delegationsbeslut and urgent decisions: registered, listed and read. */
export const delegatedDecisionRoutes = async (app: TypedApp): Promise<void> => {
  app.get(
    '/delegated-decisions',
    {
      schema: operation(
        {
          tag,
          operationId: 'listDelegatedDecisions',
          summary: 'Lista delegationsbeslut',
          description:
            'Delegationsbeslut och brådskande ordförandebeslut, de senaste först, med vad som gick emot lag eller delegationsordning.',
          querystring: DelegatedDecisionFilter
        },
        { 200: json('En sida av besluten', pageOf(DelegatedDecision)) }
      )
    },
    ({ ctx, query }) => listDelegatedDecisions(ctx, query)
  )

  app.get(
    '/delegated-decisions/export',
    {
      schema: operation(
        {
          tag,
          operationId: 'exportDelegatedDecisions',
          summary: 'Hämta delegationsbeslut som fil',
          description: 'Hela listan som en fil, med samma urval, ordning och behörighet som listan.',
          querystring: DelegatedDecisionFilter.omit({ limit: true, page: true }).extend(ExportFormat.shape)
        },
        { 200: fileOf('Besluten', DelegatedDecision) }
      )
    },
    async ({ query: { format, ...filter } }, reply) => reply.list('delegatedDecisions', format, filter)
  )

  app.post(
    '/delegated-decisions',
    {
      schema: operation(
        {
          tag,
          operationId: 'registerDelegatedDecision',
          summary: 'Registrera ett delegationsbeslut',
          description:
            'Blir en handling i sitt ärende, eller i årets samlingsärende för organets delegationsbeslut. Filer läggs till handlingen. Kräver att du får skriva i diariet.',
          body: NewDelegatedDecision,
          refusals: ['wrong-state']
        },
        { 201: json('Beslutet', DelegatedDecision) }
      )
    },
    async ({ ctx, body }, reply) =>
      sendCreated(reply, 'delegated-decisions', await registerDelegatedDecision(ctx, body))
  )

  app.get(
    '/delegated-decisions/:delegatedDecisionId',
    {
      schema: operation(
        {
          tag,
          operationId: 'getDelegatedDecision',
          summary: 'Hämta ett delegationsbeslut',
          description:
            'Med vad det vilar på, var det är anmält, och vad som gick emot lag eller delegationsordning.',
          params: idParam('delegatedDecisionId', 'Beslutets id')
        },
        { 200: json('Beslutet', DelegatedDecision) }
      )
    },
    async ({ ctx, params: { delegatedDecisionId } }, reply) =>
      sendRevised(reply, await getDelegatedDecision(ctx, delegatedDecisionId))
  )

  app.patch(
    '/delegated-decisions/:delegatedDecisionId',
    {
      schema: operation(
        {
          tag,
          operationId: 'editDelegatedDecision',
          summary: 'Rätta ett delegationsbeslut',
          description:
            'Tills det är anmält eller anslaget. Rubrikerna och dagen rättas också på handlingen. Kräver att du får skriva i diariet.',
          params: idParam('delegatedDecisionId', 'Beslutets id'),
          headers: IfMatch,
          body: DelegatedDecisionEdit,
          refusals: ['wrong-state']
        },
        { 200: json('Beslutet', DelegatedDecision) }
      )
    },
    async ({ ctx, params: { delegatedDecisionId }, headers, body }, reply) =>
      sendRevised(reply, await editDelegatedDecision(ctx, delegatedDecisionId, headers['if-match'], body))
  )
}

/** Decisions reported to their organ (KL 6:40, 7:8). */
export const decisionReportRoutes = async (app: TypedApp): Promise<void> => {
  const ofParagraph = idParam('paragraphId', 'Paragrafens id')

  app.get(
    '/meetings/:meetingId/unreported-decisions',
    {
      schema: operation(
        {
          tag,
          operationId: 'listUnreportedDecisions',
          summary: 'Lista beslut att anmäla på mötet',
          description:
            'Beslut på organets vägnar som ska anmälas och inte anmäls vid någon paragraf än, de äldsta först.',
          params: idParam('meetingId', 'Mötets id')
        },
        { 200: json('Besluten', listOf(DelegatedDecision)) }
      )
    },
    async ({ ctx, params: { meetingId } }) => ({ items: await listUnreported(ctx, meetingId) })
  )

  app.get(
    '/paragraphs/:paragraphId/reported-decisions',
    {
      schema: operation(
        {
          tag,
          operationId: 'listReportedDecisions',
          summary: 'Lista beslut som anmäls vid paragrafen',
          description: 'De listas i protokollet, de äldsta först.',
          params: ofParagraph
        },
        { 200: json('Besluten', listOf(DelegatedDecision)) }
      )
    },
    async ({ ctx, params: { paragraphId } }) => ({ items: await listReported(ctx, paragraphId) })
  )

  app.post(
    '/paragraphs/:paragraphId/reported-decisions',
    {
      schema: operation(
        {
          tag,
          operationId: 'reportDecisions',
          summary: 'Anmäl delegationsbeslut vid paragrafen',
          description:
            'Protokollet listar dem där. Anmälda är de när paragrafen är behandlad. Kräver sekreterare.',
          params: ofParagraph,
          body: NewDecisionReports,
          refusals: ['conflict', 'wrong-state', 'minutes-locked']
        },
        { 201: json('Besluten', listOf(DelegatedDecision)) }
      )
    },
    async ({ ctx, params: { paragraphId }, body }, reply) =>
      reply.code(201).send({ items: await reportDecisions(ctx, paragraphId, body) })
  )

  app.delete(
    '/paragraphs/:paragraphId/reported-decisions/:delegatedDecisionId',
    {
      schema: operation(
        {
          tag,
          operationId: 'unreportDecision',
          summary: 'Ta bort ett beslut från anmälan',
          description: 'Det väntar då åter på att anmälas. Kräver sekreterare.',
          params: ofParagraph.extend(idParam('delegatedDecisionId', 'Beslutets id').shape),
          refusals: ['minutes-locked']
        },
        { 204: noContent('Borttaget') }
      )
    },
    async ({ ctx, params: { paragraphId, delegatedDecisionId } }, reply) => {
      await unreportDecision(ctx, paragraphId, delegatedDecisionId)
      return sendNothing(reply)
    }
  )
}
