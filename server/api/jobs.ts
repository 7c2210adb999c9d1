import { Job, JobFilter } from '../domain/jobs/job-schemas.ts'
import { listJobs, retryJob } from '../domain/jobs/jobs.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { idParam, json, operation, pageOf } from './operation.ts'

/** What the system sends and does after a change, for administrators. */
export const jobRoutes = async (app: TypedApp): Promise<void> => {
  const tag = 'jobs'

  app.get(
    '/jobs',
    {
      schema: operation(
        {
          tag,
          operationId: 'listJobs',
          summary: 'Lista utskick',
          description:
            'Mejl och annat som sker efter en ändring: det som väntar, är klart eller har misslyckats, det senaste först. Vad som står i ett mejl visas aldrig. Kräver administratör.',
          querystring: JobFilter
        },
        { 200: json('En sida av utskicken', pageOf(Job)) }
      )
    },
    ({ ctx, query }) => listJobs(ctx, query)
  )

  app.post(
    '/jobs/:jobId/retry',
    {
      schema: operation(
        {
          tag,
          operationId: 'retryJob',
          summary: 'Försök igen',
          description:
            'Det som har misslyckats får alla sina försök på nytt, det första genast. Kräver administratör.',
          params: idParam('jobId', 'Utskickets id'),
          refusals: ['wrong-state']
        },
        { 200: json('Utskicket, som väntar på nytt', Job) }
      )
    },
    ({ ctx, params: { jobId } }) => retryJob(ctx, jobId)
  )
}
