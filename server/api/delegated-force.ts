import { receiveAppealOfDelegated } from '../domain/announcement/appeals.ts'
import { chooseAppealability } from '../domain/announcement/choose-appealability.ts'
import { confirmNoAppealOfDelegated } from '../domain/announcement/confirm-legal-force.ts'
import { getDelegatedForce } from '../domain/announcement/legal-forces.ts'
import {
  Appeal,
  DecisionForce,
  NewAppealability,
  ReceivedAppeal
} from '../domain/announcement/legal-force-schemas.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { idParam, json, operation } from './operation.ts'
import { sendCreated } from './resource-replies.ts'

/** Delegationsbeslut on their way to legal force (KL 13 kap.); appeals and judgments are those of every decision. */
export const delegatedForceRoutes = async (app: TypedApp): Promise<void> => {
  const tag = 'delegation'
  const params = idParam('delegatedDecisionId', 'Beslutets id')
  const path = '/delegated-decisions/:delegatedDecisionId'
  const decision = json('Beslutet', DecisionForce)

  app.get(
    `${path}/legal-force`,
    {
      schema: operation(
        {
          tag,
          operationId: 'getDelegatedForce',
          summary: 'Hämta ett delegationsbesluts väg till laga kraft',
          description: 'Om det kan överklagas, är överklagat, har laga kraft eller är upphävt.',
          params
        },
        { 200: decision }
      )
    },
    ({ ctx, params: { delegatedDecisionId } }) => getDelegatedForce(ctx, delegatedDecisionId)
  )

  app.post(
    `${path}/legal-force`,
    {
      schema: operation(
        {
          tag,
          operationId: 'confirmNoAppealOfDelegated',
          summary: 'Intyga att inget överklagande har kommit mot ett delegationsbeslut',
          description:
            'När överklagandetiden har gått ut får beslutet laga kraft dagen efter sista dagen. Kräver organets sekreterare.',
          params,
          refusals: ['wrong-state']
        },
        { 200: decision }
      )
    },
    ({ ctx, params: { delegatedDecisionId } }) => confirmNoAppealOfDelegated(ctx, delegatedDecisionId)
  )

  app.post(
    `${path}/appeals`,
    {
      schema: operation(
        {
          tag,
          operationId: 'receiveAppealOfDelegated',
          summary: 'Skriv in ett överklagande av ett delegationsbeslut',
          description: 'När det kom in, från vem och till vilken domstol. Kräver organets sekreterare.',
          params,
          body: ReceivedAppeal,
          refusals: ['conflict', 'wrong-state']
        },
        { 201: json('Överklagandet', Appeal) }
      )
    },
    async ({ ctx, params: { delegatedDecisionId }, body }, reply) =>
      sendCreated(reply, 'appeals', await receiveAppealOfDelegated(ctx, delegatedDecisionId, body))
  )

  app.post(
    `${path}/appealability`,
    {
      schema: operation(
        {
          tag,
          operationId: 'chooseAppealabilityOfDelegated',
          summary: 'Välj om ett delegationsbeslut kan överklagas',
          description:
            'När det som registrerades inte stämmer (KL 13:2) och beslutet är anslaget eller anmält, med skälet. Det senaste valet gäller. Kräver organets sekreterare.',
          params,
          body: NewAppealability,
          refusals: ['conflict', 'wrong-state']
        },
        { 201: decision }
      )
    },
    async ({ ctx, params: { delegatedDecisionId }, body }, reply) =>
      reply.code(201).send(await chooseAppealability(ctx, { delegatedDecisionId }, body))
  )
}
