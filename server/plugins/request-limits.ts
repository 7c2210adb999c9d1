import rateLimit, { normalizeIP } from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import { AppError } from '../domain/shared/app-error.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Counts a request of whoever asks, by actor or else by network address; throws `too-many-requests` above the limit. */
    limitRequests: Limit
    /** The same for attempts to sign in, by network address. */
    limitSignIns: Limit
  }
}

type Limit = (request: FastifyRequest) => Promise<void>

export type RequestLimits = { requestsPerMinute: number; signInsPerMinute: number }

export const requestLimits = plugin(
  async (app, { requestsPerMinute, signInsPerMinute }: RequestLimits) => {
    await app.register(rateLimit, { global: false, cache: 10_000 })
    app.decorate('limitRequests', limitOf(app, requestsPerMinute, callerOf))
    app.decorate(
      'limitSignIns',
      limitOf(app, signInsPerMinute, ({ ip }) => `sign-in ${normalizeIP(ip)}`)
    )
  },
  { name: 'request-limits', dependencies: ['errors'] }
)

const limitOf = (app: FastifyInstance, max: number, keyGenerator: (request: FastifyRequest) => string) => {
  const count = app.createRateLimit({ max, timeWindow: 60_000, keyGenerator })
  return async (request: FastifyRequest): Promise<void> => {
    const counted = await count(request)
    if (counted.isAllowed || !counted.isExceeded) return
    const seconds = Math.max(1, counted.ttlInSeconds)
    throw new AppError('too-many-requests', `Vänta ${seconds} sekunder och försök igen.`, {
      retryAfterSeconds: seconds
    })
  }
}

const callerOf = ({ ctx: { actor }, ip }: FastifyRequest): string =>
  actor.kind === 'person' ? `person ${actor.personId}` : `address ${normalizeIP(ip)}`
