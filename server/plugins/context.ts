import type { FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import type { Store } from '../db/store.ts'
import { nobody, type Actor } from '../domain/access/actor.ts'
import { findActorByToken, findActorOfPerson } from '../domain/accounts/find-actor.ts'
import { AppError } from '../domain/shared/app-error.ts'
import type { Context, Origin } from '../domain/shared/context.ts'
import { dayInSweden, type Instant, type IsoDate } from '../domain/shared/dates.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** What, who and when: given to every verb. */
    ctx: Context
  }
}

type ContextOptions = { store: Store; clock: () => Instant; newId: () => string }

/** Finds who asks, by bearer token or session, once per request. */
export const context = plugin(
  async (app, { store, clock, newId }: ContextOptions) => {
    app.decorateRequest('ctx')

    app.addHook('onRequest', async request => {
      const now = clock()
      request.ctx = { store, actor: nobody, now, newId, origin: originOf(request) }
      const { authorization } = request.headers
      const actor =
        authorization === undefined
          ? await actorOfSession(store, request.session?.personId, dayInSweden(now))
          : await actorOfToken(store, authorization, dayInSweden(now))
      request.ctx = { ...request.ctx, actor }
    })
  },
  { name: 'context', dependencies: ['errors', 'session'] }
)

const originOf = ({ id, url }: FastifyRequest): Origin => ({
  via: url.startsWith('/api/') ? 'api' : 'page',
  requestId: id
})

const actorOfSession = async (store: Store, personId: string | undefined, today: IsoDate): Promise<Actor> =>
  (personId && (await findActorOfPerson(store, personId, today))) || nobody

// A token that does not hold is refused at once, also where none is needed: the caller believes to be someone.
const actorOfToken = async (store: Store, authorization: string, today: IsoDate): Promise<Actor> => {
  const token = /^Bearer ([\w.~+/=-]{1,200})$/i.exec(authorization)?.[1]
  const actor = token && (await findActorByToken(store, token, today))
  if (!actor)
    throw new AppError('not-signed-in', 'Nyckeln är okänd eller återkallad. Be administratören om en ny.')
  return actor
}
