import { addMandate, editMandate, getMandate, listMandates } from '../domain/people/mandates.ts'
import { Mandate, MandateEdit, MandateFilter, NewMandate } from '../domain/people/people-schemas.ts'
import { IfMatch, sendRevised } from '../plugins/revisions.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { idParam, json, listOf, operation } from './operation.ts'
import { sendCreated } from './resource-replies.ts'

/** Who holds which role in which organ, and when. */
export const mandateRoutes = async (app: TypedApp): Promise<void> => {
  const tag = 'people'
  const params = idParam('mandateId', 'Uppdragets id')

  app.get(
    '/mandates',
    {
      schema: operation(
        {
          tag,
          operationId: 'listMandates',
          summary: 'Lista uppdrag',
          description: 'Uppdrag efter organ, medlem och namn; med onDay bara de som gäller den dagen.',
          querystring: MandateFilter
        },
        { 200: json('Uppdragen', listOf(Mandate)) }
      )
    },
    async ({ ctx, query }) => ({ items: await listMandates(ctx, query) })
  )

  app.post(
    '/mandates',
    {
      schema: operation(
        {
          tag,
          operationId: 'addMandate',
          summary: 'Ge någon ett uppdrag',
          description: 'En roll i ett organ under en tid. Kräver administratör.',
          body: NewMandate
        },
        { 201: json('Uppdraget', Mandate) }
      )
    },
    async ({ ctx, body }, reply) => sendCreated(reply, 'mandates', await addMandate(ctx, body))
  )

  app.get(
    '/mandates/:mandateId',
    {
      schema: operation(
        {
          tag,
          operationId: 'getMandate',
          summary: 'Hämta ett uppdrag',
          description: 'Person, organ, roll, tid och den medlem som personen står för.',
          params
        },
        { 200: json('Uppdraget', Mandate) }
      )
    },
    async ({ ctx, params: { mandateId } }, reply) => sendRevised(reply, await getMandate(ctx, mandateId))
  )

  app.patch(
    '/mandates/:mandateId',
    {
      schema: operation(
        {
          tag,
          operationId: 'editMandate',
          summary: 'Ändra ett uppdrag',
          description: 'Ett uppdrag som upphör får en sista dag. Kräver administratör.',
          params,
          headers: IfMatch,
          body: MandateEdit
        },
        { 200: json('Uppdraget efter ändringen', Mandate) }
      )
    },
    async ({ ctx, params: { mandateId }, headers, body }, reply) =>
      sendRevised(reply, await editMandate(ctx, mandateId, headers['if-match'], body))
  )
}
