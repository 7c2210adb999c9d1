import { Approval, NewImmediateApproval } from '../domain/approval/approval-schemas.ts'
import { getApproval, listImmediateApprovals } from '../domain/approval/approvals.ts'
import { getApprovalFile } from '../domain/approval/approved-minutes.ts'
import { sealParagraphs } from '../domain/approval/seal-paragraphs.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import type { ApiDependencies } from './api-dependencies.ts'
import { bytes, idParam, json, listOf, operation } from './operation.ts'
import { sendCreated } from './resource-replies.ts'

/** Omedelbar justering: §§ that are approved before the rest of the minutes, and any act of approval by its id. */
export const immediateApprovalRoutes = async (
  app: TypedApp,
  dependencies: ApiDependencies
): Promise<void> => {
  const tag = 'minutes'

  app.post(
    '/meetings/:meetingId/immediate-approvals',
    {
      schema: operation(
        {
          tag,
          operationId: 'sealParagraphs',
          summary: 'Lås paragrafer för omedelbar justering',
          description:
            'Paragraferna fryses med en egen fil som registreras, och väntar på den som ledde mötet vid dem, sekreteraren och justerarna (KL 5:69, 6:35). Resten av protokollet skrivs vidare. Kräver sekreterare.',
          params: idParam('meetingId', 'Mötets id'),
          body: NewImmediateApproval,
          refusals: ['wrong-state', 'conflict', 'minutes-locked']
        },
        { 201: json('Justeringen', Approval) }
      )
    },
    async ({ ctx, params: { meetingId }, body }, reply) =>
      sendCreated(reply, 'approvals', await sealParagraphs(ctx, meetingId, body, dependencies))
  )

  app.get(
    '/meetings/:meetingId/immediate-approvals',
    {
      schema: operation(
        {
          tag,
          operationId: 'listImmediateApprovals',
          summary: 'Lista ett mötes omedelbara justeringar',
          description: 'I den ordning de gjordes. Resten av protokollet har en egen justering.',
          params: idParam('meetingId', 'Mötets id')
        },
        { 200: json('Justeringarna', listOf(Approval)) }
      )
    },
    async ({ ctx, params: { meetingId } }) => ({ items: await listImmediateApprovals(ctx, meetingId) })
  )

  app.get(
    '/approvals/:approvalId',
    {
      schema: operation(
        {
          tag,
          operationId: 'getApprovalById',
          summary: 'Hämta en justering',
          description: 'Av ett helt protokoll, eller av paragrafer som justeras omedelbart.',
          params: idParam('approvalId', 'Justeringens id')
        },
        { 200: json('Justeringen', Approval) }
      )
    },
    ({ ctx, params: { approvalId } }) => getApproval(ctx, approvalId)
  )

  app.get(
    '/approvals/:approvalId/file',
    {
      schema: operation(
        {
          tag,
          operationId: 'getApprovalFile',
          summary: 'Hämta filen som skrivs under',
          description: 'Byte för byte som den låstes, eller en kopia utan det som är sekretessmarkerat.',
          params: idParam('approvalId', 'Justeringens id')
        },
        { 200: bytes('Filen', 'application/pdf') }
      )
    },
    async ({ ctx, params: { approvalId } }, reply) => {
      const { fileName, bytes: pdf } = await getApprovalFile(ctx, approvalId, dependencies)
      return reply.file({ fileName, mediaType: 'application/pdf' }).send(Buffer.from(pdf))
    }
  )
}
