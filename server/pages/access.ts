import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AccountKeys } from '../domain/accounts/account-keys.ts'
import { SignIn, SignInCode } from '../domain/accounts/account-schemas.ts'
import { endMySession } from '../domain/accounts/my-account.ts'
import { signIn, signInWithCode, type SignInOutcome } from '../domain/accounts/sign-in.ts'
import { getLinkHolder, needsCode, redeemSignInLink } from '../domain/accounts/sign-in-by-link.ts'
import { signInCodePage, signInLinkPage, signInPage } from '../rendering/page-models/access-pages.ts'
import { formAgain, formOf, type Form } from '../rendering/page-models/form.ts'
import { browserOf } from './browser-of.ts'
import { formBodyOf, readForm } from './form-body.ts'
import type { PageDependencies } from './page-dependencies.ts'
import { paths } from './paths.ts'
import { submit } from './submit.ts'
import { welcome } from './welcome.ts'

type WithSecret = { Params: { secret: string } }

/** Signing in, by password or by a link, and out again. */
export const accessPages = async (app: FastifyInstance, { keys }: PageDependencies): Promise<void> => {
  const limited = { onRequest: app.limitSignIns }

  app.get(paths.signIn, async (_request, reply) => reply.page('access/sign-in', signInPage()))

  app.post(paths.signIn, limited, async (request, reply) => {
    const typed = formBodyOf(request.body)
    return submit(() => signIn(request.ctx, readForm(SignIn, typed), browserOf(request), keys), {
      done: outcome => afterPassword(reply, outcome, keys),
      again: async refusal =>
        reply.page('access/sign-in', signInPage(formAgain('signIn', typed, refusal)), refusal.status)
    })
  })

  app.post(paths.signInCode, limited, async (request, reply) => {
    const typed = formBodyOf(request.body)
    const verb = () => signInWithCode(request.ctx, readForm(SignInCode, typed), browserOf(request), keys)
    return submit(verb, {
      done: outcome => afterPassword(reply, outcome, keys),
      again: async refusal =>
        reply.page(
          'access/sign-in-code',
          signInCodePage(typed.ticket ?? '', formAgain('signInCode', typed, refusal)),
          refusal.status
        )
    })
  })

  // A preview of the link in a mail or a chat reads the address, so reading must not use it up.
  app.get<WithSecret>(paths.signInLink(':secret'), (request, reply) => showLink(request, reply))

  app.post<WithSecret>(paths.signInLink(':secret'), limited, async (request, reply) => {
    const typed = formBodyOf(request.body)
    const link = { secret: request.params.secret, code: typed.code ?? '' }
    return submit(() => redeemSignInLink(request.ctx, link, browserOf(request), keys), {
      done: session => {
        welcome(reply, session, keys)
        return reply.onward(paths.start, 'signed-in')
      },
      again: refusal => showLink(request, reply, formAgain('signInCode', typed, refusal), refusal.status)
    })
  })

  app.post(paths.signOut, async ({ ctx }, reply) => {
    const { sessionId } = ctx.origin ?? {}
    if (sessionId) await endMySession(ctx, sessionId, 'signed-out')
    reply.endSession()
    return reply.onward(paths.signIn, 'signed-out')
  })
}

const afterPassword = (reply: FastifyReply, outcome: SignInOutcome, keys: AccountKeys): FastifyReply => {
  if ('ticket' in outcome) return reply.page('access/sign-in-code', signInCodePage(outcome.ticket))
  welcome(reply, outcome.session, keys)
  return reply.onward(paths.start, 'signed-in')
}

const showLink = async (
  { ctx, params: { secret } }: FastifyRequest<WithSecret>,
  reply: FastifyReply,
  form: Form = formOf('signInCode'),
  status = 200
): Promise<FastifyReply> => {
  const isCodeNeeded = needsCode(await getLinkHolder(ctx, secret))
  return reply.page('access/sign-in-link', signInLinkPage({ secret, isCodeNeeded, form }), status)
}
