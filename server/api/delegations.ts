import {
  Delegation,
  DelegationEdit,
  DelegationFilter,
  NewDelegation
} from '../domain/delegation/delegation-schemas.ts'
import {
  addDelegation,
  endDelegation,
  getDelegation,
  listDelegations,
  removeDelegation
} from '../domain/delegation/delegations.ts'
import { IfMatch, sendRevised } from '../plugins/revisions.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { idParam, json, listOf, noContent, operation } from './operation.ts'
import { sendCreated, sendNothing } from './resource-replies.ts'

/** The delegationsordning of each organ. */
export const delegationRoutes = async (app: TypedApp): Promise<void> => {
  const tag = 'delegation'
  const params = idParam('delegationId', 'Delegationens id')

  app.get(
    '/delegations',
    {
      schema: operation(
        {
          tag,
          operationId: 'listDelegations',
          summary: 'Lista delegationer',
          description:
            'Delegationsordningen, organ för organ i sin nummerordning, också det som har upphört.',
          querystring: DelegationFilter
        },
        { 200: json('Delegationerna', listOf(Delegation)) }
      )
    },
    async ({ ctx, query }) => ({ items: await listDelegations(ctx, query) })
  )

  app.post(
    '/delegations',
    {
      schema: operation(
        {
          tag,
          operationId: 'addDelegation',
          summary: 'Skriv in en delegation',
          description:
            'Vad organet har låtit någon annan besluta (KL 6:37–39, 7:5–6). En grupp av tjänstepersoner eller en blandad grupp går inte. Kräver organets sekreterare.',
          body: NewDelegation
        },
        { 201: json('Delegationen', Delegation) }
      )
    },
    async ({ ctx, body }, reply) => sendCreated(reply, 'delegations', await addDelegation(ctx, body))
  )

  app.get(
    '/delegations/:delegationId',
    {
      schema: operation(
        {
          tag,
          operationId: 'getDelegation',
          summary: 'Hämta en delegation',
          description: 'Versionen står i ETag.',
          params
        },
        { 200: json('Delegationen', Delegation) }
      )
    },
    async ({ ctx, params: { delegationId } }, reply) =>
      sendRevised(reply, await getDelegation(ctx, delegationId))
  )

  app.patch(
    '/delegations/:delegationId',
    {
      schema: operation(
        {
          tag,
          operationId: 'endDelegation',
          summary: 'Ange sista dagen för en delegation',
          description: 'Annat ändras inte: en ny rad tar vid. Kräver organets sekreterare.',
          params,
          headers: IfMatch,
          body: DelegationEdit
        },
        { 200: json('Delegationen', Delegation) }
      )
    },
    async ({ ctx, params: { delegationId }, headers, body }, reply) =>
      sendRevised(reply, await endDelegation(ctx, delegationId, headers['if-match'], body))
  )

  app.delete(
    '/delegations/:delegationId',
    {
      schema: operation(
        {
          tag,
          operationId: 'removeDelegation',
          summary: 'Ta bort en delegation',
          description:
            'En som skrevs in av misstag och som inget beslut vilar på. Kräver organets sekreterare.',
          params,
          refusals: ['conflict']
        },
        { 204: noContent('Borttagen') }
      )
    },
    async ({ ctx, params: { delegationId } }, reply) => {
      await removeDelegation(ctx, delegationId)
      return sendNothing(reply)
    }
  )
}
