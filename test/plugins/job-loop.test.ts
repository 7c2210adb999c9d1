import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import fastify from 'fastify'
import type { AppDependencies } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { enqueueJob } from '../../server/domain/jobs/enqueue-job.ts'
import type { JobHandlers } from '../../server/domain/jobs/run-due-jobs.ts'
import { addPerson } from '../../server/domain/people/persons.ts'
import { inTransaction } from '../../server/domain/shared/context.ts'
import { jobLoop } from '../../server/plugins/job-loop.ts'
import { openMailer } from '../../server/plugins/mailer.ts'
import { enqueue, linkMail, minutesAfter } from '../support/mail-jobs.ts'
import { openWorld, type World } from '../support/world.ts'

type Loop = { done: string[]; handlers?: Partial<JobHandlers>; pauseMs?: number }

/** A server with nothing but the loop and two addresses: a change that writes a mail, and a reading. */
const openLoop = async (world: World, { done, handlers, pauseMs = 60_000 }: Loop) => {
  const app = fastify()
  await app.register(jobLoop, {
    store: world.store,
    newId: world.newId,
    clock: () => world.now,
    daily: ['anchor'],
    pauseMs,
    handlers: {
      mail: async (_ctx, { to }) => void done.push(to),
      deliver: async () => {},
      recovery: async () => {},
      'extract-text': async () => {},
      digest: async () => {},
      anchor: async (_ctx, { day }) => void done.push(day),
      ...handlers
    }
  })
  app.post('/', async () => enqueue(world.ctx(), linkMail(`${done.length}@example.se`)))
  app.get('/', async () => 'read')
  onTestFinished(() => app.close())
  return app
}

const soon = { timeout: 5_000, interval: 5 }

describe('the loop', () => {
  test('does the daily jobs at the start, and a job at once after the request that wrote it', async () => {
    const done: string[] = []
    const app = await openLoop(openWorld(), { done })
    await app.ready()
    await vi.waitFor(() => expect(done).toEqual(['2026-03-12']), soon)
    await app.inject({ method: 'POST', url: '/' })
    await vi.waitFor(() => expect(done).toEqual(['2026-03-12', '1@example.se']), soon)
  })

  test('finds by itself what no request has written, and the daily jobs of the next day', async () => {
    const done: string[] = []
    const world = openWorld()
    const app = await openLoop(world, { done, pauseMs: 20 })
    await app.ready()
    await enqueue(world.ctx(), linkMail())
    await vi.waitFor(() => expect(done).toContain('asa.ohman@example.se'), soon)
    world.now = minutesAfter(world.now, 24 * 60)
    await vi.waitFor(() => expect(done).toContain('2026-03-13'), soon)
  })

  test('does not miss a job that is written while another is being done', async () => {
    const done: string[] = []
    const world = openWorld()
    let finish = (): void => {}
    const slow = new Promise<void>(resolve => (finish = resolve))
    const app = await openLoop(world, { done, handlers: { anchor: () => slow } })
    await app.ready()
    await vi.waitFor(async () => expect(await app.inject('/')).toMatchObject({ statusCode: 200 }), soon)
    await app.inject({ method: 'POST', url: '/' })
    finish()
    await vi.waitFor(() => expect(done).toEqual(['0@example.se']), soon)
  })

  test('ends with the server, after the job that is under way and before the next', async () => {
    const done: string[] = []
    const world = openWorld()
    await enqueue(world.ctx(), linkMail('a@example.se'))
    await enqueue(world.ctx(), linkMail('b@example.se'))
    let begun = 0
    const slow = async (): Promise<void> => {
      begun++
      await new Promise(resolve => setTimeout(resolve, 50))
      done.push('slow')
    }
    const app = await openLoop(world, { done, handlers: { mail: slow } })
    await app.ready()
    await vi.waitFor(() => expect(begun).toBe(1), soon)
    await app.close()
    expect([begun, done.filter(what => what === 'slow').length]).toEqual([1, 1])
  })

  test('goes on after a moment when the database could not be reached', async () => {
    const done: string[] = []
    const world = openWorld()
    let isDown = true
    const { store } = world
    const failing = {
      ...world,
      store: {
        file: store.file,
        read: store.read,
        transact: store.transact,
        close: store.close,
        get write() {
          return store.write
        }
      } satisfies World['store']
    }
    failing.store.transact = work =>
      isDown ? Promise.reject(new Error('database is locked')) : store.transact(work)
    const app = await openLoop(failing, { done, pauseMs: 20 })
    await app.ready()
    await new Promise(resolve => setTimeout(resolve, 60))
    isDown = false
    await vi.waitFor(() => expect(done).toEqual(['2026-03-12']), soon)
  })
})

describe('the app', () => {
  test('writes the mail to its folder and the anchor of the trail to its own; without being asked it has no loop', async () => {
    const { buildApp } = await import('../../server/app.ts')
    const world = openWorld()
    const folder = join(world.dataFolder, 'mail')
    const anchorsFolder = join(world.dataFolder, 'anchors')
    const from = { name: '', address: 'protokoll@example.se' }
    const appWith = async (jobs?: AppDependencies['jobs']) => {
      const { store, vault, newId } = world
      const config = { ...readConfig({}), logLevel: 'silent' as const }
      const given = { store, vault, newId, config, key: Buffer.alloc(32, 1), clock: () => world.now }
      const app = await buildApp(jobs ? { ...given, jobs } : given)
      onTestFinished(() => app.close())
      await app.ready()
    }
    await inTransaction(world.ctx(), async tx => {
      await addPerson(tx, { name: 'Åsa Öhman', title: null, isAdministrator: false })
      await enqueueJob(tx, linkMail())
    })
    await appWith()
    await new Promise(resolve => setTimeout(resolve, 100))
    expect(existsSync(folder)).toBe(false)

    await appWith({ mailer: openMailer({ smtpUrl: null, from, folder }), anchorsFolder })
    await vi.waitFor(
      () => expect(readdirSync(folder)).toEqual([expect.stringMatching(/^[\w-]+\.eml$/)]),
      soon
    )
    await vi.waitFor(() => expect(readdirSync(anchorsFolder)).toEqual(['2026-03-12.jsonl']), soon)
    const lines = readFileSync(join(anchorsFolder, '2026-03-12.jsonl'), 'utf8').trim().split('\n')
    expect(lines.map(line => JSON.parse(line))).toEqual([
      { sequence: expect.any(Number), hash: expect.any(String), at: expect.any(String) }
    ])
  })
})
