import { editAppeal, receiveAppeal } from '../domain/announcement/appeals.ts'
import { chooseAppealability } from '../domain/announcement/choose-appealability.ts'
import { confirmByJudgment, confirmNoAppeal } from '../domain/announcement/confirm-legal-force.ts'
import { listLegalForce } from '../domain/announcement/legal-forces.ts'
import {
  Appeal,
  AppealEdit,
  DecisionForce,
  LegalForceByJudgment,
  NewAppeal,
  NewAppealability
} from '../domain/announcement/legal-force-schemas.ts'
import { IfMatch, sendRevised } from '../plugins/revisions.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { idParam, json, listOf, operation } from './operation.ts'
import { sendCreated } from './resource-replies.ts'

/** Appeals against decisions, and their way to legal force (KL 13 kap.). */
export const legalForceRoutes = async (app: TypedApp): Promise<void> => {
  const tag = 'announcements'
  const meeting = idParam('meetingId', 'Mötets id')
  const appeal = idParam('appealId', 'Överklagandets id')
  const decisions = json('Mötets beslut', listOf(DecisionForce))

  app.get(
    '/meetings/:meetingId/legal-force',
    {
      schema: operation(
        {
          tag,
          operationId: 'listLegalForce',
          summary: 'Lista besluten och deras väg till laga kraft',
          description:
            'Varje paragraf med beslut, och varje delegationsbeslut som anmäldes: om det kan överklagas, är överklagat, har laga kraft eller är upphävt.',
          params: meeting
        },
        { 200: decisions }
      )
    },
    async ({ ctx, params: { meetingId } }) => ({ items: await listLegalForce(ctx, meetingId) })
  )

  app.post(
    '/meetings/:meetingId/legal-force',
    {
      schema: operation(
        {
          tag,
          operationId: 'confirmNoAppeal',
          summary: 'Intyga att inget överklagande har kommit',
          description:
            'Besluten vars överklagandetid har gått ut får laga kraft dagen efter sista dagen. Kräver sekreterare.',
          params: meeting,
          refusals: ['wrong-state']
        },
        { 200: decisions }
      )
    },
    async ({ ctx, params: { meetingId } }) => ({ items: await confirmNoAppeal(ctx, meetingId) })
  )

  app.post(
    '/paragraphs/:paragraphId/appealability',
    {
      schema: operation(
        {
          tag,
          operationId: 'chooseAppealability',
          summary: 'Välj om ett beslut kan överklagas',
          description:
            'När regeln efter beslutets slag inte stämmer (KL 13:2), med skälet. Det senaste valet gäller. Kräver sekreterare.',
          params: idParam('paragraphId', 'Paragrafens id'),
          body: NewAppealability,
          refusals: ['conflict', 'wrong-state']
        },
        { 201: json('Beslutet', DecisionForce) }
      )
    },
    async ({ ctx, params: { paragraphId }, body }, reply) =>
      reply.code(201).send(await chooseAppealability(ctx, { paragraphId }, body))
  )

  app.post(
    '/appeals',
    {
      schema: operation(
        {
          tag,
          operationId: 'receiveAppeal',
          summary: 'Skriv in ett överklagande',
          description: 'När det kom in, från vem och till vilken domstol. Kräver sekreterare.',
          body: NewAppeal,
          refusals: ['conflict', 'wrong-state']
        },
        { 201: json('Överklagandet', Appeal) }
      )
    },
    async ({ ctx, body }, reply) => sendCreated(reply, 'appeals', await receiveAppeal(ctx, body))
  )

  app.patch(
    '/appeals/:appealId',
    {
      schema: operation(
        {
          tag,
          operationId: 'editAppeal',
          summary: 'Skriv in vad domstolen har sagt',
          description: 'Inhibition, dom och utgång. Kräver sekreterare.',
          params: appeal,
          headers: IfMatch,
          body: AppealEdit
        },
        { 200: json('Överklagandet', Appeal) }
      )
    },
    async ({ ctx, params: { appealId }, headers, body }, reply) =>
      sendRevised(reply, await editAppeal(ctx, appealId, headers['if-match'], body))
  )

  app.post(
    '/appeals/:appealId/legal-force',
    {
      schema: operation(
        {
          tag,
          operationId: 'confirmByJudgment',
          summary: 'Skriv in laga kraft efter dom',
          description: 'När domstolen har låtit beslutet stå. Kräver sekreterare.',
          params: appeal,
          body: LegalForceByJudgment,
          refusals: ['wrong-state']
        },
        { 201: decisions }
      )
    },
    async ({ ctx, params: { appealId }, body }, reply) =>
      reply.code(201).send({ items: await confirmByJudgment(ctx, appealId, body) })
  )
}
