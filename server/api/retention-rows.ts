import { listRecordTypes, listRowsOfPlan } from '../domain/retention/plans.ts'
import { NewRetentionRow, RetentionRow, RetentionRowEdit } from '../domain/retention/retention-schemas.ts'
import { addRow, editRow, getRow, removeRow } from '../domain/retention/rows.ts'
import { IfMatch, sendRevised } from '../plugins/revisions.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { idParam, json, listOf, noContent, operation } from './operation.ts'
import { sendCreated, sendNothing } from './resource-replies.ts'

/** The rows of a plan: one to each type of record. */
export const retentionRowRoutes = async (app: TypedApp): Promise<void> => {
  const tag = 'retention'
  const params = idParam('rowId', 'Radens id')
  const planParams = idParam('planId', 'Planens id')

  app.get(
    '/record-types',
    {
      schema: operation(
        {
          tag,
          operationId: 'listRecordTypes',
          summary: 'Lista handlingstyper',
          description: 'Raderna i den plan som gäller i dag: det som en handling kan registreras som.'
        },
        { 200: json('Handlingstyperna', listOf(RetentionRow)) }
      )
    },
    async ({ ctx }) => ({ items: await listRecordTypes(ctx) })
  )

  app.get(
    '/retention-plans/:planId/rows',
    {
      schema: operation(
        {
          tag,
          operationId: 'listRetentionRows',
          summary: 'Lista en plans rader',
          description: 'Alla handlingstyper i planen, i ordning.',
          params: planParams
        },
        { 200: json('Raderna', listOf(RetentionRow)) }
      )
    },
    async ({ ctx, params: { planId } }) => ({ items: await listRowsOfPlan(ctx, planId) })
  )

  app.post(
    '/retention-plans/:planId/rows',
    {
      schema: operation(
        {
          tag,
          operationId: 'addRetentionRow',
          summary: 'Lägg till en handlingstyp',
          description: 'Sist i ett utkast. En handlingstyp har en rad i planen. Kräver arkivarie.',
          params: planParams,
          body: NewRetentionRow,
          refusals: ['wrong-state']
        },
        { 201: json('Raden', RetentionRow) }
      )
    },
    async ({ ctx, params: { planId }, body }, reply) =>
      sendCreated(reply, 'retention-rows', await addRow(ctx, planId, body))
  )

  app.get(
    '/retention-rows/:rowId',
    {
      schema: operation(
        {
          tag,
          operationId: 'getRetentionRow',
          summary: 'Hämta en rad',
          description: 'Hur handlingar av en typ hanteras.',
          params
        },
        { 200: json('Raden', RetentionRow) }
      )
    },
    async ({ ctx, params: { rowId } }, reply) => sendRevised(reply, await getRow(ctx, rowId))
  )

  app.patch(
    '/retention-rows/:rowId',
    {
      schema: operation(
        {
          tag,
          operationId: 'editRetentionRow',
          summary: 'Ändra en rad',
          description: 'I ett utkast. Bara de fält som skickas ändras. Kräver arkivarie.',
          params,
          headers: IfMatch,
          body: RetentionRowEdit,
          refusals: ['wrong-state']
        },
        { 200: json('Raden efter ändringen', RetentionRow) }
      )
    },
    async ({ ctx, params: { rowId }, headers, body }, reply) =>
      sendRevised(reply, await editRow(ctx, rowId, headers['if-match'], body))
  )

  app.delete(
    '/retention-rows/:rowId',
    {
      schema: operation(
        {
          tag,
          operationId: 'removeRetentionRow',
          summary: 'Ta bort en rad',
          description: 'Ur ett utkast. Kräver arkivarie.',
          params,
          refusals: ['wrong-state']
        },
        { 204: noContent('Raden är borttagen') }
      )
    },
    async ({ ctx, params: { rowId } }, reply) => {
      await removeRow(ctx, rowId)
      return sendNothing(reply)
    }
  )
}
