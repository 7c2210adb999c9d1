import { Case } from '../domain/cases/case-schemas.ts'
import { markCase, unmarkCase } from '../domain/cases/mark-case.ts'
import { markMatter, unmarkMatter } from '../domain/meetings/mark-matter.ts'
import { Matter } from '../domain/meetings/matter-schemas.ts'
import { NewSecrecyMark } from '../domain/secrecy/secrecy-schemas.ts'
import { sendRevised } from '../plugins/revisions.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { idParam, json, operation } from './operation.ts'
import { sendCreated } from './resource-replies.ts'

/** Secrecy marks (OSL 5:5) on cases and paragraphs: set and lifted, never changed. */
export const secrecyRoutes = async (app: TypedApp): Promise<void> => {
  const ofCase = idParam('caseId', 'Ärendets id')
  const ofParagraph = idParam('paragraphId', 'Paragrafens id')
  const refusals = ['conflict'] as const

  app.post(
    '/cases/:caseId/secrecy-mark',
    {
      schema: operation(
        {
          tag: 'cases',
          operationId: 'markCase',
          summary: 'Sekretessmarkera ett ärende',
          description:
            'Rubriken visas bara för dem vars uppdrag kräver det; diarienummer och datum visas alltid (OSL 5 kap. 2 §). Markeringen är en varning och avgör inget.',
          params: ofCase,
          body: NewSecrecyMark,
          refusals
        },
        { 201: json('Ärendet med sin markering', Case) }
      )
    },
    async ({ ctx, params: { caseId }, body }, reply) =>
      sendCreated(reply, 'cases', await markCase(ctx, caseId, body))
  )

  app.delete(
    '/cases/:caseId/secrecy-mark',
    {
      schema: operation(
        {
          tag: 'cases',
          operationId: 'unmarkCase',
          summary: 'Häv sekretessmarkeringen på ett ärende',
          description:
            'Markeringen står kvar i historiken. Kräver behörighet till det som är sekretessmarkerat.',
          params: ofCase,
          refusals
        },
        { 200: json('Ärendet utan markering', Case) }
      )
    },
    async ({ ctx, params: { caseId } }, reply) => sendRevised(reply, await unmarkCase(ctx, caseId))
  )

  app.post(
    '/paragraphs/:paragraphId/secrecy-mark',
    {
      schema: operation(
        {
          tag: 'paragraphs',
          operationId: 'markParagraph',
          summary: 'Sekretessmarkera en paragraf',
          description:
            'Rubrik, text, beslut och bilagor visas bara för dem vars uppdrag kräver det, också när protokollet är låst.',
          params: ofParagraph,
          body: NewSecrecyMark,
          refusals
        },
        { 201: json('Paragrafen på dagordningen, med sin markering', Matter) }
      )
    },
    async ({ ctx, params: { paragraphId }, body }, reply) =>
      sendCreated(reply, 'paragraphs', await markMatter(ctx, paragraphId, body))
  )

  app.delete(
    '/paragraphs/:paragraphId/secrecy-mark',
    {
      schema: operation(
        {
          tag: 'paragraphs',
          operationId: 'unmarkParagraph',
          summary: 'Häv sekretessmarkeringen på en paragraf',
          description: 'En paragraf i ett sekretessmarkerat ärende förblir markerad med sitt ärende.',
          params: ofParagraph,
          refusals
        },
        { 200: json('Paragrafen på dagordningen', Matter) }
      )
    },
    async ({ ctx, params: { paragraphId } }, reply) =>
      sendRevised(reply, await unmarkMatter(ctx, paragraphId))
  )
}
