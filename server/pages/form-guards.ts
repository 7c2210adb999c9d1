import type { FastifyRequest } from 'fastify'
import { assertCan, mayPlan } from '../domain/access/can.ts'

/** For the page of a form alone: who may not send it is told before it is filled in. The verb asserts the same, and more. */
export const writersOnly = {
  preHandler: async ({ ctx }: FastifyRequest): Promise<void> => {
    if (!mayPlan(ctx.actor)) assertCan(ctx, 'meetings.import')
  }
}

/** For planning a meeting: of which organ is chosen in the form. */
export const plannersOnly = {
  preHandler: async ({ ctx }: FastifyRequest): Promise<void> => {
    if (!mayPlan(ctx.actor)) assertCan(ctx, 'meetings.plan', { organId: '' })
  }
}

export const administratorsOnly = {
  preHandler: async ({ ctx }: FastifyRequest): Promise<void> => assertCan(ctx, 'organisation.administer')
}
