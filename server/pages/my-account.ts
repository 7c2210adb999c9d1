import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { PasswordChange, typedCode, typedPassword } from '../domain/accounts/account-schemas.ts'
import {
  endAllMySessions,
  endMySession,
  getMyAccount,
  listMySessions
} from '../domain/accounts/my-account.ts'
import { getJournalKey } from '../domain/accounts/journal-key.ts'
import { chooseDigest } from '../domain/accounts/own-digest.ts'
import { changePassword } from '../domain/accounts/own-password.ts'
import {
  beginSecondFactor,
  confirmSecondFactor,
  getPendingSecondFactor,
  removeSecondFactor
} from '../domain/accounts/second-factor.ts'
import {
  myAccountPage,
  recoveryCodesPage,
  secondFactorPage,
  type MyAccountForms
} from '../rendering/page-models/account-pages.ts'
import { formAgain } from '../rendering/page-models/form.ts'
import { placeOf } from './browser-of.ts'
import { formBodyOf, readForm } from './form-body.ts'
import type { PageDependencies } from './page-dependencies.ts'
import { paths } from './paths.ts'
import { submit } from './submit.ts'
import { z } from 'zod'

const Confirmation = z.object({ code: typedCode })
const Removal = z.object({ password: typedPassword })

/** What belongs to whoever is signed in: password, second factor, and where one is signed in. */
export const myAccountPages = async (app: FastifyInstance, { keys }: PageDependencies): Promise<void> => {
  const limited = { onRequest: app.limitSignIns }

  app.get(paths.myAccount, (request, reply) => showMyAccount(request, reply))

  app.post(paths.myPassword, limited, async (request, reply) => {
    const typed = formBodyOf(request.body)
    const change = () => ({ ...readForm(PasswordChange, typed), ...placeOf(request) })
    return submit(() => changePassword(request.ctx, change(), keys), {
      done: secret => {
        reply.startSession(secret)
        return reply.onward(paths.myAccount, 'password-changed')
      },
      again: refusal =>
        showMyAccount(
          request,
          reply,
          { password: formAgain('passwordChange', typed, refusal) },
          refusal.status
        )
    })
  })

  app.get(paths.journalKey, async ({ ctx }) => getJournalKey(ctx, keys))

  app.post(paths.myDigest, async ({ ctx, body }, reply) => {
    await chooseDigest(ctx, formBodyOf(body)['wantsDigest'] === 'true')
    return reply.onward(paths.myAccount, 'saved')
  })

  app.post(paths.mySecondFactor, async ({ ctx }, reply) =>
    reply.page('account/second-factor', secondFactorPage(await beginSecondFactor(ctx, keys)))
  )

  app.post(paths.mySecondFactorConfirmation, limited, async ({ ctx, body }, reply) => {
    const typed = formBodyOf(body)
    return submit(() => confirmSecondFactor(ctx, readForm(Confirmation, typed).code, keys), {
      done: ({ recoveryCodes, sessionSecret }) => {
        reply.startSession(sessionSecret)
        return reply.page('account/recovery-codes', recoveryCodesPage(recoveryCodes))
      },
      again: async refusal =>
        reply.page(
          'account/second-factor',
          secondFactorPage(
            await getPendingSecondFactor(ctx, keys),
            formAgain('secondFactor', typed, refusal)
          ),
          refusal.status
        )
    })
  })

  app.post(paths.mySecondFactorRemoval, limited, async (request, reply) => {
    const typed = formBodyOf(request.body)
    const removal = () => ({ ...readForm(Removal, typed), ...placeOf(request) })
    return submit(() => removeSecondFactor(request.ctx, removal(), keys), {
      done: secret => {
        reply.startSession(secret)
        return reply.onward(paths.myAccount, 'second-factor-removed')
      },
      again: refusal =>
        showMyAccount(
          request,
          reply,
          { removal: formAgain('secondFactorRemoval', typed, refusal) },
          refusal.status
        )
    })
  })

  app.post<{ Params: { id: string } }>(paths.mySession(':id'), async ({ ctx, params }, reply) => {
    await endMySession(ctx, params.id)
    return reply.onward(paths.myAccount, 'session-ended')
  })

  app.post(paths.mySessions, async ({ ctx }, reply) => {
    await endAllMySessions(ctx)
    reply.endSession()
    return reply.onward(paths.signIn, 'signed-out-everywhere')
  })
}

const showMyAccount = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  forms: Partial<MyAccountForms> = {},
  status = 200
): Promise<FastifyReply> => {
  const facts = { ...(await getMyAccount(ctx)), sessions: await listMySessions(ctx) }
  return reply.page('account/my-account', myAccountPage(facts, forms), status)
}
