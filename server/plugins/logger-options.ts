import type { FastifyServerOptions } from 'fastify'
import { loggedError } from './logged-error.ts'

/** One line of JSON per request, without the secrets of one-time links, what was searched for, and what was written. */
export const loggerOptions = (
  level: string,
  stream?: { write: (line: string) => void }
): NonNullable<FastifyServerOptions['logger']> => ({
  level,
  ...(stream && { stream }),
  serializers: {
    req: ({ method, url, ip }: { method: string; url: string; ip: string }) => ({
      method,
      url: withoutSecrets(url),
      ip
    }),
    err: loggedError
  }
})

// Of a search its words stay out. The router reads %6C as l, so a secret may stand under an address that is written in another way.
const withoutSecrets = (url: string): string => {
  const path = url.replace(/\?.*/su, '?…')
  const plain = path.replaceAll(/%([2-7][\da-f])/giu, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16))
  )
  const masked = plain
    .replaceAll(/\/(logga-in|valj-losenord|kom-igang)\/[^/?]+/giu, '/$1/…')
    .replaceAll(/lank_[\w-]+/gu, 'lank_…')
  return masked === plain ? path : masked
}
