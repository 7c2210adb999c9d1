import cookie from '@fastify/cookie'
import plugin from 'fastify-plugin'
import type { Instant } from '../domain/shared/dates.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Whom the session cookie signs in, and until when; undefined without a cookie that holds. */
    session: Session | undefined
  }
  interface FastifyReply {
    startSession: (personId: string) => void
    endSession: () => void
  }
}

type Session = { personId: string; until: number }
type SessionOptions = { key: Buffer; publicUrl: string; clock: () => Instant }

const hoursToLive = 12

/** A signed cookie holds who is signed in and until when; nothing is kept on the server. */
export const session = plugin(
  async (app, { key, publicUrl, clock }: SessionOptions) => {
    await app.register(cookie, { secret: key })
    const isSecure = publicUrl.startsWith('https:')
    // The __Host- prefix makes the browser refuse one that another host or an unencrypted page has set.
    const name = isSecure ? '__Host-paragraf' : 'paragraf'
    const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure } as const

    app.decorateRequest('session')
    app.addHook('onRequest', async request => {
      const signed = request.cookies[name]
      const { valid, value } = signed ? request.unsignCookie(signed) : { valid: false, value: null }
      request.session = valid ? readSession(value ?? '', Date.parse(clock())) : undefined
    })

    app.decorateReply('startSession', function (personId) {
      const until = Date.parse(clock()) + hoursToLive * 3_600_000
      void this.setCookie(name, `${until}.${personId}`, {
        ...options,
        signed: true,
        maxAge: hoursToLive * 3_600
      })
    })
    app.decorateReply('endSession', function () {
      void this.clearCookie(name, options)
    })
  },
  { name: 'session' }
)

const readSession = (value: string, now: number): Session | undefined => {
  const [, until, personId] = /^(\d{1,15})\.(.+)$/s.exec(value) ?? []
  return personId && Number(until) > now ? { personId, until: Number(until) } : undefined
}
