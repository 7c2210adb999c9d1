import cookie from '@fastify/cookie'
import plugin from 'fastify-plugin'
import { knownForMs } from '../domain/accounts/known-device.ts'
import { sessionTimes } from '../domain/accounts/session.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** What the session cookie holds; undefined without one. Whether it holds is for `resumeSession` to say. */
    sessionSecret: string | undefined
    /** What the browser was given when somebody signed in with it before. */
    deviceCookie: string | undefined
  }
  interface FastifyReply {
    /** Gives the browser the secret of the session that was opened, or its new one. */
    startSession: (secret: string) => void
    /** Takes it from the browser. */
    endSession: () => void
    /** Makes the browser known to the account that signed in with it; it signs nobody in. */
    rememberDevice: (cookie: string) => void
  }
}

/** The session's cookie holds 256 random bits and nothing else; who that is stands in the database. */
export const session = plugin(
  async (app, { publicUrl }: { publicUrl: string }) => {
    await app.register(cookie)
    const isSecure = publicUrl.startsWith('https:')
    // The __Host- prefix makes the browser refuse one that another host or an unencrypted page has set.
    const name = isSecure ? '__Host-paragraf' : 'paragraf'
    const deviceName = `${name}-device`
    const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure } as const

    app.decorateRequest('sessionSecret')
    app.decorateRequest('deviceCookie')
    app.addHook('onRequest', async request => {
      request.sessionSecret = request.cookies[name]?.slice(0, 200) || undefined
      request.deviceCookie = request.cookies[deviceName]?.slice(0, 200) || undefined
    })

    app.decorateReply('startSession', function (secret) {
      void this.setCookie(name, secret, { ...options, maxAge: sessionTimes.longest / 1_000 })
    })
    app.decorateReply('endSession', function () {
      void this.clearCookie(name, options)
    })
    app.decorateReply('rememberDevice', function (cookie) {
      void this.setCookie(deviceName, cookie, { ...options, sameSite: 'strict', maxAge: knownForMs / 1_000 })
    })
  },
  { name: 'session' }
)
