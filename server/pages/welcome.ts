import type { FastifyReply } from 'fastify'
import type { AccountKeys } from '../domain/accounts/account-keys.ts'
import { writeDeviceCookie } from '../domain/accounts/known-device.ts'
import type { OpenedSession } from '../domain/accounts/open-session.ts'

/** Gives the browser of somebody who has just signed in its session, and what makes it known the next time. */
export const welcome = (reply: FastifyReply, { secret, actor }: OpenedSession, keys: AccountKeys): void => {
  reply.startSession(secret)
  reply.rememberDevice(writeDeviceCookie(keys, actor.personId, reply.request.ctx.now))
}
