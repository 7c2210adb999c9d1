import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ChosenPassword, Recovery } from '../domain/accounts/account-schemas.ts'
import { recoverAccount } from '../domain/accounts/recover-account.ts'
import { choosePassword, getLinkHolder, needsCode } from '../domain/accounts/sign-in-by-link.ts'
import { choosePasswordPage, recoveryPage } from '../rendering/page-models/access-pages.ts'
import { formAgain, type Form } from '../rendering/page-models/form.ts'
import { browserOf } from './browser-of.ts'
import { formBodyOf, readForm } from './form-body.ts'
import type { PageDependencies } from './page-dependencies.ts'
import { paths } from './paths.ts'
import { submit } from './submit.ts'
import { welcome } from './welcome.ts'

type WithSecret = { Params: { secret: string } }

/** A link by mail for whoever has forgotten the password, and the choice of one, the first or a new. */
export const recoveryPages = async (app: FastifyInstance, { keys }: PageDependencies): Promise<void> => {
  const limited = { onRequest: app.limitSignIns }

  app.get(paths.recovery, async (_request, reply) => reply.page('access/recovery', recoveryPage()))

  app.post(paths.recovery, limited, async ({ ctx, body }, reply) => {
    const typed = formBodyOf(body)
    return submit(() => recoverAccount(ctx, readForm(Recovery, typed), keys), {
      done: () => reply.onward(paths.signIn, 'recovery-mailed'),
      again: async refusal =>
        reply.page('access/recovery', recoveryPage(formAgain('recovery', typed, refusal)), refusal.status)
    })
  })

  app.get<WithSecret>(paths.choosePassword(':secret'), (request, reply) => showChoice(request, reply))

  app.post<WithSecret>(paths.choosePassword(':secret'), limited, async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { secret } = request.params
    const chosen = () => readForm(ChosenPassword, { ...typed, secret })
    return submit(() => choosePassword(request.ctx, chosen(), browserOf(request), keys), {
      done: session => {
        welcome(reply, session, keys)
        return reply.onward(paths.start, 'password-changed')
      },
      again: refusal =>
        showChoice(request, reply, formAgain('choosePassword', typed, refusal), refusal.status)
    })
  })
}

const showChoice = async (
  { ctx, params: { secret } }: FastifyRequest<WithSecret>,
  reply: FastifyReply,
  form?: Form,
  status = 200
): Promise<FastifyReply> => {
  const holder = await getLinkHolder(ctx, secret)
  // Without an account there is nothing that a password belongs to: that link signs in at once.
  if (!holder.account) return reply.redirect(paths.signInLink(secret), 303)
  const { email } = holder.account
  return reply.page(
    'access/choose-password',
    choosePasswordPage({ secret, email, isCodeNeeded: needsCode(holder) }, form),
    status
  )
}
