import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { rememberFile } from '../../server/domain/files/file-store.ts'
import { inTransaction } from '../../server/domain/shared/context.ts'
import { filesUnder, newPath, openBackupWorld, runScript, type BackupWorld } from '../support/backup-world.ts'

describe('npm run backup and npm run restore', { timeout: 90_000 }, () => {
  test('what is told is one JSON object and sentences; a backup passes, is restored once and not twice', async () => {
    const { dataFolder, folder } = await openBackupWorld()
    const made = await runScript('backup', dataFolder, folder)
    expect(made).toMatchObject({ code: 0, report: { version: expect.any(String), copied: {} } })
    expect(made.told).toMatch(/Säkerhetskopian i .* är färdig: \d+ filer, varav \d+ nya, \d+ rader/)
    expect(made.told).toContain('också nyckeln')

    const verified = await runScript('restore', newPath(), folder, '--verify')
    expect(verified).toMatchObject({ code: 0, report: { ok: true, faults: [] } })
    expect(verified.told).toContain('Säkerhetskopian stämmer.')

    const target = newPath()
    expect(await runScript('restore', target, folder)).toMatchObject({ code: 0, report: { ok: true } })
    const again = await runScript('restore', dataFolder, folder, '--to', target)
    expect(again).toMatchObject({ code: 1, report: undefined })
    expect(again.told).toContain('är inte tom')
    // Of the restored data folder the commands make the same again.
    expect(await runScript('backup', target, newPath())).toMatchObject({
      code: 0,
      report: { trail: made.report!['trail'], parts: made.report!['parts'], rows: made.report!['rows'] }
    })
  })

  test('a fault ends it with 1, is named, and nothing is restored', async () => {
    const world = await openBackupWorld()
    await world.backUp()
    rmSync(join(world.folder, 'parts', filesUnder(join(world.folder, 'parts'))[0]!))
    const verified = await runScript('restore', newPath(), world.folder, '--verify')
    expect(verified).toMatchObject({ code: 1, report: { ok: false, faults: [expect.any(String)] } })
    expect(verified.told).toMatch(/Filen .* i säkerhetskopian saknas\.\n[^]*Säkerhetskopian stämmer INTE\.\n/)
    const target = newPath()
    const restored = await runScript('restore', target, world.folder)
    expect(restored).toMatchObject({ code: 1, report: { ok: false } })
    expect(restored.told).toContain('Ingenting har återlästs.')
    expect(existsSync(target)).toBe(false)
  })

  test('without a folder, without a database or with both --verify and --to it says what to do', async () => {
    const nothing = newPath()
    const told = async (...run: Parameters<typeof runScript>) => {
      const { code, told: words } = await runScript(...run)
      expect(code).toBe(1)
      return words
    }
    expect(await told('backup', nothing)).toContain('npm run backup -- MAPP')
    expect(await told('backup', nothing, newPath())).toContain('Ange en annan mapp med DATA_DIR.')
    expect(await told('restore', nothing)).toContain('npm run restore -- MAPP')
    expect(await told('restore', nothing, 'x', '--verify', '--to', 'y')).toContain('npm run restore -- MAPP')
    expect(await told('restore', nothing, newPath(), '--verify')).toContain('finns inte')
    expect(existsSync(nothing)).toBe(false)
  })

  test('one that is killed leaves nothing that passes for a backup, and the earlier one as it was', async () => {
    const world = await openBackupWorld()
    await takeIn(world, 400)
    await killBackup(world, parts => parts > 100)
    const half = await runScript('restore', newPath(), world.folder, '--verify')
    expect(half).toMatchObject({ code: 1, report: undefined })
    expect(half.told).toContain('är inte färdig: manifest.json saknas. Den avbröts')

    const { trail, madeAt } = await world.backUp()
    const before = filesUnder(join(world.folder, 'parts')).length
    await takeIn(world, 400)
    world.now = '2026-03-13T08:00:00.000Z'
    await killBackup(world, parts => parts > before + 100)
    expect(await runScript('restore', newPath(), world.folder, '--verify')).toMatchObject({
      code: 0,
      report: { ok: true, madeAt, trail }
    })

    // The next one takes up what was copied, and leaves no more than it names.
    const { copied, parts } = await world.backUp()
    expect(copied.parts).toBeLessThan(400)
    expect(filesUnder(join(world.folder, 'parts'))).toHaveLength(parts)
  })
})

const takeIn = async ({ ctx, vault, now }: BackupWorld, count: number): Promise<void> => {
  for (let n = 0; n < count; n++) {
    const { sha256, size } = await vault.put(Buffer.from(crypto.randomUUID().repeat(1000)))
    await inTransaction(ctx(), tx =>
      rememberFile(tx.store, { sha256, size, mediaType: 'text/plain', pages: null, createdAt: now })
    )
  }
}

/** `kill -9` as soon as the backup has come so far. */
const killBackup = async (
  { dataFolder, folder }: BackupWorld,
  isTime: (parts: number) => boolean
): Promise<void> => {
  const script = join(import.meta.dirname, '../../scripts/backup.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder], {
    env: { ...process.env, DATA_DIR: dataFolder, HOST: '', PUBLIC_URL: '' },
    stdio: 'ignore'
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = once(child, 'exit')
  mkdirSync(join(folder, 'parts'), { recursive: true })
  while (child.exitCode === null && !isTime(countParts(folder))) await wait(1)
  child.kill('SIGKILL')
  expect((await ended)[1], 'it was not done before it was killed').toBe('SIGKILL')
}

const countParts = (folder: string): number =>
  readdirSync(join(folder, 'parts'), { recursive: true, encoding: 'utf8' }).filter(name => name.length > 60)
    .length
