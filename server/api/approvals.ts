import { Announcement, NewAnnouncement } from '../domain/announcement/announcement-schemas.ts'
import { announceApproval, getAnnouncement, takeDown } from '../domain/announcement/announcements.ts'
import { getProof } from '../domain/announcement/proof.ts'
import { Approval, OwnSigning, SigningAnswer } from '../domain/approval/approval-schemas.ts'
import { answerSigning } from '../domain/approval/answer-signing.ts'
import { getApprovalOf } from '../domain/approval/approvals.ts'
import { getSignatureProof } from '../domain/approval/signature-proof.ts'
import { signMinutes } from '../domain/approval/sign-in-system.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import type { ApiDependencies } from './api-dependencies.ts'
import { bytes, idParam, json, operation } from './operation.ts'
import { sendCreated } from './resource-replies.ts'

/** What comes after the minutes are sealed: who signs, and the announcement that they are approved. */
export const approvalRoutes = async (app: TypedApp, dependencies: ApiDependencies): Promise<void> => {
  const minutes = 'minutes'
  const board = 'announcements'

  app.get(
    '/meetings/:meetingId/approval',
    {
      schema: operation(
        {
          tag: minutes,
          operationId: 'getApproval',
          summary: 'Hämta justeringen av ett låst protokoll',
          description:
            'Vilka som ska skriva under, vilka som har gjort det, och justeringsdagen när alla har.',
          params: idParam('meetingId', 'Mötets id')
        },
        { 200: json('Justeringen', Approval) }
      )
    },
    ({ ctx, params: { meetingId } }) => getApprovalOf(ctx, meetingId)
  )

  app.post(
    '/approval-signers/:signerId/answer',
    {
      schema: operation(
        {
          tag: minutes,
          operationId: 'answerSigning',
          summary: 'Skriv in en underskrift, eller att någon vägrar',
          description:
            'På papper eller i en annan tjänst. Den sista underskriften är justeringsdagen (KL 5:69). Kräver sekreterare.',
          params: idParam('signerId', 'Underskriftens id'),
          body: SigningAnswer,
          refusals: ['conflict']
        },
        { 201: json('Justeringen', Approval) }
      )
    },
    async ({ ctx, params: { signerId }, body }, reply) =>
      reply.code(201).send(await answerSigning(ctx, signerId, body))
  )

  app.post(
    '/approval-signers/:signerId/signature',
    {
      schema: operation(
        {
          tag: minutes,
          operationId: 'signMinutes',
          summary: 'Skriv under själv, där organet justerar i systemet',
          description:
            'Bara den som ska skriva under, inloggad på webben: en nyckel räcker inte. Kräver att en paragraf har bestämt det (KL 5:69).',
          params: idParam('signerId', 'Underskriftens id'),
          body: OwnSigning,
          refusals: ['conflict', 'wrong-state']
        },
        { 201: json('Justeringen', Approval) }
      )
    },
    async ({ ctx, params: { signerId }, body }, reply) =>
      reply.code(201).send(await signMinutes(ctx, signerId, body))
  )

  app.get(
    '/approvals/:approvalId/signatures/proof',
    {
      schema: operation(
        {
          tag: minutes,
          operationId: 'getProofOfSignatures',
          summary: 'Hämta bevis om underskrifter i systemet',
          description:
            'PDF/A-2a och PDF/UA-1: vilka som skrev under vilken fil, när, och enligt vilket beslut (KL 5:69).',
          params: idParam('approvalId', 'Justeringens id'),
          refusals: ['wrong-state']
        },
        { 200: bytes('Beviset', 'application/pdf') }
      )
    },
    async ({ ctx, params: { approvalId } }, reply) => {
      const { fileName, bytes: pdf } = await getSignatureProof(ctx, approvalId, dependencies)
      return reply.file({ fileName, mediaType: 'application/pdf' }).send(Buffer.from(pdf))
    }
  )

  app.post(
    '/approvals/:approvalId/announcement',
    {
      schema: operation(
        {
          tag: board,
          operationId: 'announceApproval',
          summary: 'Anslå att ett protokoll är justerat',
          description:
            'Senast andra dagen efter justeringen (KL 8:12). På den egna anslagstavlan räknas i dag; på en annan anges dagen. Kräver sekreterare.',
          params: idParam('approvalId', 'Justeringens id'),
          body: NewAnnouncement,
          refusals: ['conflict', 'wrong-state']
        },
        { 201: json('Anslaget', Announcement) }
      )
    },
    async ({ ctx, params: { approvalId }, body }, reply) =>
      sendCreated(reply, 'announcements', await announceApproval(ctx, approvalId, body))
  )

  app.get(
    '/announcements/:announcementId',
    {
      schema: operation(
        {
          tag: board,
          operationId: 'getAnnouncement',
          summary: 'Hämta ett anslag',
          description: 'Också ett som har tagits ned.',
          params: idParam('announcementId', 'Anslagets id')
        },
        { 200: json('Anslaget', Announcement) }
      )
    },
    ({ ctx, params: { announcementId } }) => getAnnouncement(ctx, announcementId)
  )

  app.get(
    '/announcements/:announcementId/proof',
    {
      schema: operation(
        {
          tag: board,
          operationId: 'getProofOfAnnouncement',
          summary: 'Hämta bevis om anslag',
          description: 'PDF/A-2a och PDF/UA-1, att skriva under (KL 8:10).',
          params: idParam('announcementId', 'Anslagets id')
        },
        { 200: bytes('Beviset', 'application/pdf') }
      )
    },
    async ({ ctx, params: { announcementId } }, reply) => {
      const { fileName, bytes: pdf } = await getProof(ctx, announcementId, dependencies)
      return reply.file({ fileName, mediaType: 'application/pdf' }).send(Buffer.from(pdf))
    }
  )

  app.post(
    '/announcements/:announcementId/taking-down',
    {
      schema: operation(
        {
          tag: board,
          operationId: 'takeDownAnnouncement',
          summary: 'Ta ned ett anslag',
          description: 'Tidigast dagen efter sista dag för överklagande (KL 8:12). Kräver sekreterare.',
          params: idParam('announcementId', 'Anslagets id'),
          refusals: ['conflict', 'wrong-state']
        },
        { 200: json('Anslaget', Announcement) }
      )
    },
    ({ ctx, params: { announcementId } }) => takeDown(ctx, announcementId)
  )
}
