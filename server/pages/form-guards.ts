import type { FastifyRequest } from 'fastify'
import { assertCan } from '../domain/access/can.ts'

/** For the page of a form alone: who may not send it is told before it is filled in. The verb asserts the same. */
export const writersOnly = {
  preHandler: async ({ ctx }: FastifyRequest): Promise<void> => assertCan(ctx, 'write')
}

export const administratorsOnly = {
  preHandler: async ({ ctx }: FastifyRequest): Promise<void> => assertCan(ctx, 'administer')
}
