import {
  DelegationAnnouncement,
  NewDelegationAnnouncement
} from '../domain/announcement/delegation-announcement-schemas.ts'
import {
  announceDelegatedDecision,
  getDelegationAnnouncement,
  takeDownDelegation
} from '../domain/announcement/delegation-announcements.ts'
import { getProofOfDelegation } from '../domain/announcement/proof.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import type { ApiDependencies } from './api-dependencies.ts'
import { bytes, idParam, json, operation } from './operation.ts'

/** Delegationsbeslut that are not reported, on the notice board (KL 6:40, 7:8, 8:10 p. 3). */
export const delegationAnnouncementRoutes = async (
  app: TypedApp,
  dependencies: ApiDependencies
): Promise<void> => {
  const tag = 'delegation'
  const params = idParam('delegatedDecisionId', 'Beslutets id')
  const path = '/delegated-decisions/:delegatedDecisionId/announcement'

  app.get(
    path,
    {
      schema: operation(
        {
          tag,
          operationId: 'getDelegationAnnouncement',
          summary: 'Hämta anslaget av ett delegationsbeslut',
          description: 'Med sista dag för överklagande, och när det togs ned.',
          params
        },
        { 200: json('Anslaget', DelegationAnnouncement) }
      )
    },
    ({ ctx, params: { delegatedDecisionId } }) => getDelegationAnnouncement(ctx, delegatedDecisionId)
  )

  app.post(
    path,
    {
      schema: operation(
        {
          tag,
          operationId: 'announceDelegatedDecision',
          summary: 'Anslå ett delegationsbeslut',
          description:
            'Ett som inte anmäls och som får överklagas: det protokollförs särskilt och tillkännages (KL 6:40, 7:8, 8:10 p. 3). Kräver organets sekreterare.',
          params,
          body: NewDelegationAnnouncement,
          refusals: ['conflict', 'wrong-state']
        },
        { 201: json('Anslaget', DelegationAnnouncement) }
      )
    },
    async ({ ctx, params: { delegatedDecisionId }, body }, reply) =>
      reply.code(201).send(await announceDelegatedDecision(ctx, delegatedDecisionId, body))
  )

  app.get(
    `${path}/proof`,
    {
      schema: operation(
        {
          tag,
          operationId: 'getProofOfDelegation',
          summary: 'Hämta bevis om anslag av ett delegationsbeslut',
          description: 'PDF/A-2a och PDF/UA-1, att skriva under (KL 8:10).',
          params
        },
        { 200: bytes('Beviset', 'application/pdf') }
      )
    },
    async ({ ctx, params: { delegatedDecisionId } }, reply) => {
      const { fileName, bytes: pdf } = await getProofOfDelegation(ctx, delegatedDecisionId, dependencies)
      return reply.file({ fileName, mediaType: 'application/pdf' }).send(Buffer.from(pdf))
    }
  )

  app.post(
    `${path}/taking-down`,
    {
      schema: operation(
        {
          tag,
          operationId: 'takeDownDelegation',
          summary: 'Ta ned anslaget av ett delegationsbeslut',
          description: 'Tidigast dagen efter sista dag för överklagande. Kräver organets sekreterare.',
          params,
          refusals: ['conflict', 'wrong-state']
        },
        { 200: json('Anslaget', DelegationAnnouncement) }
      )
    },
    ({ ctx, params: { delegatedDecisionId } }) => takeDownDelegation(ctx, delegatedDecisionId)
  )
}
