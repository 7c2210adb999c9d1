import type { FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import { AppError } from '../domain/shared/app-error.ts'

/** Refuses a change that another site's page sends with our visitor's cookie (cross-site request forgery). */
export const sameOrigin = plugin(
  async (app, { publicUrl }: { publicUrl: string }) => {
    app.addHook('onRequest', async request => {
      const isSafe = ['GET', 'HEAD', 'OPTIONS'].includes(request.method)
      // A browser never adds a bearer token by itself, so a request that has one was meant.
      if (isSafe || request.headers.authorization !== undefined || comesFromUs(request, publicUrl)) return
      throw new AppError(
        'not-allowed',
        'Anropet kom från en annan webbplats. Öppna sidan här och gör om det.'
      )
    })
  },
  { name: 'same-origin', dependencies: ['errors'] }
)

/** Browsers say where a request comes from; what says nothing is no browser and has no visitor's cookie. */
const comesFromUs = ({ headers }: FastifyRequest, publicUrl: string): boolean => {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin, host } = headers
  return (
    origin === undefined ||
    origin === publicUrl ||
    origin === `http://${host}` ||
    origin === `https://${host}`
  )
}
