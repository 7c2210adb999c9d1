import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { NewAccessToken, Scope } from '../domain/accounts/access-token-schemas.ts'
import { createAccessToken, listAccessTokens, revokeAccessToken } from '../domain/accounts/access-tokens.ts'
import { listPersons } from '../domain/people/persons.ts'
import { formAgain, type Form } from '../rendering/page-models/form.ts'
import { issuedTokenPage, tokensPage } from '../rendering/page-models/token-pages.ts'
import { formBodyOf, readForm, type FormBody } from './form-body.ts'
import { paths } from './paths.ts'
import { submit } from './submit.ts'
import { wholeList } from './whole-list.ts'

/** Tokens for programs, for administrators. */
export const tokenPages = async (app: FastifyInstance): Promise<void> => {
  app.get(paths.tokens, (request, reply) => showTokens(request, reply))

  app.post(paths.tokens, async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { ctx } = request
    return submit(() => createAccessToken(ctx, readForm(NewAccessToken, withScopes(typed))), {
      done: ({ token }) => reply.page('organisation/issued-token', issuedTokenPage(token)),
      again: refusal => showTokens(request, reply, formAgain('token', typed, refusal), refusal.status)
    })
  })

  app.post<{ Params: { id: string } }>(paths.tokenRevocation(':id'), async ({ ctx, params }, reply) => {
    await revokeAccessToken(ctx, params.id)
    return reply.onward(paths.tokens, 'token-revoked')
  })
}

/** The boxes that are ticked, `scope-read-minutes`, as the rows of the schema's list. */
const withScopes = (typed: FormBody): FormBody => {
  const ticked = Scope.options.filter(scope => typed[`scope-${scope}`] === 'true')
  return { ...typed, ...Object.fromEntries(ticked.map((scope, row) => [`scopes.${row}`, scope])) }
}

const showTokens = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  form?: Form,
  status = 200
): Promise<FastifyReply> => {
  const tokens = await listAccessTokens(ctx)
  const persons = await wholeList(paging => listPersons(ctx, paging))
  return reply.page('organisation/tokens', tokensPage(tokens, persons, ctx.now, form), status)
}
