import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { completeSetUp, SetUp } from '../domain/accounts/complete-set-up.ts'
import { isLinkLive, redeemSignInLink } from '../domain/accounts/sign-in-links.ts'
import { AppError } from '../domain/shared/app-error.ts'
import { setUpPage, signInLinkPage, signInPage } from '../rendering/page-models/access-pages.ts'
import { formAgain, type Form } from '../rendering/page-models/form.ts'
import { formBodyOf, readForm } from './form-body.ts'
import { paths } from './paths.ts'
import { submit } from './submit.ts'

type WithSecret = { Params: { secret: string } }

/** Signing in by a link, out again, and the set-up of an empty installation. The only pages that ask for no sign-in. */
export const accessPages = async (app: FastifyInstance): Promise<void> => {
  app.get(paths.signIn, async (_request, reply) => reply.page('access/sign-in', signInPage()))

  // A preview of the link in a mail or a chat reads the address, so reading must not use it up.
  app.get<WithSecret>(paths.signInLink(':secret'), async (request, reply) => {
    await assertLive(request, 'sign-in')
    return reply.page('access/sign-in-link', signInLinkPage(request.params.secret))
  })

  app.post<WithSecret>(paths.signInLink(':secret'), async (request, reply) => {
    const { personId } = await redeemSignInLink(request.ctx, request.params.secret)
    reply.startSession(personId)
    return reply.onward(paths.start, 'signed-in')
  })

  app.post(paths.signOut, async (_request, reply) => {
    reply.endSession()
    return reply.onward(paths.signIn, 'signed-out')
  })

  app.get<WithSecret>(paths.setUp(':secret'), (request, reply) => showSetUp(request, reply))

  app.post<WithSecret>(paths.setUp(':secret'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { secret } = request.params
    return submit(() => completeSetUp(request.ctx, readForm(SetUp, { ...typed, secret })), {
      done: ({ personId }) => {
        reply.startSession(personId)
        return reply.onward(paths.organisation, 'set-up')
      },
      again: refusal => showSetUp(request, reply, formAgain('setUp', typed, refusal), refusal.status)
    })
  })
}

const showSetUp = async (
  request: FastifyRequest<WithSecret>,
  reply: FastifyReply,
  form?: Form,
  status = 200
): Promise<FastifyReply> => {
  await assertLive(request, 'set-up')
  return reply.page('access/set-up', setUpPage(request.params.secret, form), status)
}

const assertLive = async (
  { ctx, params }: FastifyRequest<WithSecret>,
  purpose: 'sign-in' | 'set-up'
): Promise<void> => {
  if (!(await isLinkLive(ctx, purpose, params.secret))) throw linkIsSpent()
}

const linkIsSpent = (): AppError =>
  new AppError('not-found', 'Länken är redan använd, för gammal eller felskriven. Be om en ny.')
