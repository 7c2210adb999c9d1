import plugin from 'fastify-plugin'
import { enqueueDailyJobs, type DailyKind } from '../domain/jobs/enqueue-job.ts'
import { runDueJobs, type JobRunner } from '../domain/jobs/run-due-jobs.ts'
import { systemActor } from '../domain/access/actor.ts'
import { inTransaction } from '../domain/shared/context.ts'
import { dayInSweden } from '../domain/shared/dates.ts'

type JobLoopOptions = Pick<JobRunner, 'store' | 'clock' | 'newId' | 'handlers'> & {
  /** Done once a day, the first time when the server starts. */
  daily: readonly DailyKind[]
  /** How long a job that no request has written, or that waits for its next attempt, may lie. */
  pauseMs?: number
}

/** The one loop of the process that does what must happen after a commit. */
export const jobLoop = plugin(
  async (app, { daily, pauseMs = 5_000, ...given }: JobLoopOptions) => {
    const closing = new AbortController()
    const runner: JobRunner = { ...given, log: app.log, signal: closing.signal }
    const writeDailyJobs = oncePerDay(runner, daily)
    const alarm = newAlarm()

    const loop = async (): Promise<void> => {
      while (!closing.signal.aborted) {
        const rested = alarm.rest(pauseMs)
        try {
          await writeDailyJobs()
          await runDueJobs(runner)
        } catch (error) {
          app.log.error({ err: error }, 'jobs stopped for now')
        }
        await rested
      }
    }

    let running: Promise<void> | undefined
    app.addHook('onReady', async () => {
      running = loop()
    })
    // A request that may have written has by now committed, or has not.
    app.addHook('onResponse', async ({ method }) => {
      if (method !== 'GET' && method !== 'HEAD') alarm.ring()
    })
    app.addHook('onClose', async () => {
      closing.abort()
      alarm.ring()
      await running
    })
  },
  { name: 'job-loop' }
)

const oncePerDay = (runner: JobRunner, kinds: readonly DailyKind[]) => {
  let lastDay = ''
  return async (): Promise<void> => {
    const { store, clock, newId } = runner
    const now = clock()
    if (dayInSweden(now) === lastDay) return
    const ctx = { store, now, newId, actor: systemActor('jobs') }
    await inTransaction(ctx, tx => enqueueDailyJobs(tx, kinds))
    lastDay = dayInSweden(now)
  }
}

/** A rest that ends after so long, or when the alarm rings. It is begun before the work, so that no ring is missed. */
const newAlarm = () => {
  let ring = (): void => {}
  return {
    ring: () => ring(),
    rest: (ms: number): Promise<void> =>
      new Promise(resolve => {
        const timer = setTimeout(resolve, ms)
        ring = () => {
          clearTimeout(timer)
          resolve()
        }
      })
  }
}
