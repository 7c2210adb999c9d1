import { fork, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { schema } from '../../../server/db/schema/schema.ts'
import { runDueJobs } from '../../../server/domain/jobs/run-due-jobs.ts'
import { jobHandlers } from '../../../server/plugins/job-handlers.ts'
import { openMailer } from '../../../server/plugins/mailer.ts'
import { enqueue, linkMail, minutesAfter, secret } from '../../support/mail-jobs.ts'
import { openMailServer, type MailServer } from '../../support/mail-server.ts'
import { openWorld, type World } from '../../support/world.ts'

// Each test starts processes, on a machine that may be busy.
const patience = { timeout: 90_000 }
const soon = { timeout: 40_000, interval: 50 }

const sender = { name: 'Protokoll', address: 'protokoll@example.se' }

/** Ends without a last word, as in a power cut. */
const kill = async (child: ChildProcess): Promise<void> => {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

/** The server of `npm run serve` on the world's data folder. */
const startServer = ({ dataFolder }: World, { url }: MailServer): ChildProcess => {
  const main = join(import.meta.dirname, '../../../server/main.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    env: {
      PATH: process.env.PATH,
      DATA_DIR: dataFolder,
      PORT: '0',
      SMTP_URL: url,
      MAIL_FROM: sender.address
    },
    stdio: 'ignore'
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

const jobOf = async ({ store }: World) =>
  (await store.read.select().from(schema.jobs)).find(({ kind }) => kind === 'mail')

describe('a process that is killed', patience, () => {
  test('between the commit and the sending loses no mail, and the next process sends it once', async () => {
    const world = openWorld()
    const server = await openMailServer()
    const script = join(import.meta.dirname, '../../support/commit-mail-job.ts')
    const child = fork(script, [world.databaseFile], { execArgv: ['--import', 'tsx'] })
    await once(child, 'message')
    await kill(child)
    expect([await jobOf(world), server.received]).toMatchObject([{ attempts: 0, doneAt: null }, []])

    const next = startServer(world, server)
    await vi.waitFor(async () => expect(await jobOf(world)).toMatchObject({ doneAt: /Z$/ }), soon)
    await kill(next)
    // A third process finds one more mail, sends that, and has nothing left to do of the first.
    world.now = new Date().toISOString()
    await enqueue(world.ctx(), linkMail('bo@example.se'))
    startServer(world, server)
    await vi.waitFor(
      () => expect(server.received.map(({ to }) => to)).toContainEqual(['bo@example.se']),
      soon
    )

    expect(server.received.map(({ to }) => to)).toEqual([['asa.ohman@example.se'], ['bo@example.se']])
    expect(server.received[0]?.mail.text).toContain(secret)
    expect(await jobOf(world)).toMatchObject({ attempts: 1, payload: null })
  })

  test('while the mail server has not yet answered sends again, and the Message-ID tells that it is the same mail', async () => {
    const world = openWorld()
    world.now = new Date().toISOString()
    await enqueue(world.ctx(), linkMail())
    const messageIds: string[] = []
    let takes = false
    const server = await openMailServer({
      onData: (stream, _session, done) => {
        let source = ''
        stream.on('data', chunk => (source += chunk))
        stream.on('end', () => {
          messageIds.push(/^Message-ID: (.+)\r$/im.exec(source)?.[1] ?? '')
          // The mail is there; the answer that says so never comes.
          if (takes) done()
        })
      }
    })
    const child = startServer(world, server)
    await vi.waitFor(() => expect(messageIds).toHaveLength(1), soon)
    await kill(child)
    expect(await jobOf(world)).toMatchObject({ attempts: 1, doneAt: null })

    takes = true
    const mailer = openMailer({ smtpUrl: server.url, from: sender, folder: world.dataFolder })
    const handlers = jobHandlers(
      {
        mailer,
        anchorsFolder: world.dataFolder,
        passwordLink: secret => secret,
        vault: world.vault,
        desk: ''
      },
      { info: () => {} }
    )
    const quiet = { warn: () => {}, error: () => {} }
    const { store, newId } = world
    const run = (at: string) => runDueJobs({ store, newId, handlers, log: quiet, clock: () => at })
    // It may still be on its way: nobody else begins before the wait is over.
    await run(new Date().toISOString())
    expect(messageIds).toHaveLength(1)
    await run(minutesAfter(new Date().toISOString(), 1))
    expect(messageIds).toHaveLength(2)
    expect(new Set(messageIds)).toEqual(new Set([`<${(await jobOf(world))?.id}@example.se>`]))
    expect(await jobOf(world)).toMatchObject({ attempts: 2, payload: null })
  })
})
