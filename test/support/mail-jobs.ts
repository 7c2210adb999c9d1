import type { Instant } from '../../server/domain/shared/dates.ts'
import { enqueueJob, type NewJob } from '../../server/domain/jobs/enqueue-job.ts'
import { inTransaction, type Context } from '../../server/domain/shared/context.ts'

/** A mail with a link in it that must be seen by its receiver alone. */
export const linkMail = (to = 'asa.ohman@example.se', key = `mail:${to}`): NewJob => ({
  kind: 'mail',
  key,
  payload: {
    to,
    template: 'recovery',
    model: {
      name: 'Åsa Öhman',
      bodyName: 'Norrlunda regionförbund',
      link: `https://protokoll.example.se/aterstall/${secret}`,
      validUntil: '2026-03-13T08:00:00.000Z'
    }
  }
})

export const secret = 'lank_detta-far-ingen-annan-se'

/** Writes the job in a transaction of its own; answers whether it was new. */
export const enqueue = (ctx: Context, job: NewJob): Promise<boolean> =>
  inTransaction(ctx, tx => enqueueJob(tx, job))

export const minutesAfter = (at: Instant, minutes: number): Instant =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString()
