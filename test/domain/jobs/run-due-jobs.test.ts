import { describe, expect, test } from 'vitest'
import { schema } from '../../../server/db/schema/schema.ts'
import { enqueueDailyJobs } from '../../../server/domain/jobs/enqueue-job.ts'
import { listJobs, retryJob } from '../../../server/domain/jobs/jobs.ts'
import { JobFilter, type Job } from '../../../server/domain/jobs/job-schemas.ts'
import { runDueJobs, type JobHandlers } from '../../../server/domain/jobs/run-due-jobs.ts'
import { inTransaction } from '../../../server/domain/shared/context.ts'
import { enqueue, linkMail, minutesAfter, secret } from '../../support/mail-jobs.ts'
import { openWorld, testNow, type World } from '../../support/world.ts'

/** A world whose jobs are noted as they are done, and fail as long as `fails` says why. */
const openJobWorld = () => {
  const world = openWorld()
  const done: string[] = []
  const logged: unknown[] = []
  const state = { fails: '' }
  const handlers: JobHandlers = {
    mail: async (_ctx, { to }) => {
      if (state.fails) throw Object.assign(new Error(state.fails), { code: 'EENVELOPE' })
      done.push(to)
    },
    deliver: async () => {},
    recovery: async () => {},
    'extract-text': async () => {},
    digest: async () => {},
    anchor: async (_ctx, { day }) => void done.push(day)
  }
  const log = {
    warn: (details: object) => logged.push(['warn', details]),
    error: (details: object) => logged.push(['error', details])
  }
  const { store, newId } = world
  const run = (also: { handlers?: JobHandlers; signal?: AbortSignal } = {}): Promise<number> =>
    runDueJobs({ store, newId, clock: () => world.now, handlers, log, ...also })
  return Object.assign(world, { done, logged, state, run })
}

const jobsOf = async (world: World): Promise<Job[]> =>
  (await listJobs(world.ctx(), JobFilter.parse({}))).items

const payloadsOf = async (world: World): Promise<unknown[]> =>
  (await world.store.read.select({ payload: schema.jobs.payload }).from(schema.jobs)).map(row => row.payload)

describe('a job', () => {
  test('is done once, and what it carried is gone afterwards', async () => {
    const world = openJobWorld()
    await enqueue(world.ctx(), linkMail())
    expect(JSON.stringify(await payloadsOf(world))).toContain(secret)
    expect([await world.run(), await world.run(), world.done]).toEqual([1, 0, ['asa.ohman@example.se']])
    expect(await payloadsOf(world)).toEqual([null])
    expect(await jobsOf(world)).toMatchObject([
      { state: 'done', attempts: 1, doneAt: testNow, recipient: null }
    ])
  })

  test('is not there when the change that wrote it failed', async () => {
    const world = openJobWorld()
    const change = inTransaction(world.ctx(), async tx => {
      await enqueue(tx, linkMail())
      throw new Error('the change failed')
    })
    await expect(change).rejects.toThrow('the change failed')
    expect([await world.run(), world.done]).toEqual([0, []])
  })

  test('cannot be written outside a transaction', async () => {
    const world = openJobWorld()
    const { enqueueJob } = await import('../../../server/domain/jobs/enqueue-job.ts')
    await expect(enqueueJob(world.ctx(), linkMail())).rejects.toThrow(/transact/)
  })

  test('with the key of another is that other, also when it is done', async () => {
    const world = openJobWorld()
    expect(await enqueue(world.ctx(), linkMail('a@example.se', 'k'))).toBe(true)
    expect(await enqueue(world.ctx(), linkMail('b@example.se', 'k'))).toBe(false)
    await world.run()
    expect(await enqueue(world.ctx(), linkMail('c@example.se', 'k'))).toBe(false)
    expect([await world.run(), world.done]).toEqual([0, ['a@example.se']])
  })

  test('waits for its time, and those that have waited longest go first', async () => {
    const world = openJobWorld()
    await enqueue(world.ctx(), { ...linkMail('late@example.se'), runAt: minutesAfter(testNow, 10) })
    await enqueue(world.ctx(), linkMail('first@example.se'))
    await enqueue(world.ctx(), linkMail('second@example.se'))
    await world.run()
    expect(world.done).toEqual(['first@example.se', 'second@example.se'])
    world.now = minutesAfter(testNow, 10)
    await world.run()
    expect(world.done.at(-1)).toBe('late@example.se')
  })

  test('is left where it is when the process is about to stop', async () => {
    const world = openJobWorld()
    await enqueue(world.ctx(), linkMail())
    expect([await world.run({ signal: AbortSignal.abort() }), world.done]).toEqual([0, []])
  })
})

describe('a job that fails', () => {
  test('is tried after 1, 5 and 30 minutes, 2 hours and 8 hours, then given up, and never stands in the way of others', async () => {
    const world = openJobWorld()
    world.state.fails = '451 4.7.1 Greylisted,\r\n try later'
    await enqueue(world.ctx(), linkMail())
    for (const minutes of [1, 5, 30, 120, 480]) {
      await world.run()
      const [job] = await jobsOf(world)
      expect(job).toMatchObject({ state: 'waiting', runAt: minutesAfter(world.now, minutes) })
      world.now = minutesAfter(world.now, minutes - 0.01)
      expect(await world.run()).toBe(0)
      world.now = minutesAfter(world.now, 0.01)
    }
    await world.run()
    expect(await jobsOf(world)).toMatchObject([
      {
        state: 'failed',
        attempts: 6,
        failedAt: world.now,
        recipient: 'asa.ohman@example.se',
        lastError: '451 4.7.1 Greylisted, try later'
      }
    ])
    expect(world.logged.map(([level]: any) => level)).toEqual([...Array(5).fill('warn'), 'error'])
    world.state.fails = ''
    world.now = minutesAfter(world.now, 10_000)
    expect(await world.run()).toBe(0)
  })

  test('does not keep the next one waiting', async () => {
    const world = openJobWorld()
    world.state.fails = '550 No such mailbox'
    await enqueue(world.ctx(), linkMail('gone@example.se'))
    await world.run()
    world.state.fails = ''
    await enqueue(world.ctx(), linkMail('here@example.se'))
    await world.run()
    expect(world.done).toEqual(['here@example.se'])
  })

  test('is told in the log by its id and code: neither who nor what', async () => {
    const world = openJobWorld()
    world.state.fails = '550 asa.ohman@example.se: no such mailbox'
    await enqueue(world.ctx(), linkMail())
    await world.run()
    const [{ id }] = (await jobsOf(world)) as [Job]
    expect(world.logged).toEqual([['warn', { jobId: id, kind: 'mail', attempts: 1, code: 'EENVELOPE' }]])
  })

  test('keeps what it carries when it is given up, so that an administrator can have it tried again', async () => {
    const world = openJobWorld()
    world.state.fails = '451 Try later'
    await enqueue(world.ctx(), linkMail())
    for (let n = 0; n < 6; n++) {
      await world.run()
      world.now = minutesAfter(world.now, 481)
    }
    const [{ id }] = (await jobsOf(world)) as [Job]
    world.state.fails = ''
    expect(await retryJob(world.ctx(), id)).toMatchObject({ state: 'waiting', attempts: 0, runAt: world.now })
    expect([await world.run(), world.done]).toEqual([1, ['asa.ohman@example.se']])
    expect(await jobsOf(world)).toMatchObject([{ state: 'done', lastError: null }])
  })

  test('because no one knows its kind is told like any other', async () => {
    const world = openJobWorld()
    await enqueue(world.ctx(), linkMail())
    await world.run({ handlers: {} as JobHandlers })
    expect(await jobsOf(world)).toMatchObject([
      { state: 'waiting', lastError: expect.stringContaining('mail') }
    ])
  })

  test('by stopping the process, every time, is given up at last', async () => {
    const world = openJobWorld()
    await enqueue(world.ctx(), linkMail())
    let tries = 0
    // What a killed process leaves behind: an attempt that is counted and never ends.
    const neverEnds: JobHandlers = {
      mail: () => {
        tries++
        return new Promise(() => {})
      },
      deliver: async () => {},
      recovery: async () => {},
      'extract-text': async () => {},
      digest: async () => {},
      anchor: async () => {}
    }
    for (let n = 0; n < 7; n++) {
      void world.run({ handlers: neverEnds })
      await new Promise(resolve => setTimeout(resolve, 20))
      world.now = minutesAfter(world.now, 481)
    }
    expect(tries).toBe(6)
    expect(await jobsOf(world)).toMatchObject([
      { state: 'failed', attempts: 6, lastError: expect.stringContaining('stannade') }
    ])
  })
})

describe('a daily job', () => {
  const daily = (world: World) => inTransaction(world.ctx(), tx => enqueueDailyJobs(tx, ['anchor']))

  test('is written once a day however often it is asked for, by the days of Sweden', async () => {
    const world = openJobWorld()
    world.now = '2026-11-22T09:00:00.000Z'
    await daily(world)
    await daily(world)
    world.now = '2026-11-22T22:59:00.000Z'
    await daily(world)
    world.now = '2026-11-22T23:00:00.000Z'
    await daily(world)
    await world.run()
    expect(world.done).toEqual(['2026-11-22', '2026-11-23'])
    const keys = await world.store.read.select({ key: schema.jobs.key }).from(schema.jobs)
    expect(keys.map(({ key }) => key).sort()).toEqual(['anchor:2026-11-22', 'anchor:2026-11-23'])
  })
})

describe('the administrator', () => {
  test('sees what waits and what failed, and of a mail to whom and which, never what stands in it', async () => {
    const world = openJobWorld()
    await enqueue(world.ctx(), linkMail())
    const page = await listJobs(world.ctx(), JobFilter.parse({ state: 'waiting' }))
    expect(page.items).toMatchObject([
      { kind: 'mail', recipient: 'asa.ohman@example.se', template: 'recovery' }
    ])
    expect(JSON.stringify(page)).not.toMatch(/lank_|Öhman/)
    expect((await listJobs(world.ctx(), JobFilter.parse({ state: 'done' }))).total).toBe(0)
  })

  test('can have only what failed tried again', async () => {
    const world = openJobWorld()
    await enqueue(world.ctx(), linkMail())
    const [{ id }] = (await jobsOf(world)) as [Job]
    await expect(retryJob(world.ctx(), id)).rejects.toMatchObject({ code: 'wrong-state' })
    await world.run()
    await expect(retryJob(world.ctx(), id)).rejects.toMatchObject({ code: 'wrong-state' })
    await expect(retryJob(world.ctx(), 'nothing-here')).rejects.toMatchObject({ code: 'not-found' })
  })
})
