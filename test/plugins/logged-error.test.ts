import { describe, expect, test } from 'vitest'
import fastify from 'fastify'
import { schema } from '../../server/db/schema/schema.ts'
import { AppError } from '../../server/domain/shared/app-error.ts'
import { runDueJobs } from '../../server/domain/jobs/run-due-jobs.ts'
import { errors } from '../../server/plugins/errors.ts'
import { loggerOptions } from '../../server/plugins/logger-options.ts'
import { enqueue, linkMail } from '../support/mail-jobs.ts'
import { openWorld, type World } from '../support/world.ts'

const written = 'kanariefågeln i fakturan'

/** The lines of the log, at its most talkative, of a request whose handler fails in this way. */
const logOf = async (work: () => unknown): Promise<string> => {
  let lines = ''
  const stream = { write: (line: string) => (lines += line) }
  const app = fastify({ logger: { ...(loggerOptions('trace') as object), stream } })
  await app.register(errors, { replyWithPage: (_, reply) => reply.send('') })
  app.post('/', async () => work())
  await app.inject({ method: 'POST', url: '/', payload: { title: written } })
  return lines
}

/** The database refuses the row, for its id is taken. */
const writeTwice = async ({ store }: World): Promise<void> => {
  const row = { id: 'the-same', name: written }
  for (let times = 0; times < 2; times++)
    await store.transact(async ({ write }) => void (await write.insert(schema.persons).values(row)))
}

describe('the log', () => {
  test('tells what the database refused, and not what was written', async () => {
    const world = openWorld()
    const log = await logOf(() => writeTwice(world))
    expect(log).toContain('UNIQUE constraint failed: persons.id')
    expect(log).toContain('SQLITE_CONSTRAINT_PRIMARYKEY')
    expect(log).not.toMatch(/kanarief/i)
  })

  test('tells nothing of the text that stands where an edit came too late', async () => {
    const log = await logOf(() => {
      throw new AppError('stale-revision', 'Någon annan har ändrat.', { current: { title: written } })
    })
    expect(log).toContain('Någon annan har ändrat.')
    expect(log).not.toMatch(/kanarief/i)
  })

  test('tells nothing of what could not be read', async () => {
    const log = await logOf(() => JSON.parse(written) as unknown)
    expect(log).toContain('SyntaxError')
    expect(log).not.toMatch(/kanarief/i)
    expect(await logOf(() => Promise.reject(new TypeError('x is not iterable')))).toContain(
      'x is not iterable'
    )
  })
})

test('a job that fails in the database tells the administrator no more than why', async () => {
  const world = openWorld()
  await enqueue(world.ctx(), linkMail())
  await runDueJobs({
    store: world.store,
    newId: world.newId,
    clock: () => world.now,
    log: { warn: () => {}, error: () => {} },
    handlers: {
      mail: () => writeTwice(world),
      deliver: async () => {},
      recovery: async () => {},
      digest: async () => {},
      anchor: async () => {},
      'extract-text': async () => {}
    }
  })
  const [job] = await world.store.read.query.jobs.findMany()
  expect(job?.lastError).toBe('UNIQUE constraint failed: persons.id')
})
