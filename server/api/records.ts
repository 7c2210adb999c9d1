import { Striking } from '../domain/cases/case-schemas.ts'
import { editRecord, strikeRecord } from '../domain/register/edit-record.ts'
import { markRecord, unmarkRecord } from '../domain/register/mark-record.ts'
import { listUnregistered, Unregistered } from '../domain/register/list-unregistered.ts'
import { RecordFilter } from '../domain/register/record-filter.ts'
import { Record, RecordEdit } from '../domain/register/record-schemas.ts'
import { getRecord, listRecords, listRecordsOfCase } from '../domain/register/records.ts'
import { NewSecrecyMark } from '../domain/secrecy/secrecy-schemas.ts'
import { Paging } from '../domain/shared/paging.ts'
import { IfMatch, sendRevised } from '../plugins/revisions.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { idParam, json, listOf, operation, pageOf } from './operation.ts'
import { sendCreated } from './resource-replies.ts'

/** Records (handlingar): listed, read, corrected, struck and marked. */
export const recordRoutes = async (app: TypedApp): Promise<void> => {
  const tag = 'records'
  const params = idParam('recordId', 'Handlingens id')

  app.get(
    '/records',
    {
      schema: operation(
        {
          tag,
          operationId: 'listRecords',
          summary: 'Lista handlingar',
          description:
            'Handlingar i alla ärenden, de senaste först. Också sekretessmarkerade finns med, med diarienummer och datum.',
          querystring: RecordFilter
        },
        { 200: json('En sida av handlingarna', pageOf(Record)) }
      )
    },
    ({ ctx, query }) => listRecords(ctx, query)
  )

  app.get(
    '/cases/:caseId/records',
    {
      schema: operation(
        {
          tag,
          operationId: 'listRecordsOfCase',
          summary: 'Lista ett ärendes handlingar',
          description: 'Alla handlingar i ärendet, i nummerordning.',
          params: idParam('caseId', 'Ärendets id')
        },
        { 200: json('Handlingarna', listOf(Record)) }
      )
    },
    async ({ ctx, params: { caseId } }) => ({ items: await listRecordsOfCase(ctx, caseId) })
  )

  app.get(
    '/unregistered',
    {
      schema: operation(
        {
          tag,
          operationId: 'listUnregistered',
          summary: 'Lista oregistrerat',
          description:
            'Det som systemet håller och som ingen har registrerat: låsta protokoll, bilagor och inlästa förlagor. Kräver att du får skriva i diariet.',
          querystring: Paging
        },
        { 200: json('En sida av det oregistrerade', pageOf(Unregistered)) }
      )
    },
    ({ ctx, query }) => listUnregistered(ctx, query)
  )

  app.get(
    '/records/:recordId',
    {
      schema: operation(
        {
          tag,
          operationId: 'getRecord',
          summary: 'Hämta en handling',
          description: 'Uppgifterna om handlingen och dess filer.',
          params
        },
        { 200: json('Handlingen', Record) }
      )
    },
    async ({ ctx, params: { recordId } }, reply) => sendRevised(reply, await getRecord(ctx, recordId))
  )

  app.patch(
    '/records/:recordId',
    {
      schema: operation(
        {
          tag,
          operationId: 'editRecord',
          summary: 'Rätta en handling',
          description:
            'Ärende, löpnummer och registreringsdag ändras aldrig. Kräver att du får skriva i diariet.',
          params,
          headers: IfMatch,
          body: RecordEdit,
          refusals: ['wrong-state']
        },
        { 200: json('Handlingen efter ändringen', Record) }
      )
    },
    async ({ ctx, params: { recordId }, headers, body }, reply) =>
      sendRevised(reply, await editRecord(ctx, recordId, headers['if-match'], body))
  )

  app.post(
    '/records/:recordId/striking',
    {
      schema: operation(
        {
          tag,
          operationId: 'strikeRecord',
          summary: 'Makulera en handling',
          description: 'Numret behålls och skälet visas. Kräver att du får skriva i diariet.',
          params,
          body: Striking,
          refusals: ['wrong-state']
        },
        { 201: json('Handlingen', Record) }
      )
    },
    async ({ ctx, params: { recordId }, body }, reply) =>
      sendCreated(reply, 'records', await strikeRecord(ctx, recordId, body))
  )

  app.post(
    '/records/:recordId/secrecy-mark',
    {
      schema: operation(
        {
          tag,
          operationId: 'markRecord',
          summary: 'Sekretessmarkera en handling',
          description:
            'Rubrik, avsändare, mottagare och filer visas bara för dem vars uppdrag kräver det; diarienummer och datum visas alltid (OSL 5 kap. 2 §).',
          params,
          body: NewSecrecyMark,
          refusals: ['conflict']
        },
        { 201: json('Handlingen med sin markering', Record) }
      )
    },
    async ({ ctx, params: { recordId }, body }, reply) =>
      sendCreated(reply, 'records', await markRecord(ctx, recordId, body))
  )

  app.delete(
    '/records/:recordId/secrecy-mark',
    {
      schema: operation(
        {
          tag,
          operationId: 'unmarkRecord',
          summary: 'Häv sekretessmarkeringen på en handling',
          description: 'Ärendets markering står kvar. Kräver behörighet till det som är sekretessmarkerat.',
          params,
          refusals: ['conflict']
        },
        { 200: json('Handlingen', Record) }
      )
    },
    async ({ ctx, params: { recordId } }, reply) => sendRevised(reply, await unmarkRecord(ctx, recordId))
  )
}
