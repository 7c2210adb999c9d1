import type { FastifyInstance } from 'fastify'
import { AccountEdit, NewAccount } from '../domain/accounts/account-schemas.ts'
import {
  createAccount,
  disableAccount,
  editAccount,
  enableAccount,
  mailFirstLink
} from '../domain/accounts/accounts.ts'
import { resetSecondFactor } from '../domain/accounts/second-factor.ts'
import { formAgain } from '../rendering/page-models/form.ts'
import { formBodyOf, readForm, revisionOf } from './form-body.ts'
import type { PageDependencies } from './page-dependencies.ts'
import { paths } from './paths.ts'
import { showPerson } from './people.ts'
import { submit } from './submit.ts'

type WithId = { Params: { id: string } }

/** The account on a person's page, for administrators. */
export const accountPages = async (
  app: FastifyInstance,
  { passwordLink }: PageDependencies
): Promise<void> => {
  app.post<WithId>(paths.personAccount(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { ctx, params } = request
    const save = () =>
      typed.revision
        ? editAccount(ctx, params.id, revisionOf(typed), readForm(AccountEdit, typed))
        : createAccount(ctx, readForm(NewAccount, { ...typed, personId: params.id }), passwordLink)
    return submit(save, {
      done: () => reply.onward(paths.person(params.id), typed.revision ? 'saved' : 'link-mailed'),
      again: refusal =>
        showPerson(
          request,
          reply,
          params.id,
          { account: formAgain('account', typed, refusal) },
          refusal.status
        )
    })
  })

  app.post<WithId>(paths.personLink(':id'), async ({ ctx, params }, reply) => {
    await mailFirstLink(ctx, params.id, passwordLink)
    return reply.onward(paths.person(params.id), 'link-mailed')
  })

  app.post<WithId>(paths.personDisabling(':id'), async ({ ctx, params }, reply) => {
    await disableAccount(ctx, params.id)
    return reply.onward(paths.person(params.id), 'account-disabled')
  })

  app.post<WithId>(paths.personSecondFactor(':id'), async ({ ctx, params }, reply) => {
    await resetSecondFactor(ctx, params.id)
    return reply.onward(paths.person(params.id), 'saved')
  })

  app.post<WithId>(paths.personEnabling(':id'), async ({ ctx, params }, reply) => {
    await enableAccount(ctx, params.id)
    return reply.onward(paths.person(params.id), 'account-enabled')
  })
}
