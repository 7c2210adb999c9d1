import { Body, BodyEdit, NewEarlierName } from '../domain/bodies/body-schemas.ts'
import { addEarlierName, editBody } from '../domain/bodies/edit-body.ts'
import { getBody } from '../domain/bodies/get-body.ts'
import { IfMatch, sendRevised } from '../plugins/revisions.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { json, operation } from './operation.ts'

/** The body itself: one to an installation. */
export const bodyRoutes = async (app: TypedApp): Promise<void> => {
  const tag = 'organisation'

  app.get(
    '/body',
    {
      schema: operation(
        {
          tag,
          operationId: 'getBody',
          summary: 'Hämta förbundet',
          description: 'Namn, organisationsnummer, säte och tidigare namn. 404 innan förbundet är upplagt.',
          refusals: ['not-found']
        },
        { 200: json('Förbundet', Body) }
      )
    },
    async ({ ctx }, reply) => sendRevised(reply, await getBody(ctx))
  )

  app.patch(
    '/body',
    {
      schema: operation(
        {
          tag,
          operationId: 'editBody',
          summary: 'Ändra förbundet',
          description: 'Bara de fält som skickas ändras. Kräver administratör.',
          headers: IfMatch,
          body: BodyEdit
        },
        { 200: json('Förbundet efter ändringen', Body) }
      )
    },
    async ({ ctx, headers, body }, reply) =>
      sendRevised(reply, await editBody(ctx, headers['if-match'], body))
  )

  app.post(
    '/body/earlier-names',
    {
      schema: operation(
        {
          tag,
          operationId: 'addEarlierName',
          summary: 'Lägg till ett tidigare namn',
          description: 'Protokoll från de dagarna bär det namnet. Kräver administratör.',
          body: NewEarlierName
        },
        { 201: json('Förbundet med det tidigare namnet', Body) }
      )
    },
    async ({ ctx, body }, reply) => sendRevised(reply.code(201), await addEarlierName(ctx, body))
  )
}
