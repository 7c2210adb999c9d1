import { Case, CaseClosing, Striking } from '../domain/cases/case-schemas.ts'
import { closeCase, reopenCase, strikeCase } from '../domain/cases/change-status.ts'
import { NewCaseRelation, relateCases, unrelateCases } from '../domain/cases/relate-cases.ts'
import { sendRevised } from '../plugins/revisions.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { idParam, json, noContent, operation } from './operation.ts'
import { sendCreated, sendNothing } from './resource-replies.ts'

/** What becomes of a case, and what it hangs together with. */
export const caseStatusRoutes = async (app: TypedApp): Promise<void> => {
  const tag = 'cases'
  const params = idParam('caseId', 'Ärendets id')
  const refusals = ['wrong-state', 'conflict'] as const

  app.post(
    '/cases/:caseId/closing',
    {
      schema: operation(
        {
          tag,
          operationId: 'closeCase',
          summary: 'Avsluta ett ärende',
          description:
            'Handlingarna ligger kvar; inga fler registreras förrän ärendet öppnas igen. Kräver att du får skriva i diariet.',
          params,
          body: CaseClosing,
          refusals
        },
        { 201: json('Ärendet', Case) }
      )
    },
    async ({ ctx, params: { caseId }, body }, reply) =>
      sendCreated(reply, 'cases', await closeCase(ctx, caseId, body))
  )

  app.post(
    '/cases/:caseId/reopening',
    {
      schema: operation(
        {
          tag,
          operationId: 'reopenCase',
          summary: 'Öppna ett avslutat ärende',
          description: 'Handlingar kan registreras igen. Kräver att du får skriva i diariet.',
          params,
          refusals
        },
        { 200: json('Ärendet', Case) }
      )
    },
    async ({ ctx, params: { caseId } }, reply) => sendRevised(reply, await reopenCase(ctx, caseId))
  )

  app.post(
    '/cases/:caseId/striking',
    {
      schema: operation(
        {
          tag,
          operationId: 'strikeCase',
          summary: 'Makulera ett ärende',
          description:
            'Numret behålls och skälet visas. Ett ärende med handlingar makuleras inte. Kräver att du får skriva i diariet.',
          params,
          body: Striking,
          refusals
        },
        { 201: json('Ärendet', Case) }
      )
    },
    async ({ ctx, params: { caseId }, body }, reply) =>
      sendCreated(reply, 'cases', await strikeCase(ctx, caseId, body))
  )

  app.post(
    '/cases/:caseId/relations',
    {
      schema: operation(
        {
          tag,
          operationId: 'relateCases',
          summary: 'Knyt ihop två ärenden',
          description: 'Sambandet syns från båda ärendena. Kräver att du får skriva i diariet.',
          params,
          body: NewCaseRelation,
          refusals: ['conflict']
        },
        { 201: json('Ärendet', Case) }
      )
    },
    async ({ ctx, params: { caseId }, body }, reply) =>
      sendCreated(reply, 'cases', await relateCases(ctx, caseId, body))
  )

  app.delete(
    '/cases/:caseId/relations/:relatedId',
    {
      schema: operation(
        {
          tag,
          operationId: 'unrelateCases',
          summary: 'Ta bort ett samband',
          description: 'Sambandet försvinner från båda ärendena. Kräver att du får skriva i diariet.',
          params: params.extend(idParam('relatedId', 'Det andra ärendets id').shape)
        },
        { 204: noContent('Borttaget') }
      )
    },
    async ({ ctx, params: { caseId, relatedId } }, reply) => {
      await unrelateCases(ctx, caseId, relatedId)
      return sendNothing(reply)
    }
  )
}
