import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { openDemoAccess } from '../scripts/seed/demo-access.ts'
import { seedDemo } from '../scripts/seed/demo.ts'
import { buildApp } from './app.ts'
import { readConfig, type Config } from './config.ts'
import { lockDataFolder, prepareDataFolder } from './db/data-folder.ts'
import { migrateDatabase } from './db/migrate.ts'
import { openStore, type Store } from './db/store.ts'
import { systemActor } from './domain/access/actor.ts'
import { findBody } from './domain/bodies/body-store.ts'
import {
  findInstallationMode,
  settleInstallationMode,
  type InstallationMode
} from './domain/bodies/installation.ts'
import { adoptEarlierEvents } from './domain/events/adopt-earlier-events.ts'
import { openFileVault } from './domain/files/file-vault.ts'
import { completeIndex } from './domain/search/complete-index.ts'
import { createSetUpLink } from './domain/accounts/sign-in-links.ts'
import type { Context } from './domain/shared/context.ts'
import { paths } from './pages/paths.ts'
import { openMailer } from './plugins/mailer.ts'

const clock = (): string => new Date().toISOString()
const newId = (): string => randomUUID()

/** The process: settings, data folder, database, app, listen; and an orderly end. */
const start = async (): Promise<void> => {
  const config = readConfig()
  const { databaseFile, filesFolder, mailFolder, anchorsFolder, key } = prepareDataFolder(config.dataFolder)
  const release = lockDataFolder(config.dataFolder)
  migrateDatabase(databaseFile)
  const store = openStore(databaseFile)
  const vault = openFileVault(filesFolder)
  await adoptEarlierEvents(systemContext(store))
  await completeIndex(systemContext(store))
  const mode = await settleMode(store, config)
  if (mode === 'demo' && !(await findBody(store))) await seedDemo(systemContext(store), vault)

  const mailer = openMailer({ smtpUrl: config.smtpUrl, from: config.mailFrom, folder: mailFolder })
  const jobs = { mailer, anchorsFolder }
  const app = await buildApp({ store, vault, key, clock, newId, config, jobs })
  await app.listen({ host: config.host, port: config.port })
  const address = config.port === 0 ? app.listeningOrigin : config.publicUrl
  console.log(`Paragraf svarar på ${address} (data i ${config.dataFolder})`)
  if (mode === 'real') await tellHowToSetUp(store, address)
  else if (isDemoCommand) await tellDemoAccess(store, key, address)

  const stop = stopper(app, () => {
    store.close()
    release()
  })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop)
  if (config.isRunByNpm) stopWithParent(stop)
}

const isDemoCommand = process.argv.includes('--demo')

const systemContext = (store: Store): Context => ({
  store,
  actor: systemActor('Paragraf'),
  now: clock(),
  newId
})

/** An empty folder becomes what the command says and stays that; the invented förbund is for this machine alone. */
const settleMode = async (store: Store, { host, dataFolder }: Config): Promise<InstallationMode> => {
  const settled = await findInstallationMode(store)
  const mode = settled ?? (isDemoCommand ? 'demo' : 'real')
  if (mode === 'demo' && !isLoopback(host)) {
    throw new Error(
      `Datamappen ${dataFolder} är för det påhittade förbundet, som vem som helst kan logga in i. Den får bara svara på den egna datorn: ` +
        `sätt HOST=localhost, eller ange en annan DATA_DIR och starta med npm run serve.`
    )
  }
  if (!settled) await settleInstallationMode(systemContext(store), mode)
  return mode
}

const isLoopback = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|::1)$/.test(host)

const tellHowToSetUp = async (store: Store, address: string): Promise<void> => {
  if (await findBody(store)) return
  const secret = await createSetUpLink(systemContext(store))
  console.log(
    `Lägg upp förbundet här (länken fungerar en gång, i 24 timmar):\n  ${address}${paths.setUp(secret)}`
  )
}

const tellDemoAccess = async (store: Store, key: Buffer, address: string): Promise<void> => {
  console.log('Det påhittade förbundet. Länkarna loggar in en gång var; nycklarna är för API:t.')
  for (const { name, role, token, linkSecret } of await openDemoAccess(systemContext(store), key)) {
    console.log(
      `  ${name}, ${role}\n    ${address}${paths.signInLink(linkSecret)}\n    Authorization: Bearer ${token}`
    )
  }
}

/** Lets requests that are under way finish, then closes the database. */
const stopper = (app: FastifyInstance, closeData: () => void): (() => void) => {
  const stop = async (): Promise<void> => {
    setTimeout(() => process.exit(1), 20_000).unref()
    await app.close()
    closeData()
    process.exit(0)
  }
  return () => void stop()
}

// npm runs us in a shell, and the signal that npm passes on ends that shell and reaches us never.
const stopWithParent = (stop: () => void): void => {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    stop()
  }, 250)
  watch.unref()
}

const explain = (error: unknown): unknown => {
  if (!(error instanceof Error)) return error
  const code = 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') return 'Porten är upptagen av ett annat program. Välj en annan med PORT.'
  // What we throw ourselves says what to do; of anything else the whole trace is needed.
  return error.constructor === Error && code === undefined ? error.message : error
}

start().catch((error: unknown) => {
  console.error(explain(error))
  process.exit(1)
})
