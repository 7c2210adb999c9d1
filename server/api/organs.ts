import { NewOrgan, Organ, OrganEdit } from '../domain/bodies/organ-schemas.ts'
import { addOrgan, editOrgan, getOrgan, listOrgans } from '../domain/bodies/organs.ts'
import { IfMatch, sendRevised } from '../plugins/revisions.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { idParam, json, listOf, operation } from './operation.ts'
import { sendCreated } from './resource-replies.ts'

/** The organs that meet, each with its rule profile. */
export const organRoutes = async (app: TypedApp): Promise<void> => {
  const tag = 'organisation'
  const params = idParam('organId', 'Organets id')

  app.get(
    '/organs',
    {
      schema: operation(
        {
          tag,
          operationId: 'listOrgans',
          summary: 'Lista organ',
          description: 'Alla organ i bokstavsordning, även utkast från inläsning.'
        },
        { 200: json('Organen', listOf(Organ)) }
      )
    },
    async ({ ctx }) => ({ items: await listOrgans(ctx) })
  )

  app.post(
    '/organs',
    {
      schema: operation(
        {
          tag,
          operationId: 'addOrgan',
          summary: 'Lägg till ett organ',
          description: 'Ett organ med sin regelprofil. Kräver administratör.',
          body: NewOrgan
        },
        { 201: json('Organet', Organ) }
      )
    },
    async ({ ctx, body }, reply) => sendCreated(reply, 'organs', await addOrgan(ctx, body))
  )

  app.get(
    '/organs/:organId',
    {
      schema: operation(
        {
          tag,
          operationId: 'getOrgan',
          summary: 'Hämta ett organ',
          description: 'Organet med namnformer och regelprofil.',
          params
        },
        { 200: json('Organet', Organ) }
      )
    },
    async ({ ctx, params: { organId } }, reply) => sendRevised(reply, await getOrgan(ctx, organId))
  )

  app.patch(
    '/organs/:organId',
    {
      schema: operation(
        {
          tag,
          operationId: 'editOrgan',
          summary: 'Ändra ett organ',
          description:
            'Bara de fält som skickas ändras. Ett utkast är granskat när isDraft sätts till false. Kräver administratör.',
          params,
          headers: IfMatch,
          body: OrganEdit
        },
        { 200: json('Organet efter ändringen', Organ) }
      )
    },
    async ({ ctx, params: { organId }, headers, body }, reply) =>
      sendRevised(reply, await editOrgan(ctx, organId, headers['if-match'], body))
  )
}
