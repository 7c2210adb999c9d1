import plugin from 'fastify-plugin'
import { AppError } from '../domain/shared/app-error.ts'

/** Refuses what comes while `most` requests are under way: those that are in are answered, the rest are asked to come back. */
export const parallelRequests = plugin(
  async (app, { most }: { most: number }) => {
    const underWay = new Set<string>()
    // Not before the body is read: whoever sends it byte by byte would hold a place for minutes.
    app.addHook('preHandler', async ({ id, routeOptions }) => {
      if (routeOptions.config.staysOpen) return
      if (underWay.size >= most)
        throw new AppError('busy', 'Många är här samtidigt. Försök igen om en stund.', {
          retryAfterSeconds: 1
        })
      underWay.add(id)
    })
    app.addHook('onResponse', async ({ id }) => void underWay.delete(id))
    app.addHook('onRequestAbort', async ({ id }) => void underWay.delete(id))
  },
  { name: 'parallel-requests', dependencies: ['errors'] }
)
