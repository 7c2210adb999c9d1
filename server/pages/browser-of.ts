import { normalizeIP } from '@fastify/rate-limit'
import type { FastifyRequest } from 'fastify'
import type { Browser, Place } from '../domain/accounts/session.ts'

/** What a session remembers of where it was opened. */
export const browserOf = (request: FastifyRequest): Browser => ({
  userAgent: (request.headers['user-agent'] ?? '').slice(0, 300),
  ...placeOf(request)
})

/** What failed attempts are counted by: where they come from, and whether the browser is known. */
export const placeOf = (request: FastifyRequest): Place => ({
  address: addressOf(request),
  deviceCookie: request.deviceCookie
})

/** The network address that failures are counted by: of IPv6 the network, for a caller has more addresses there than can be counted. */
const addressOf = ({ ip }: FastifyRequest): string => normalizeIP(ip)
