import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrateDatabase } from '../../server/db/migrate.ts'
import { openStore } from '../../server/db/store.ts'
import { verifyTrail } from '../../server/domain/events/verify-trail.ts'
import { growTrail } from './grow-trail.ts'
import { openTampering, type ByteChange } from './tamper.ts'

/** `missed` are the changes that verification did not find, or found without naming their event. */
export type TrailSoak = { ok: boolean; changes: number; found: number; missed: ByteChange[] }

/** Changes one byte of one column value in the trail, so many times, each alone, and verifies after each. */
export const soak = async (changes = 1000): Promise<TrailSoak> => {
  const folder = mkdtempSync(join(tmpdir(), 'paragraf-soak-'))
  try {
    const file = join(folder, 'paragraf.sqlite')
    migrateDatabase(file)
    return await soakTrail(file, changes)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The same on a database file that is there, migrated and empty. */
export const soakTrail = async (file: string, changes: number): Promise<TrailSoak> => {
  const store = openStore(file)
  const tampering = openTampering(file)
  try {
    await growTrail(store)
    const { faults } = await verifyTrail(store, [])
    if (faults.length > 0) throw new Error(`The trail was broken beforehand: ${JSON.stringify(faults)}`)
    const missed: ByteChange[] = []
    for (let made = 0; made < changes; made++) {
      const { change, undo } = tampering.changeOneByte()
      const report = await verifyTrail(store, [])
      if (!report.faults.some(({ sequence }) => sequence === change.sequence)) missed.push(change)
      undo()
    }
    const found = changes - missed.length
    return { ok: missed.length === 0 && (await verifyTrail(store, [])).ok, changes, found, missed }
  } finally {
    tampering.close()
    store.close()
  }
}
