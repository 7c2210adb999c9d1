import { addApprovalMethod, listApprovalMethods } from '../domain/bodies/approval-methods.ts'
import { ApprovalMethod, NewApprovalMethod } from '../domain/bodies/approval-method-schemas.ts'
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

  app.get(
    '/organs/:organId/approval-methods',
    {
      schema: operation(
        {
          tag,
          operationId: 'listApprovalMethods',
          summary: 'Hur organets protokoll justeras',
          description: 'Det senaste sättet först: det gäller. Utan något skrivs protokollen under på papper.',
          params
        },
        { 200: json('Sätten', listOf(ApprovalMethod)) }
      )
    },
    async ({ ctx, params: { organId } }) => ({ items: await listApprovalMethods(ctx, organId) })
  )

  app.post(
    '/organs/:organId/approval-methods',
    {
      schema: operation(
        {
          tag,
          operationId: 'addApprovalMethod',
          summary: 'Skriv in hur organets protokoll justeras',
          description:
            'Gäller från nu. Justering i systemet kräver paragrafen som har bestämt det (KL 5:69). Kräver administratör.',
          params,
          body: NewApprovalMethod
        },
        { 201: json('Sättet', ApprovalMethod) }
      )
    },
    async ({ ctx, params: { organId }, body }, reply) =>
      reply.code(201).send(await addApprovalMethod(ctx, organId, body))
  )
}
