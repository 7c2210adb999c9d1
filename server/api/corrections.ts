import { OwnSigning, SigningAnswer } from '../domain/approval/approval-schemas.ts'
import { answerCorrection, signCorrection } from '../domain/approval/answer-correction.ts'
import { Correction, NewCorrection } from '../domain/approval/correction-schemas.ts'
import { getCorrection, getCorrectionFile, listCorrections } from '../domain/approval/corrections.ts'
import { proposeCorrection, withdrawCorrection } from '../domain/approval/propose-correction.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import type { ApiDependencies } from './api-dependencies.ts'
import { bytes, idParam, json, listOf, operation } from './operation.ts'
import { sendCreated } from './resource-replies.ts'

/** Corrections of approved minutes: obvious slips, mended by those who signed. */
export const correctionRoutes = async (app: TypedApp, dependencies: ApiDependencies): Promise<void> => {
  const tag = 'minutes'
  const correction = json('Rättelsen', Correction)
  const byId = idParam('correctionId', 'Rättelsens id')
  const bySigner = idParam('correctionSignerId', 'Underskriftens id')

  app.post(
    '/approvals/:approvalId/corrections',
    {
      schema: operation(
        {
          tag,
          operationId: 'proposeCorrection',
          summary: 'Föreslå en rättelse av ett justerat protokoll',
          description:
            'Uppenbara skrivfel, räknefel och liknande förbiseenden. Orden ska stå på ett enda ställe i paragrafen. De som skrev under protokollet skriver under rättelsen; det som ändrar något i sak är ett nytt beslut på ett senare möte. Kräver sekreterare.',
          params: idParam('approvalId', 'Justeringens id'),
          body: NewCorrection,
          refusals: ['conflict', 'wrong-state']
        },
        { 201: correction }
      )
    },
    async ({ ctx, params: { approvalId }, body }, reply) =>
      sendCreated(reply, 'corrections', await proposeCorrection(ctx, approvalId, body))
  )

  app.get(
    '/approvals/:approvalId/corrections',
    {
      schema: operation(
        {
          tag,
          operationId: 'listCorrections',
          summary: 'Lista rättelserna av ett justerat protokoll',
          description:
            'De som gäller; för sekreteraren och dem som skriver under också de som är föreslagna, avvisade eller tillbakadragna.',
          params: idParam('approvalId', 'Justeringens id')
        },
        { 200: json('Rättelserna', listOf(Correction)) }
      )
    },
    async ({ ctx, params: { approvalId } }) => ({ items: await listCorrections(ctx, approvalId) })
  )

  app.get(
    '/corrections/:correctionId',
    {
      schema: operation(
        {
          tag,
          operationId: 'getCorrection',
          summary: 'Hämta en rättelse',
          description: 'Vad som ändras, och vad var och en av dem som skrev under har svarat.',
          params: byId
        },
        { 200: correction }
      )
    },
    ({ ctx, params: { correctionId } }) => getCorrection(ctx, correctionId)
  )

  app.get(
    '/corrections/:correctionId/file',
    {
      schema: operation(
        {
          tag,
          operationId: 'getCorrectionFile',
          summary: 'Hämta det rättade protokollet som PDF',
          description: 'Filen som ersätter den förra; den förra finns kvar. När rättelsen gäller.',
          params: byId
        },
        { 200: bytes('Protokollet', 'application/pdf') }
      )
    },
    async ({ ctx, params: { correctionId } }, reply) => {
      const { fileName, bytes: pdf } = await getCorrectionFile(ctx, correctionId, dependencies)
      return reply.file({ fileName, mediaType: 'application/pdf' }).send(Buffer.from(pdf))
    }
  )

  app.post(
    '/corrections/:correctionId/withdrawal',
    {
      schema: operation(
        {
          tag,
          operationId: 'withdrawCorrection',
          summary: 'Dra tillbaka en föreslagen rättelse',
          description: 'Så länge någons svar väntas. Kräver sekreterare.',
          params: byId,
          refusals: ['conflict']
        },
        { 200: correction }
      )
    },
    ({ ctx, params: { correctionId } }) => withdrawCorrection(ctx, correctionId)
  )

  app.post(
    '/correction-signers/:correctionSignerId/answer',
    {
      schema: operation(
        {
          tag,
          operationId: 'answerCorrection',
          summary: 'Skriv in att någon har skrivit under rättelsen, eller vägrar',
          description:
            'På papper eller i en annan tjänst. När den sista har skrivit under gäller rättelsen, och en ny fil ersätter den förra. Kräver sekreterare.',
          params: bySigner,
          body: SigningAnswer,
          refusals: ['conflict', 'wrong-state']
        },
        { 201: correction }
      )
    },
    async ({ ctx, params: { correctionSignerId }, body }, reply) =>
      reply.code(201).send(await answerCorrection(ctx, correctionSignerId, body, dependencies))
  )

  app.post(
    '/correction-signers/:correctionSignerId/signature',
    {
      schema: operation(
        {
          tag,
          operationId: 'signCorrection',
          summary: 'Skriv under rättelsen själv, där organet justerar i systemet',
          description:
            'Bara den som skrev under protokollet, inloggad på webben: en nyckel räcker inte. Kräver att en paragraf har bestämt det (KL 5:69).',
          params: bySigner,
          body: OwnSigning,
          refusals: ['conflict', 'wrong-state']
        },
        { 201: correction }
      )
    },
    async ({ ctx, params: { correctionSignerId }, body }, reply) =>
      reply.code(201).send(await signCorrection(ctx, correctionSignerId, body, dependencies))
  )
}
