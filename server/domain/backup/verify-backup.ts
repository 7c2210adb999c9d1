import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { placesIn } from '../../db/data-folder.ts'
import { migrateDatabase } from '../../db/migrate.ts'
import { inspectDatabase } from '../../db/snapshot.ts'
import { openReadOnlyStore, type Store } from '../../db/store.ts'
import { listSealedAnchors } from '../approval/sealed-minutes-store.ts'
import { readAnchors } from '../events/anchor-files.ts'
import { verifyTrail } from '../events/verify-trail.ts'
import { everyFile } from '../files/file-store.ts'
import { readManifest, type BackupManifest, type BackupPart } from './backup-manifest.ts'
import { faultOfPart, layOutParts } from './backup-parts.ts'

export type BackupCheck = Omit<BackupManifest, 'format' | 'tables' | 'parts'> & {
  ok: boolean
  parts: number
  rows: number
  /** What is wrong, in Swedish, in the order it was found. */
  faults: string[]
}

/**
 * Reads every byte of a backup and holds it against the manifest, and the database against itself, its counts, its files and the
 * trail. Writes only in a temporary folder: there an older database is brought up to date first, as a server would.
 */
export const verifyBackup = async (folder: string): Promise<BackupCheck> => {
  const { tables, parts, version, madeAt, trail } = readManifest(folder)
  const faults: string[] = []
  const intact: BackupPart[] = []
  for (const part of parts) {
    const fault = await faultOfPart(folder, part)
    if (fault === undefined) intact.push(part)
    else faults.push(`Filen ${part.path} i säkerhetskopian ${fault}.`)
  }
  const looked = intact.filter(({ path }) => !path.startsWith('files/'))
  if (looked.some(({ path }) => path === 'paragraf.sqlite')) {
    const names = new Set(parts.map(({ path }) => path))
    faults.push(...(await faultsOfDatabase(folder, looked, { tables, trail, names })))
  } else if (faults.length === 0) {
    faults.push('Det finns ingen databas i säkerhetskopian.')
  }
  const rows = Object.values(tables).reduce((sum, count) => sum + count, 0)
  return { ok: faults.length === 0, version, madeAt, trail, parts: parts.length, rows, faults }
}

type Promised = Pick<BackupManifest, 'tables' | 'trail'> & { names: ReadonlySet<string> }

const faultsOfDatabase = async (
  folder: string,
  parts: readonly BackupPart[],
  { tables, trail, names }: Promised
): Promise<string[]> => {
  const copy = await mkdtemp(join(tmpdir(), 'paragraf-verify-'))
  try {
    await layOutParts(folder, parts, copy)
    const { databaseFile, anchorsFolder } = placesIn(copy)
    const found = await inspectDatabase(databaseFile)
    if (found.faults.length > 0) return found.faults.map(fault => `Databasen är skadad: ${fault}.`)
    migrateDatabase(databaseFile)
    const store = openReadOnlyStore(databaseFile)
    try {
      return [
        ...countFaults(tables, found.tables),
        ...(await fileFaults(store, names)),
        ...(await trailFaults(store, anchorsFolder, trail))
      ]
    } finally {
      store.close()
    }
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}

const countFaults = (promised: BackupManifest['tables'], found: BackupManifest['tables']): string[] =>
  [...new Set([...Object.keys(promised), ...Object.keys(found)])]
    .filter(table => promised[table] !== found[table])
    .map(
      table =>
        `Tabellen ${table} har ${String(found[table] ?? 0)} rader, men skulle ha ${String(promised[table] ?? 0)}.`
    )

const fileFaults = async (store: Store, names: ReadonlySet<string>): Promise<string[]> => {
  const faults: string[] = []
  for await (const { sha256 } of everyFile(store)) {
    const path = `files/${sha256.slice(0, 2)}/${sha256}`
    if (!names.has(path)) faults.push(`Filen ${path} finns i registret men inte i säkerhetskopian.`)
  }
  return faults
}

// The manifest's own last event is one more anchor.
const trailFaults = async (
  store: Store,
  anchorsFolder: string,
  trail: BackupManifest['trail']
): Promise<string[]> => {
  const anchors = [...readAnchors(anchorsFolder), ...(await listSealedAnchors(store))]
  if (trail) anchors.push({ place: 'manifest.json', anchor: trail })
  const { faults, latest } = await verifyTrail(store, anchors)
  const isLonger = faults.length === 0 && latest?.sequence !== trail?.sequence
  return [
    ...faults.map(({ what }) => what),
    ...(isLonger ? ['Händelsekedjan är längre än när säkerhetskopian gjordes.'] : [])
  ]
}
