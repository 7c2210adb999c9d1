import { enqueueJob, type NewJob } from '../../server/domain/jobs/enqueue-job.ts'
import { mostAttempts } from '../../server/domain/jobs/job.ts'
import { runDueJobs } from '../../server/domain/jobs/run-due-jobs.ts'
import { inTransaction, type Context } from '../../server/domain/shared/context.ts'
import type { Instant } from '../../server/domain/shared/dates.ts'

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

/** One mail that is done, one that has failed for good, and one that waits. */
export const mailsInEveryState = async (ctx: Context): Promise<void> => {
  await enqueue(ctx, linkMail('sent@example.se'))
  await attemptMails(ctx, ctx.now)
  await enqueue(ctx, linkMail('gone@example.se'))
  for (let made = 0; made < mostAttempts; made++)
    await attemptMails(ctx, minutesAfter(ctx.now, made * 500), '550 No such mailbox')
  await enqueue(ctx, linkMail('waiting@example.se'))
}

const attemptMails = ({ store, newId }: Context, at: Instant, refusal = ''): Promise<number> =>
  runDueJobs({
    store,
    newId,
    clock: () => at,
    log: { warn: () => {}, error: () => {} },
    handlers: {
      mail: async () => {
        if (refusal) throw new Error(refusal)
      },
      deliver: async () => {},
      recovery: async () => {},
      digest: async () => {},
      anchor: async () => {},
      'extract-text': async () => {}
    }
  })

export const minutesAfter = (at: Instant, minutes: number): Instant =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString()
