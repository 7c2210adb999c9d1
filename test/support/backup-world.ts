import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { seedDemo } from '../../scripts/seed/demo.ts'
import { backUp, type BackupReport } from '../../server/domain/backup/back-up.ts'
import { readManifest } from '../../server/domain/backup/backup-manifest.ts'
import { latestAnchor } from '../../server/domain/events/anchor.ts'
import { writeAnchor } from '../../server/domain/events/anchor-files.ts'
import { openWorld, type World } from './world.ts'

export type BackupWorld = World & { folder: string; backUp: () => Promise<BackupReport> }

/** The invented förbund in a data folder with key and anchor, and where its backup goes. */
export const openBackupWorld = async (): Promise<BackupWorld> => {
  const world = openWorld()
  const { dataFolder, store, now } = world
  await seedDemo(world.ctx(), world.vault)
  writeFileSync(join(dataFolder, 'key'), Buffer.alloc(32, 7), { mode: 0o600 })
  writeAnchor(join(dataFolder, 'anchors'), (await latestAnchor(store))!, now)
  const folder = newPath()
  return Object.assign(world, {
    folder,
    backUp: () => backUp({ dataFolder, folder, version: '9.9.9', now: world.now })
  })
}

/** A path where nothing lies. */
export const newPath = (): string => join(inject('testFolder'), `backup-${randomUUID()}`)

/** Where the bytes of a part lie in the backup. */
export const bytesOfPart = (folder: string, path: string): string => {
  const { sha256 } = readManifest(folder).parts.find(part => part.path.startsWith(path))!
  return join(folder, 'parts', sha256.slice(0, 2), sha256)
}

/** Every file under a folder, sorted. */
export const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => statSync(join(folder, name)).isFile())
    .sort()

type Ran = { code: number; told: string; report: Record<string, unknown> | undefined }

/** `npm run backup` or `npm run restore` on a data folder, in a process of its own. */
export const runScript = (name: 'backup' | 'restore', dataFolder: string, ...words: string[]): Promise<Ran> =>
  new Promise(resolve => {
    const script = join(import.meta.dirname, `../../scripts/${name}.ts`)
    const env = { ...process.env, DATA_DIR: dataFolder, HOST: '', PUBLIC_URL: '' }
    execFile(process.execPath, ['--import', 'tsx', script, ...words], { env }, (error, stdout, stderr) => {
      const report = stdout ? (JSON.parse(stdout) as Record<string, unknown>) : undefined
      resolve({ code: Number(error?.code ?? 0), told: stderr, report })
    })
  })
