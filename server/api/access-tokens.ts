import { AccessToken, IssuedToken, NewAccessToken } from '../domain/accounts/access-token-schemas.ts'
import {
  createAccessToken,
  getAccessToken,
  listAccessTokens,
  revokeAccessToken
} from '../domain/accounts/access-tokens.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { idParam, json, listOf, noContent, operation } from './operation.ts'
import { sendCreated, sendNothing } from './resource-replies.ts'

/** Tokens for programs, for administrators. */
export const accessTokenRoutes = async (app: TypedApp): Promise<void> => {
  const tag = 'accounts'
  const params = idParam('accessTokenId', 'Nyckelns id')

  app.get(
    '/access-tokens',
    {
      schema: operation(
        {
          tag,
          operationId: 'listAccessTokens',
          summary: 'Lista nycklar',
          description:
            'Alla nycklar som är givna, också de som har gått ut eller är återkallade. Kräver administratör.'
        },
        { 200: json('Nycklarna', listOf(AccessToken)) }
      )
    },
    async ({ ctx }) => ({ items: await listAccessTokens(ctx) })
  )

  app.post(
    '/access-tokens',
    {
      schema: operation(
        {
          tag,
          operationId: 'createAccessToken',
          summary: 'Ge ett program en nyckel',
          description:
            'Nyckeln står i svaret och visas inte igen. Programmet får göra det som nyckeln tillåter av vad personen får. Kräver administratör.',
          body: NewAccessToken
        },
        { 201: json('Nyckeln, den enda gången', IssuedToken) }
      )
    },
    async ({ ctx, body }, reply) => sendCreated(reply, 'access-tokens', await createAccessToken(ctx, body))
  )

  app.get(
    '/access-tokens/:accessTokenId',
    {
      schema: operation(
        {
          tag,
          operationId: 'getAccessToken',
          summary: 'Hämta vad som är känt om en nyckel',
          description: 'Vems den är, vad den får göra och när den användes. Kräver administratör.',
          params
        },
        { 200: json('Om nyckeln', AccessToken) }
      )
    },
    ({ ctx, params: { accessTokenId } }) => getAccessToken(ctx, accessTokenId)
  )

  app.delete(
    '/access-tokens/:accessTokenId',
    {
      schema: operation(
        {
          tag,
          operationId: 'revokeAccessToken',
          summary: 'Återkalla en nyckel',
          description: 'Den öppnar ingenting mer. Kräver administratör.',
          params
        },
        { 204: noContent('Nyckeln är återkallad') }
      )
    },
    async ({ ctx, params: { accessTokenId } }, reply) => {
      await revokeAccessToken(ctx, accessTokenId)
      return sendNothing(reply)
    }
  )
}
