import type { IncomingMessage, ServerResponse } from 'node:http'
import helmet, { type HelmetOptions } from 'helmet'
import plugin from 'fastify-plugin'

/** Nothing from elsewhere, nothing inline; what is answered is kept by no cache unless the route says so. */
export const securityHeaders = plugin(
  async (app, { publicUrl }: { publicUrl: string }) => {
    const fromHelmet = headersOf({
      contentSecurityPolicy: { useDefaults: false, directives },
      strictTransportSecurity: publicUrl.startsWith('https:') && { maxAge: 31_536_000 },
      referrerPolicy: { policy: 'same-origin' },
      xFrameOptions: { action: 'sameorigin' }
    })
    const headers = { ...fromHelmet, 'cache-control': 'no-store' }
    app.addHook('onRequest', async (_request, reply) => {
      void reply.headers(headers)
    })
  },
  { name: 'security-headers' }
)

/**
 * What helmet would set on an answer: the same on each, so it is asked once. As a plugin it makes its fourteen functions anew for
 * each request, and what they leave behind costs every answer more than its headers.
 */
const headersOf = (options: HelmetOptions): Record<string, string> => {
  const headers: Record<string, string> = {}
  const answer = {
    setHeader: (name: string, value: string) => void (headers[name.toLowerCase()] = value),
    removeHeader: () => {}
  }
  helmet(options)({} as IncomingMessage, answer as unknown as ServerResponse, () => {})
  return headers
}

const self = ["'self'"]
const directives = {
  defaultSrc: ["'none'"],
  scriptSrc: self,
  styleSrc: self,
  imgSrc: ["'self'", 'data:'],
  fontSrc: self,
  connectSrc: self,
  workerSrc: self,
  frameSrc: self,
  manifestSrc: self,
  formAction: self,
  baseUri: ["'none'"],
  frameAncestors: self
}
