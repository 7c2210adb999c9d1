import { normalizeIP } from '@fastify/rate-limit'
import type { FastifyRequest } from 'fastify'
import type { Browser } from '../domain/accounts/session.ts'

/** What a session remembers of where it was opened. */
export const browserOf = (request: FastifyRequest): Browser => ({
  userAgent: (request.headers['user-agent'] ?? '').slice(0, 300),
  address: addressOf(request)
})

/** The network address that failures are counted by: of IPv6 the network, for a caller has more addresses there than can be counted. */
export const addressOf = ({ ip }: FastifyRequest): string => normalizeIP(ip)
