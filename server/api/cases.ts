import { CaseFilter } from '../domain/cases/case-filter.ts'
import { Case, CaseEdit, NewCase } from '../domain/cases/case-schemas.ts'
import { getCase, listCases } from '../domain/cases/cases.ts'
import { editCase } from '../domain/cases/edit-case.ts'
import { openCase } from '../domain/cases/open-case.ts'
import { CaseParagraph, listParagraphsOfCase } from '../domain/meetings/case-history.ts'
import { IfMatch, sendRevised } from '../plugins/revisions.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { idParam, json, listOf, operation, pageOf } from './operation.ts'
import { sendCreated } from './resource-replies.ts'

/** Cases (ärenden), each under one dnr for its whole life. */
export const caseRoutes = async (app: TypedApp): Promise<void> => {
  const tag = 'cases'
  const params = idParam('caseId', 'Ärendets id')

  app.get(
    '/cases',
    {
      schema: operation(
        {
          tag,
          operationId: 'listCases',
          summary: 'Lista ärenden',
          description:
            'Ärenden, de senaste först, en sida i taget. Sök på år, diarienummer eller ord i rubriken.',
          querystring: CaseFilter
        },
        { 200: json('En sida av ärendena', pageOf(Case)) }
      )
    },
    ({ ctx, query }) => listCases(ctx, query)
  )

  app.post(
    '/cases',
    {
      schema: operation(
        {
          tag,
          operationId: 'openCase',
          summary: 'Öppna ett ärende',
          description: 'Ärendet får nästa diarienummer i årets serie. Kräver att du får skriva i diariet.',
          body: NewCase
        },
        { 201: json('Ärendet med sitt diarienummer', Case) }
      )
    },
    async ({ ctx, body }, reply) => sendCreated(reply, 'cases', await openCase(ctx, body))
  )

  app.get(
    '/cases/:caseId',
    {
      schema: operation(
        {
          tag,
          operationId: 'getCase',
          summary: 'Hämta ett ärende',
          description: 'Diarienumret och allt som är känt om ärendet.',
          params
        },
        { 200: json('Ärendet', Case) }
      )
    },
    async ({ ctx, params: { caseId } }, reply) => sendRevised(reply, await getCase(ctx, caseId))
  )

  app.get(
    '/cases/:caseId/paragraphs',
    {
      schema: operation(
        {
          tag,
          operationId: 'listParagraphsOfCase',
          summary: 'Ärendets väg',
          description: 'De paragrafer som har behandlat ärendet, genom organ och år, i mötenas ordning.',
          params
        },
        { 200: json('Paragraferna', listOf(CaseParagraph)) }
      )
    },
    async ({ ctx, params: { caseId } }) => ({ items: await listParagraphsOfCase(ctx, caseId) })
  )

  app.patch(
    '/cases/:caseId',
    {
      schema: operation(
        {
          tag,
          operationId: 'editCase',
          summary: 'Ändra ett ärende',
          description:
            'Diarienumret ändras aldrig. Listor (motparter, andras nummer) skrivs hela. Kräver att du får skriva i diariet.',
          params,
          headers: IfMatch,
          body: CaseEdit
        },
        { 200: json('Ärendet efter ändringen', Case) }
      )
    },
    async ({ ctx, params: { caseId }, headers, body }, reply) =>
      sendRevised(reply, await editCase(ctx, caseId, headers['if-match'], body))
  )
}
