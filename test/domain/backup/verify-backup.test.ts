import { createHash } from 'node:crypto'
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { openWriter, type SqliteConnection } from '../../../server/db/sqlite.ts'
import {
  manifestFile,
  readManifest,
  writtenManifest,
  type BackupManifest
} from '../../../server/domain/backup/backup-manifest.ts'
import { restoreBackup } from '../../../server/domain/backup/restore-backup.ts'
import { verifyBackup } from '../../../server/domain/backup/verify-backup.ts'
import { openTampering } from '../../../scripts/soak/tamper.ts'
import { bytesOfPart, filesUnder, newPath, openBackupWorld } from '../../support/backup-world.ts'

// Each backup starts a thread, on a machine that may be busy.
vi.setConfig({ testTimeout: 90_000 })

const whole = await openBackupWorld()
await whole.backUp()

/** A copy of the whole backup, for one test to damage. */
const copyOfBackup = (): string => {
  const folder = newPath()
  cpSync(whole.folder, folder, { recursive: true })
  return folder
}

const flipByte = (file: string, at: number): void => {
  const bytes = readFileSync(file)
  bytes[at]! ^= 1
  writeFileSync(file, bytes)
}

const faultsOf = async (folder: string): Promise<string[]> => {
  const before = filesUnder(folder)
  const { faults, ok } = await verifyBackup(folder)
  expect(ok).toBe(faults.length === 0)
  expect(filesUnder(folder)).toEqual(before)
  // What does not pass is not restored.
  const target = newPath()
  if (!ok) expect(await restoreBackup(folder, target)).toMatchObject({ ok: false, faults })
  expect(() => statSync(target)).toThrow()
  return faults
}

/** Somebody who changes the backup and makes the manifest anew, so that every hash in it is right. */
const resealed = (
  change: { manifest?: (manifest: BackupManifest) => void; database?: (db: SqliteConnection) => void } = {}
): string => {
  const folder = copyOfBackup()
  const manifest = readManifest(folder)
  if (change.database) {
    const changed = `${newPath()}.sqlite`
    copyFileSync(bytesOfPart(folder, 'paragraf.sqlite'), changed)
    openTampering(changed).close()
    const db = openWriter(changed)
    db.pragma('foreign_keys = OFF')
    change.database(db)
    db.pragma('journal_mode = DELETE')
    db.close()
    const bytes = readFileSync(changed)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    Object.assign(manifest.parts[0]!, { sha256, size: bytes.length })
    const file = join(folder, 'parts', sha256.slice(0, 2), sha256)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
  change.manifest?.(manifest)
  writeFileSync(manifestFile(folder), writtenManifest(manifest))
  return folder
}

test('a whole backup passes, also copied elsewhere, and is not written in', async () => {
  expect(await faultsOf(copyOfBackup())).toEqual([])
  expect(await faultsOf(resealed())).toEqual([])
})

describe('damage is named', () => {
  test('no manifest: the backup was cut off', async () => {
    const folder = copyOfBackup()
    rmSync(manifestFile(folder))
    await expect(verifyBackup(folder)).rejects.toThrow('är inte färdig: manifest.json saknas. Den avbröts')
    await expect(restoreBackup(folder, newPath())).rejects.toThrow('är inte färdig')
    await expect(verifyBackup(whole.dataFolder)).rejects.toThrow('Det finns ingen säkerhetskopia i')
    await expect(verifyBackup(newPath())).rejects.toThrow('finns inte')
  })

  test('a manifest that was cut off or changed, in whichever byte', async () => {
    const folder = copyOfBackup()
    const file = manifestFile(folder)
    const text = readFileSync(file, 'utf8')
    for (const length of [0, 1, 300, text.length - 3]) {
      writeFileSync(file, text.slice(0, length))
      await expect(verifyBackup(folder)).rejects.toThrow('manifest.json är avhuggen eller går inte att läsa')
    }
    for (let at = 3; at < text.length - 3; at += 97) {
      // Between the words stands what means nothing.
      if (/\s/.test(text[at]!)) continue
      writeFileSync(file, text)
      flipByte(file, at)
      await expect(verifyBackup(folder), text.slice(at - 20, at + 20)).rejects.toThrow(
        /manifest\.json är avhuggen|manifest\.json har ändrats|gjord av en annan version/
      )
    }
  })

  test('a manifest that names a place outside the data folder, or one of a later version', async () => {
    const outside = resealed({ manifest: ({ parts }) => void (parts[1]!.path = '../../annat') })
    await expect(verifyBackup(outside)).rejects.toThrow('manifest.json har ändrats')
    const later = resealed({ manifest: manifest => Object.assign(manifest, { format: 'paragraf-backup-2' }) })
    await expect(verifyBackup(later)).rejects.toThrow('gjord av en annan version av Paragraf')
  })

  test.for(['paragraf.sqlite', 'key', 'anchors/', 'files/'])(
    'a part that is missing, is cut off or has one byte changed: %s',
    async path => {
      const folder = copyOfBackup()
      const file = bytesOfPart(folder, path)
      const { size } = statSync(file)
      const bytes = readFileSync(file)
      flipByte(file, Math.floor(size / 2))
      const named = expect.stringContaining(`Filen ${path}`) as string
      const changed = await faultsOf(folder)
      expect(changed).toEqual([named])
      expect(changed[0]).toContain('har ändrats: innehållet stämmer inte med kontrollsumman.')
      writeFileSync(file, bytes)
      truncateSync(file, size - 1)
      expect((await faultsOf(folder))[0]).toContain(
        `är ${String(size - 1)} byte lång i stället för ${String(size)}.`
      )
      rmSync(file)
      expect((await faultsOf(folder))[0]).toMatch(/^Filen .* i säkerhetskopian saknas\.$/)
    }
  )

  test('rows that are gone, or are said to be another number', async () => {
    const { tables } = readManifest(whole.folder)
    const gone = resealed({ database: db => db.exec('delete from mandates where rowid = 1') })
    expect(await faultsOf(gone)).toEqual([
      `Tabellen mandates har ${String(tables['mandates']! - 1)} rader, men skulle ha ${String(tables['mandates']!)}.`
    ])
    const other = resealed({ manifest: manifest => void (manifest.tables['persons']! += 1) })
    const persons = tables['persons']!
    expect(await faultsOf(other)).toEqual([
      `Tabellen persons har ${String(persons)} rader, men skulle ha ${String(persons + 1)}.`
    ])
    const added = resealed({ database: db => db.exec('create table x (y); insert into x values (1)') })
    expect(await faultsOf(added)).toEqual(['Tabellen x har 1 rader, men skulle ha 0.'])
  })

  test('a row whose parent is gone, and pages that do not hang together', async () => {
    const orphaned = resealed({ database: db => db.exec('delete from organs') })
    expect((await faultsOf(orphaned))[0]).toMatch(
      /^Databasen är skadad: a row of \w+ has no row in organs\.$/
    )
    const broken = resealed({
      database: db => {
        db.unsafeMode(true)
        db.pragma('writable_schema = ON')
        db.exec("update sqlite_schema set rootpage = 2 where name = 'persons'")
      }
    })
    expect((await faultsOf(broken))[0]).toContain('Databasen är skadad')
  })

  test('a file that the register names and the backup does not hold', async () => {
    const folder = resealed({
      manifest: manifest => void (manifest.parts = manifest.parts.filter(({ path }) => !/^files/.test(path)))
    })
    expect((await faultsOf(folder))[0]).toMatch(
      /^Filen files\/.* finns i registret men inte i säkerhetskopian\.$/
    )
    const nothing = resealed({ manifest: manifest => void (manifest.parts = []) })
    expect(await faultsOf(nothing)).toEqual(['Det finns ingen databas i säkerhetskopian.'])
  })

  test('a trail that was changed, cut off or made longer', async () => {
    const changed = resealed({
      database: db => db.exec("update trail set actor_id = 'system:annan' where sequence = 2")
    })
    expect(await faultsOf(changed)).toEqual(['Händelsen stämmer inte med sin kontrollsumma i kedjan.'])
    const { sequence } = readManifest(whole.folder).trail!
    const cut = resealed({
      database: db =>
        db.exec(`delete from trail where sequence = ${String(sequence)};
          delete from trail_payloads where sequence = ${String(sequence)}`),
      manifest: ({ tables }) => {
        tables['trail']! -= 1
        tables['trail_payloads']! -= 1
      }
    })
    expect((await faultsOf(cut))[0]).toContain('Kedjan är avklippt')
    const behind = resealed({ manifest: manifest => void (manifest.trail = null) })
    expect(await faultsOf(behind)).toEqual(['Händelsekedjan är längre än när säkerhetskopian gjordes.'])
  })
})

describe('restoring never writes over data', () => {
  test('a folder with anything in it is refused, and so is the folder of a running server', async () => {
    const files = filesUnder(whole.dataFolder)
    await expect(restoreBackup(whole.folder, whole.dataFolder)).rejects.toThrow('är inte tom')
    expect(filesUnder(whole.dataFolder)).toEqual(files)

    const { lockDataFolder } = await import('../../../server/db/data-folder.ts')
    const served = newPath()
    mkdirSync(served)
    const release = lockDataFolder(served)
    await expect(restoreBackup(whole.folder, served)).rejects.toThrow('En annan Paragraf kör redan')
    release()
    await expect(restoreBackup(whole.folder, join(whole.folder, 'data'))).rejects.toThrow('kan inte ligga i')
  })

  test('an empty folder is filled, and nothing is left beside it', async () => {
    const around = newPath()
    const target = join(around, 'data')
    mkdirSync(target, { recursive: true })
    expect(await restoreBackup(whole.folder, target)).toMatchObject({ ok: true })
    expect(filesUnder(around).every(name => name.startsWith('data/'))).toBe(true)
  })
})
