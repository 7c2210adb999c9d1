import {
  CaseRetention,
  DueFilter,
  DueRecord,
  LegalHold,
  NewLegalHold,
  RecordFate
} from '../domain/retention/fate-schemas.ts'
import { liftHold, listHolds, placeHold } from '../domain/retention/legal-holds.ts'
import { listDue } from '../domain/retention/list-due.ts'
import { getCaseRetention, getRecordFate } from '../domain/retention/record-fates.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { idParam, json, listOf, operation, pageOf } from './operation.ts'
import { ExportFormat, fileOf } from './export-format.ts'

/** What follows from the plan: what may be disposed of, what is to be transferred, and what is held. */
export const retentionDueRoutes = async (app: TypedApp): Promise<void> => {
  const tag = 'retention'

  app.get(
    '/due-records',
    {
      schema: operation(
        {
          tag,
          operationId: 'listDueRecords',
          summary: 'Lista gallringsbart och leveranser',
          description:
            'De handlingar som till och med en dag får gallras, eller ska levereras, enligt planen som gäller i dag. Gallring utförs inte av systemet än.',
          querystring: DueFilter
        },
        { 200: json('En sida av handlingarna', pageOf(DueRecord)) }
      )
    },
    ({ ctx, query }) => listDue(ctx, query)
  )

  app.get(
    '/due-records/export',
    {
      schema: operation(
        {
          tag,
          operationId: 'exportDueRecords',
          summary: 'Hämta gallringsbart och leveranser som fil',
          description: 'Hela listan som en fil, med samma urval, ordning och behörighet som listan.',
          querystring: DueFilter.omit({ limit: true, page: true }).extend(ExportFormat.shape)
        },
        { 200: fileOf('Handlingarna', DueRecord) }
      )
    },
    async ({ query: { format, ...filter } }, reply) => reply.list('dueRecords', format, filter)
  )

  app.get(
    '/records/:recordId/retention',
    {
      schema: operation(
        {
          tag,
          operationId: 'getRecordRetention',
          summary: 'När en handling får gallras',
          description: 'Vad planen som gäller i dag säger om handlingen, och vilken rad som säger det.',
          params: idParam('recordId', 'Handlingens id')
        },
        { 200: json('Vad planen säger', RecordFate) }
      )
    },
    ({ ctx, params: { recordId } }) => getRecordFate(ctx, recordId)
  )

  app.get(
    '/cases/:caseId/retention',
    {
      schema: operation(
        {
          tag,
          operationId: 'getCaseRetention',
          summary: 'När ett ärende får gallras',
          description:
            'En dag för ärendet som helhet, när allt i det får gallras, och vad planen säger om varje handling. Är en handling bevarad bevaras ärendet.',
          params: idParam('caseId', 'Ärendets id')
        },
        { 200: json('Vad planen säger', CaseRetention) }
      )
    },
    ({ ctx, params: { caseId } }) => getCaseRetention(ctx, caseId)
  )

  app.get(
    '/legal-holds',
    {
      schema: operation(
        {
          tag,
          operationId: 'listLegalHolds',
          summary: 'Lista gallringsstopp',
          description: 'De som gäller och de som har hävts, de senaste först.'
        },
        { 200: json('Gallringsstoppen', listOf(LegalHold)) }
      )
    },
    async ({ ctx }) => ({ items: await listHolds(ctx) })
  )

  app.post(
    '/legal-holds',
    {
      schema: operation(
        {
          tag,
          operationId: 'placeLegalHold',
          summary: 'Sätt ett gallringsstopp',
          description: 'På ett ärende med alla dess handlingar, eller på en handling. Kräver arkivarie.',
          body: NewLegalHold,
          refusals: ['conflict', 'not-found']
        },
        { 201: json('Gallringsstoppet', LegalHold) }
      )
    },
    async ({ ctx, body }, reply) => reply.code(201).send(await placeHold(ctx, body))
  )

  app.post(
    '/legal-holds/:holdId/lifting',
    {
      schema: operation(
        {
          tag,
          operationId: 'liftLegalHold',
          summary: 'Häv ett gallringsstopp',
          description: 'Det hävs, och finns kvar i listan. Kräver arkivarie.',
          params: idParam('holdId', 'Gallringsstoppets id'),
          refusals: ['wrong-state']
        },
        { 200: json('Gallringsstoppet', LegalHold) }
      )
    },
    ({ ctx, params: { holdId } }) => liftHold(ctx, holdId)
  )
}
