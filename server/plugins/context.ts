import type { FastifyReply, FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import type { Store } from '../db/store.ts'
import { nobody } from '../domain/access/actor.ts'
import { findActorByToken } from '../domain/accounts/find-actor-by-token.ts'
import { resumeSession } from '../domain/accounts/resume-session.ts'
import { AppError } from '../domain/shared/app-error.ts'
import type { Context, Origin } from '../domain/shared/context.ts'
import type { Instant } from '../domain/shared/dates.ts'
import { assetsPath } from './assets.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** What, who and when: given to every verb. */
    ctx: Context
  }
}

type ContextOptions = { store: Store; clock: () => Instant; newId: () => string }

/** Finds who asks, by bearer token or session, once per request, and counts the request as theirs. */
export const context = plugin(
  async (app, { store, clock, newId }: ContextOptions) => {
    app.decorateRequest('ctx')

    app.addHook('onRequest', async (request, reply) => {
      request.ctx = { store, actor: nobody, now: clock(), newId, origin: originOf(request) }
      // Style sheets are the same for all, and kept by the browser: nobody is asked for.
      if (request.url.startsWith(assetsPath)) return
      const { authorization } = request.headers
      if (authorization === undefined) {
        await bySession(request, reply)
        return app.limitRequests(request)
      }
      const isKnown = await byToken(request, authorization)
      await app.limitRequests(request)
      // A token that does not hold is refused at once, also where none is needed: the caller believes to be someone.
      if (!isKnown)
        throw new AppError(
          'not-signed-in',
          'Nyckeln är okänd, har gått ut eller är återkallad. Be administratören om en ny.'
        )
    })
  },
  { name: 'context', dependencies: ['errors', 'session', 'request-limits'] }
)

/** Before it is known who asks. Scripts of the pages ask the API too: what a session does is done on a page. */
const originOf = ({ id, url }: FastifyRequest): Origin => ({
  via: url.startsWith('/api/') ? 'api' : 'page',
  requestId: id
})

const bySession = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
  const { ctx, sessionSecret } = request
  if (!sessionSecret) return
  const resumed = await resumeSession(ctx, sessionSecret)
  if (!resumed) return reply.endSession()
  const { actor, sessionId, renewedSecret } = resumed
  request.ctx = { ...ctx, actor, origin: { ...originOf(request), via: 'page', sessionId } }
  if (renewedSecret) reply.startSession(renewedSecret)
}

const byToken = async (request: FastifyRequest, authorization: string): Promise<boolean> => {
  const token = /^Bearer ([\w.~+/=-]{1,200})$/i.exec(authorization)?.[1]
  const found = token && (await findActorByToken(request.ctx, token))
  if (!found) return false
  const { actor, tokenId } = found
  request.ctx = { ...request.ctx, actor, origin: { ...originOf(request), tokenId } }
  return true
}
