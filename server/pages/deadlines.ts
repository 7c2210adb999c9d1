import type { FastifyInstance } from 'fastify'
import { DeadlineFilter } from '../domain/deadlines/deadline-schemas.ts'
import { listDeadlines } from '../domain/deadlines/list-deadlines.ts'
import { listOwnTasks } from '../domain/deadlines/own-tasks.ts'
import { dayInSweden } from '../domain/shared/dates.ts'
import { deadlinesPage } from '../rendering/page-models/deadlines-page.ts'
import { paths } from './paths.ts'
import { readQuery } from './read-query.ts'

/** The desk: what is to be done and by when, over all organs, and what waits for the one who asks. */
export const deadlinePages = async (app: FastifyInstance): Promise<void> => {
  app.get(paths.deadlines, async ({ ctx, query }, reply) => {
    const filter = readQuery(DeadlineFilter, query)
    const tasks = await listOwnTasks(ctx)
    const deadlines = await listDeadlines(ctx, filter, { areTasksBeside: true })
    const page = deadlinesPage(deadlines, filter, tasks, dayInSweden(ctx.now))
    return reply.page('deadlines/deadlines', page)
  })
}
