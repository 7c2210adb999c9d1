import { fork } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { placesIn } from '../../../server/db/data-folder.ts'
import { migrateDatabase, migrationsFolder } from '../../../server/db/migrate.ts'
import { schema } from '../../../server/db/schema/schema.ts'
import { openReader } from '../../../server/db/sqlite.ts'
import { openStore } from '../../../server/db/store.ts'
import { backUp } from '../../../server/domain/backup/back-up.ts'
import { readManifest } from '../../../server/domain/backup/backup-manifest.ts'
import { restoreBackup } from '../../../server/domain/backup/restore-backup.ts'
import { verifyBackup } from '../../../server/domain/backup/verify-backup.ts'
import { recordEvent } from '../../../server/domain/events/record-event.ts'
import { inTransaction } from '../../../server/domain/shared/context.ts'
import { bytesOfPart, filesUnder, newPath, openBackupWorld } from '../../support/backup-world.ts'

// Each backup starts a thread, on a machine that may be busy.
vi.setConfig({ testTimeout: 90_000 })

const rowsOf = (file: string): Record<string, unknown[]> => {
  const db = openReader(file)
  const names = db.prepare("select name from sqlite_schema where type = 'table'").pluck().all().map(String)
  const rows = Object.fromEntries(
    names.map(name => [name, db.prepare(`select * from "${name}"`).raw().all().map(String).sort()])
  )
  db.close()
  return rows
}

test('a backup that is restored gives the same data folder: every row, every file, the key and the anchors', async () => {
  const world = await openBackupWorld()
  const made = await world.backUp()
  expect(made).toMatchObject({ version: '9.9.9', madeAt: world.now, copied: { parts: made.parts } })

  const target = newPath()
  const check = await restoreBackup(world.folder, target)
  expect(check).toMatchObject({ ok: true, faults: [], parts: made.parts, rows: made.rows, trail: made.trail })
  expect(rowsOf(join(target, 'paragraf.sqlite'))).toEqual(rowsOf(world.databaseFile))
  const before = filesUnder(world.dataFolder).filter(name => !/sqlite-(wal|shm)$/.test(name))
  expect(filesUnder(target).filter(name => !/sqlite-(wal|shm)$/.test(name))).toEqual(before)
  for (const name of before.filter(file => file !== 'paragraf.sqlite')) {
    expect(readFileSync(join(target, name)), name).toEqual(readFileSync(join(world.dataFolder, name)))
  }
  expect(statSync(join(target, 'key')).mode & 0o777).toBe(0o600)
  expect(statSync(target).mode & 0o777).toBe(0o700)
  expect(statSync(world.folder).mode & 0o777).toBe(0o700)

  // It is a database to go on writing in.
  const store = openStore(join(target, 'paragraf.sqlite'))
  await inTransaction({ ...world.ctx(), store }, async tx => {
    await recordEvent(tx, 'case.edited', 'case-1', {})
  })
  store.close()
})

test('the next backup in the same folder copies what is new, and what the earlier one had alone is gone', async () => {
  const world = await openBackupWorld()
  const first = await world.backUp()
  await inTransaction(world.ctx(), async tx => {
    await recordEvent(tx, 'case.edited', 'case-1', { after: { title: 'Ny rubrik' } })
  })
  const second = await world.backUp()
  expect(second.copied.parts).toBe(1)
  expect(second.parts).toBe(first.parts)
  expect(second.trail?.sequence).toBe(first.trail!.sequence + 1)
  expect(filesUnder(join(world.folder, 'parts'))).toHaveLength(
    new Set(readManifest(world.folder).parts.map(({ sha256 }) => sha256)).size
  )
  expect(await verifyBackup(world.folder)).toMatchObject({ ok: true })
})

test('what has been damaged in the backup is made anew by the next one', async () => {
  const world = await openBackupWorld()
  await world.backUp()
  appendFileSync(bytesOfPart(world.folder, 'files/'), 'x')
  rmSync(bytesOfPart(world.folder, 'key'))
  expect(await verifyBackup(world.folder)).toMatchObject({ ok: false })
  expect((await world.backUp()).copied.parts).toBe(2)
  expect(await verifyBackup(world.folder)).toMatchObject({ ok: true, faults: [] })
})

test('a file that is damaged or missing in the data folder stops the backup by name, and the earlier one holds', async () => {
  const world = await openBackupWorld()
  const { madeAt } = await world.backUp()
  world.now = '2026-03-13T08:00:00.000Z'
  const { sha256 } = (await world.store.read.select().from(schema.files))[0]!
  rmSync(bytesOfPart(world.folder, `files/${sha256.slice(0, 2)}/${sha256}`))
  writeFileSync(world.vault.pathOf(sha256), 'något annat')
  await expect(world.backUp()).rejects.toThrow(`${sha256} i datamappen är skadad`)
  rmSync(world.vault.pathOf(sha256))
  await expect(world.backUp()).rejects.toThrow(`${sha256} finns i registret men saknas i datamappen`)
  expect(readManifest(world.folder).madeAt).toBe(madeAt)
})

test('a backup while another process takes in files and writes is whole, and holds all that was committed before it', async () => {
  const world = await openBackupWorld()
  const writer = fork(join(import.meta.dirname, '../../support/keep-writing.ts'), [world.dataFolder], {
    execArgv: ['--import', 'tsx']
  })
  onTestFinished(() => void writer.kill('SIGKILL'))
  let told = 0
  writer.on('message', sequence => (told = Number(sequence)))
  await once(writer, 'message')
  for (let round = 0; round < 2; round++) {
    const before = told
    const { trail, copied } = await world.backUp()
    expect(trail!.sequence).toBeGreaterThanOrEqual(before)
    // It was written in meanwhile.
    await vi.waitFor(() => expect(told).toBeGreaterThan(trail!.sequence), { timeout: 20_000 })
    expect(copied.parts).toBeGreaterThan(1)
    expect(await verifyBackup(world.folder)).toMatchObject({ ok: true, faults: [] })
  }
  expect(await restoreBackup(world.folder, newPath())).toMatchObject({ ok: true })
})

test('a backup that an earlier version made passes, and is restored as it was', async () => {
  const [dataFolder, folder, target, earlier] = [newPath(), newPath(), newPath(), newPath()]
  cpSync(migrationsFolder, earlier, { recursive: true })
  const journal = join(earlier, 'meta/_journal.json')
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: unknown[] }
  // The first with a trail.
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, 4) }))
  mkdirSync(dataFolder)
  const { databaseFile } = placesIn(dataFolder)
  migrateDatabase(databaseFile, earlier)
  await backUp({ dataFolder, folder, version: '0.0.1', now: '2026-03-12T08:00:00.000Z' })
  expect(readManifest(folder).tables['__drizzle_migrations']).toBe(4)
  expect(await restoreBackup(folder, target)).toMatchObject({ ok: true, version: '0.0.1' })
  expect(rowsOf(join(target, 'paragraf.sqlite'))).toEqual(rowsOf(databaseFile))
})

test('a backup does not lie in the data folder, nor the other way; two do not write in one folder at once', async () => {
  const world = await openBackupWorld()
  const into = (folder: string) =>
    backUp({ dataFolder: world.dataFolder, folder, version: '1', now: world.now })
  const files = filesUnder(world.dataFolder)
  await expect(into(world.dataFolder)).rejects.toThrow('kan inte ligga i datamappen')
  await expect(into(join(world.dataFolder, 'kopia/idag'))).rejects.toThrow('kan inte ligga i datamappen')
  await expect(into(join(world.dataFolder, '..'))).rejects.toThrow('kan inte ligga i datamappen')
  expect(filesUnder(world.dataFolder)).toEqual(files)
  const folder = newPath()
  const both = await Promise.allSettled([into(folder), into(folder)])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await verifyBackup(folder)).toMatchObject({ ok: true })
})
