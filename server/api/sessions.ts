import { endAllMySessions, endMySession, listMySessions, Session } from '../domain/accounts/my-account.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { idParam, json, listOf, noContent, operation } from './operation.ts'
import { sendNothing } from './resource-replies.ts'

const byCookie = 'Bara för den som är inloggad i en webbläsare; en nyckel ger 403.'

/** Where the caller is signed in. */
export const sessionRoutes = async (app: TypedApp): Promise<void> => {
  const tag = 'accounts'

  app.get(
    '/sessions',
    {
      schema: operation(
        {
          tag,
          operationId: 'listMySessions',
          summary: 'Lista mina inloggningar',
          description: `De som gäller, den senaste först. ${byCookie}`
        },
        { 200: json('Inloggningarna', listOf(Session)) }
      )
    },
    async ({ ctx }) => ({ items: await listMySessions(ctx) })
  )

  app.delete(
    '/sessions',
    {
      schema: operation(
        {
          tag,
          operationId: 'endAllMySessions',
          summary: 'Logga ut mig överallt',
          description: `Avslutar alla mina inloggningar, också den här. ${byCookie}`
        },
        { 204: noContent('Alla inloggningar är avslutade') }
      )
    },
    async ({ ctx }, reply) => {
      await endAllMySessions(ctx)
      reply.endSession()
      return sendNothing(reply)
    }
  )

  app.delete(
    '/sessions/:sessionId',
    {
      schema: operation(
        {
          tag,
          operationId: 'endMySession',
          summary: 'Avsluta en av mina inloggningar',
          description: `Den webbläsaren är utloggad från och med nu. ${byCookie}`,
          params: idParam('sessionId', 'Inloggningens id')
        },
        { 204: noContent('Inloggningen är avslutad') }
      )
    },
    async ({ ctx, params: { sessionId } }, reply) => {
      await endMySession(ctx, sessionId)
      return sendNothing(reply)
    }
  )
}
