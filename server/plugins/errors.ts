import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import { problems } from '../domain/shared/problems.ts'
import { failureOf } from './failure-of.ts'
import { toProblem, type Failure, type Problem } from './problem.ts'

type ErrorOptions = {
  /** The same problem as a page, for whoever is not a program. */
  replyWithPage: (problem: Problem, reply: FastifyReply) => FastifyReply
}

/** Every error of every route in one shape: `application/problem+json` under /api/, else the error page. */
export const errors = plugin(
  async (app: FastifyInstance, { replyWithPage }: ErrorOptions) => {
    const methodsOf = rememberRoutes(app)

    const send = (failure: Failure, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
      const problem = toProblem(failure, request)
      void reply.status(problem.status)
      const retryAfter = failure.code === 'busy' ? 1 : failure.retryAfterSeconds
      if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter))
      if (failure.code === 'not-signed-in') void reply.header('www-authenticate', 'Bearer')
      if (!isForPrograms(request)) return replyWithPage(problem, reply)
      return reply.type('application/problem+json; charset=utf-8').send(JSON.stringify(problem))
    }

    app.setErrorHandler((error, request, reply) => {
      const failure = failureOf(error)
      const { status } = problems[failure.code]
      if (failure.code === 'internal') request.log.error({ err: error }, 'unknown error')
      else if (failure.code === 'conflict' || status >= 500) request.log.warn({ err: error }, failure.code)
      else request.log.debug({ err: error }, failure.code)
      return send(failure, request, reply)
    })

    app.setNotFoundHandler((request, reply) => {
      const allowed = methodsOf(request.url)
      if (allowed.length === 0) return send(nothingHere, request, reply)
      void reply.header('allow', allowed.join(', '))
      return send(
        { code: 'method-not-allowed', detail: `Adressen tar emot ${allowed.join(', ')}.` },
        request,
        reply
      )
    })
  },
  { name: 'errors' }
)

/** What Fastify refuses before it has found a route or run a hook: an address that cannot be decoded. */
export const answerFrameworkError = (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
  const problem = toProblem(failureOf(error), request)
  void reply
    .status(problem.status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem))
}

const nothingHere: Failure = { code: 'not-found', detail: 'Det finns ingenting på den här adressen.' }

const isForPrograms = ({ url }: FastifyRequest): boolean => url.startsWith('/api/')

/** Fastify answers 404 to a wrong method; this tells which methods an address does have. */
const rememberRoutes = (app: FastifyInstance): ((url: string) => string[]) => {
  const routes = new Map<string, { pattern: RegExp; methods: Set<string> }>()
  app.addHook('onRoute', ({ url, method }) => {
    if (url.includes('*')) return
    const pattern = new RegExp(`^${url.replaceAll(/:[^/]+/g, '[^/]+')}/?$`)
    const route = routes.get(url) ?? { pattern, methods: new Set() }
    for (const name of [method].flat()) route.methods.add(name)
    routes.set(url, route)
  })
  return url => {
    const path = url.split('?')[0] ?? ''
    const matching = [...routes.values()].filter(({ pattern }) => pattern.test(path))
    return [...new Set(matching.flatMap(({ methods }) => [...methods]))]
  }
}
