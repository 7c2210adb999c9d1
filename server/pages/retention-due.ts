import type { FastifyInstance } from 'fastify'
import { DueFilter } from '../domain/retention/fate-schemas.ts'
import { listHolds } from '../domain/retention/legal-holds.ts'
import { listDue } from '../domain/retention/list-due.ts'
import { dayInSweden } from '../domain/shared/dates.ts'
import { duePage } from '../rendering/page-models/retention-due-page.ts'
import { paths } from './paths.ts'
import { readQuery } from './read-query.ts'

/** What follows from the plan in force: what may be disposed of, and what is to be transferred. */
export const retentionDuePages = async (app: FastifyInstance): Promise<void> => {
  app.get(paths.due, async ({ ctx, query }, reply) => {
    const filter = readQuery(DueFilter, query)
    const by = filter.by ?? dayInSweden(ctx.now)
    return reply.page(
      'retention/due',
      duePage(await listDue(ctx, filter), { ...filter, by }, await listHolds(ctx))
    )
  })
}
