import helmet from '@fastify/helmet'
import plugin from 'fastify-plugin'

/** Nothing from elsewhere, nothing inline; what is answered is kept by no cache unless the route says so. */
export const securityHeaders = plugin(
  async (app, { publicUrl }: { publicUrl: string }) => {
    await app.register(helmet, {
      contentSecurityPolicy: { useDefaults: false, directives },
      hsts: publicUrl.startsWith('https:') && { maxAge: 31_536_000 },
      referrerPolicy: { policy: 'same-origin' },
      xFrameOptions: { action: 'sameorigin' }
    })
    app.addHook('onRequest', async (_request, reply) => {
      void reply.header('cache-control', 'no-store')
    })
  },
  { name: 'security-headers' }
)

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
