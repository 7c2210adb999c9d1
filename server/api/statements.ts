import {
  addStatement,
  editStatement,
  getStatement,
  listStatements,
  removeStatement
} from '../domain/decisions/statements.ts'
import { Statement, StatementEdit, NewStatement } from '../domain/decisions/statement-schemas.ts'
import { IfMatch, sendRevised } from '../plugins/revisions.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { idParam, json, listOf, noContent, operation } from './operation.ts'
import { sendCreated, sendNothing } from './resource-replies.ts'

/** Reservations, särskilda yttranden and protokollsanteckningar of a §. */
export const statementRoutes = async (app: TypedApp): Promise<void> => {
  const tag = 'deciding'
  const ofParagraph = idParam('paragraphId', 'Paragrafens id')
  const params = idParam('statementId', 'Reservationens id')
  const refusals = ['minutes-locked', 'conflict'] as const

  app.get(
    '/paragraphs/:paragraphId/statements',
    {
      schema: operation(
        {
          tag,
          operationId: 'listStatements',
          summary: 'Lista reservationer, yttranden och anteckningar',
          description: 'I den ordning de anmäldes, med det som strider mot lagen.',
          params: ofParagraph
        },
        { 200: json('Reservationerna, yttrandena och anteckningarna', listOf(Statement)) }
      )
    },
    async ({ ctx, params: { paragraphId } }) => ({ items: await listStatements(ctx, paragraphId) })
  )

  app.post(
    '/paragraphs/:paragraphId/statements',
    {
      schema: operation(
        {
          tag,
          operationId: 'addStatement',
          summary: 'Lägg till en reservation, ett yttrande eller en anteckning',
          description:
            'Det som strider mot lagen (KL 4:27) tas emot och står i breaches. Kräver sekreterare.',
          params: ofParagraph,
          body: NewStatement,
          refusals
        },
        { 201: json('Reservationen', Statement) }
      )
    },
    async ({ ctx, params: { paragraphId }, body }, reply) =>
      sendCreated(reply, 'statements', await addStatement(ctx, paragraphId, body))
  )

  app.get(
    '/statements/:statementId',
    {
      schema: operation(
        {
          tag,
          operationId: 'getStatement',
          summary: 'Hämta en reservation, ett yttrande eller en anteckning',
          description: 'Med det som strider mot lagen.',
          params
        },
        { 200: json('Reservationen', Statement) }
      )
    },
    async ({ ctx, params: { statementId } }, reply) =>
      sendRevised(reply, await getStatement(ctx, statementId))
  )

  app.patch(
    '/statements/:statementId',
    {
      schema: operation(
        {
          tag,
          operationId: 'editStatement',
          summary: 'Ändra en reservation, ett yttrande eller en anteckning',
          description: 'Bara de fält som skickas ändras. Kräver sekreterare.',
          params,
          headers: IfMatch,
          body: StatementEdit,
          refusals
        },
        { 200: json('Reservationen efter ändringen', Statement) }
      )
    },
    async ({ ctx, params: { statementId }, headers, body }, reply) =>
      sendRevised(reply, await editStatement(ctx, statementId, headers['if-match'], body))
  )

  app.delete(
    '/statements/:statementId',
    {
      schema: operation(
        {
          tag,
          operationId: 'removeStatement',
          summary: 'Ta bort en reservation, ett yttrande eller en anteckning',
          description: 'För det som skrevs av misstag; händelsen finns kvar i loggen. Kräver sekreterare.',
          params,
          refusals
        },
        { 204: noContent('Reservationen är borttagen') }
      )
    },
    async ({ ctx, params: { statementId } }, reply) => {
      await removeStatement(ctx, statementId)
      return sendNothing(reply)
    }
  )
}
