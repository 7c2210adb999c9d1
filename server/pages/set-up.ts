import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { completeSetUp, SetUp } from '../domain/accounts/complete-set-up.ts'
import { getLiveLink } from '../domain/accounts/sign-in-links.ts'
import { setUpPage } from '../rendering/page-models/access-pages.ts'
import { formAgain, type Form } from '../rendering/page-models/form.ts'
import { browserOf } from './browser-of.ts'
import { formBodyOf, readForm } from './form-body.ts'
import type { PageDependencies } from './page-dependencies.ts'
import { paths } from './paths.ts'
import { submit } from './submit.ts'
import { welcome } from './welcome.ts'

type WithSecret = { Params: { secret: string } }

/** The first start of an empty installation, by its one-time link. */
export const setUpPages = async (app: FastifyInstance, { keys }: PageDependencies): Promise<void> => {
  app.get<WithSecret>(paths.setUp(':secret'), (request, reply) => showSetUp(request, reply))

  app.post<WithSecret>(paths.setUp(':secret'), { onRequest: app.limitSignIns }, async (request, reply) => {
    const typed = formBodyOf(request.body)
    const given = { ...typed, secret: request.params.secret }
    return submit(() => completeSetUp(request.ctx, readForm(SetUp, given), browserOf(request)), {
      done: session => {
        welcome(reply, session, keys)
        return reply.onward(paths.start, 'set-up')
      },
      again: refusal => showSetUp(request, reply, formAgain('setUp', typed, refusal), refusal.status)
    })
  })
}

const showSetUp = async (
  { ctx, params: { secret } }: FastifyRequest<WithSecret>,
  reply: FastifyReply,
  form?: Form,
  status = 200
): Promise<FastifyReply> => {
  await getLiveLink(ctx, 'set-up', secret)
  return reply.page('access/set-up', setUpPage(secret, form), status)
}
