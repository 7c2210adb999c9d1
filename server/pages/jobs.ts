import type { FastifyInstance } from 'fastify'
import { JobFilter } from '../domain/jobs/job-schemas.ts'
import { listJobs, retryJob } from '../domain/jobs/jobs.ts'
import { jobsPage } from '../rendering/page-models/job-pages.ts'
import { paths } from './paths.ts'
import { readQuery } from './read-query.ts'

/** What the system sends and does after a change, for administrators. */
export const jobPages = async (app: FastifyInstance): Promise<void> => {
  app.get(paths.jobs, async ({ ctx, query }, reply) => {
    const filter = readQuery(JobFilter, query)
    return reply.page('organisation/jobs', jobsPage(await listJobs(ctx, filter), filter))
  })

  app.post<{ Params: { id: string } }>(paths.jobRetry(':id'), async ({ ctx, params }, reply) => {
    await retryJob(ctx, params.id)
    return reply.onward(paths.jobs, 'job-retried')
  })
}
