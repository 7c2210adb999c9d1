import type { FastifyServerOptions } from 'fastify'

/** One line of JSON per request, without the secrets that stand in the addresses of one-time links. */
export const loggerOptions = (level: string): NonNullable<FastifyServerOptions['logger']> => ({
  level,
  serializers: {
    req: ({ method, url, ip }: { method: string; url: string; ip: string }) => ({
      method,
      url: url.replaceAll(/lank_[\w-]+/g, 'lank_…'),
      ip
    })
  }
})
