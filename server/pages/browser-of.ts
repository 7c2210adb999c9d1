import type { FastifyRequest } from 'fastify'
import type { Browser } from '../domain/accounts/session.ts'

/** What a session remembers of where it was opened. */
export const browserOf = ({ headers, ip }: FastifyRequest): Browser => ({
  userAgent: (headers['user-agent'] ?? '').slice(0, 300),
  address: ip
})
