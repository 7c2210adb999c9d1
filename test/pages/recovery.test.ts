import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { paths } from '../../server/pages/paths.ts'
import { openMailer } from '../../server/plugins/mailer.ts'
import { goodPassword, openAccountWorld } from '../support/account-world.ts'
import { wordsOf } from '../support/html-forms.ts'
import { readMail } from '../support/mail-server.ts'
import { visitor } from '../support/page-world.ts'
import { withoutLimits } from '../support/world.ts'

test('who has forgotten the password sees the same as who has no account, and chooses a new one by the link in the mail', async () => {
  const world = await openAccountWorld()
  const folder = join(world.dataFolder, 'mail')
  const { stranger } = await openMailingApp(world, folder)
  const answers = []
  for (const email of ['ingen@example.se', world.email])
    answers.push(await stranger.post(paths.recovery, { email }))
  expect(answers[0]).toEqual(answers[1])
  expect(answers[0]).toMatchObject({ status: 303, location: paths.signIn })

  const mails = () =>
    readdirSync(folder).map(name => readMail(readFileSync(join(folder, name), 'latin1')).text)
  const link = await vi.waitFor(() => {
    const [, path] = /http:\/\/localhost:3000(\/valj-losenord\/lank_[\w-]{43})/.exec(mails().join('\n')) ?? []
    if (!path) throw new Error('No mail yet')
    return path
  }, soon)
  expect(wordsOf((await stranger.get(link)).html)).toContain(`För kontot ${world.email}`)
  const short = await stranger.post(link, { password: 'kort' })
  expect(short.status).toBe(422)
  expect(wordsOf(short.html)).toContain('minst 12 tecken')
  const done = await stranger.post(link, { password: goodPassword })
  expect([done.status, done.location]).toEqual([303, '/'])
  expect((await stranger.get(link)).status).toBe(404)
})

const soon = { timeout: 5_000, interval: 20 }

/** The app as it is served, with its loop of jobs. */
const openMailingApp = async (world: Awaited<ReturnType<typeof openAccountWorld>>, folder: string) => {
  const { store, vault, newId, dataFolder } = world
  const mailer = openMailer({ smtpUrl: null, from: { name: '', address: 'protokoll@example.se' }, folder })
  const app = await buildApp({
    store,
    vault,
    newId,
    key: Buffer.alloc(32, 1),
    clock: () => world.now,
    config: { ...readConfig(withoutLimits), logLevel: 'silent' },
    jobs: { mailer, anchorsFolder: join(dataFolder, 'anchors') }
  })
  onTestFinished(() => app.close())
  await app.ready()
  return { stranger: visitor(app, '') }
}
