import { existsSync, readFileSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { placesIn } from '../../db/data-folder.ts'
import { takeSnapshot } from '../../db/snapshot.ts'
import { holdFile } from '../../db/sqlite.ts'
import { openReadOnlyStore } from '../../db/store.ts'
import { latestAnchor } from '../events/anchor.ts'
import { anchorFileNames } from '../events/anchor-files.ts'
import { everyFile } from '../files/file-store.ts'
import { openFileVault } from '../files/file-vault.ts'
import type { Instant } from '../shared/dates.ts'
import { assertApart, syncFolder } from './backup-folders.ts'
import { manifestFile, writtenManifest, type BackupManifest, type BackupPart } from './backup-manifest.ts'
import { keepPart, partsFolder, removeOtherParts, type KeptPart } from './backup-parts.ts'

export type BackupReport = Omit<BackupManifest, 'format' | 'tables' | 'parts'> & {
  rows: number
  parts: number
  bytes: number
  /** What did not lie in the folder since the last time. */
  copied: { parts: number; bytes: number }
}

type BackupOrder = { dataFolder: string; folder: string; version: string; now: Instant }

/**
 * Copies the data folder while others write in it. The backup that lay in `folder` holds until the new one is whole: its
 * manifest is written last, and only then is what no longer belongs to it removed.
 */
export const backUp = async ({ dataFolder, folder, version, now }: BackupOrder): Promise<BackupReport> => {
  if (!existsSync(placesIn(dataFolder).databaseFile)) {
    throw new Error(`Det finns ingen databas i datamappen ${dataFolder}. Ange en annan mapp med DATA_DIR.`)
  }
  assertApart(dataFolder, folder)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await mkdir(partsFolder(folder), { recursive: true, mode: 0o700 })
  const release = holdFile(join(folder, 'backup.lock'))
  if (!release) throw new Error(`En annan säkerhetskopiering till ${folder} pågår. Vänta tills den är klar.`)
  try {
    const { kept, ...content } = await keepEverything(dataFolder, folder)
    const parts = kept.map(({ path, sha256, size }): BackupPart => ({ path, sha256, size }))
    await writeManifest(folder, { format: 'paragraf-backup-1', version, madeAt: now, ...content, parts })
    await removeOtherParts(folder, parts)
    return {
      version,
      madeAt: now,
      trail: content.trail,
      rows: Object.values(content.tables).reduce((sum, rows) => sum + rows, 0),
      ...weigh(kept),
      copied: weigh(kept.filter(({ isNew }) => isNew))
    }
  } finally {
    release()
  }
}

type Everything = Pick<BackupManifest, 'tables' | 'trail'> & { kept: KeptPart[] }

// The anchors first: one that is written meanwhile would be newer than the copied chain. The files last: each lies in the data
// folder before the row that names it.
const keepEverything = async (dataFolder: string, folder: string): Promise<Everything> => {
  const { databaseFile, keyFile, filesFolder, anchorsFolder } = placesIn(dataFolder)
  const beside: KeptPart[] = []
  if (existsSync(keyFile)) beside.push(await keepPart(folder, 'key', readFileSync(keyFile)))
  for (const name of anchorFileNames(anchorsFolder)) {
    beside.push(await keepPart(folder, `anchors/${name}`, readFileSync(join(anchorsFolder, name))))
  }
  const snapshot = join(partsFolder(folder), 'snapshot')
  await rm(snapshot, { force: true })
  try {
    const { faults, tables } = await takeSnapshot(databaseFile, snapshot)
    if (faults[0]) throw new Error(`Databasen i ${dataFolder} är skadad och har inte kopierats: ${faults[0]}`)
    const database = await keepPart(folder, 'paragraf.sqlite', snapshot)
    const store = openReadOnlyStore(snapshot)
    try {
      const files = await keepFiles(folder, filesFolder, everyFile(store))
      return { tables, trail: (await latestAnchor(store)) ?? null, kept: [database, ...beside, ...files] }
    } finally {
      store.close()
    }
  } finally {
    await rm(snapshot, { force: true })
  }
}

const keepFiles = async (folder: string, filesFolder: string, files: ReturnType<typeof everyFile>) => {
  const { pathOf } = openFileVault(filesFolder)
  const kept: KeptPart[] = []
  for await (const file of files) {
    const path = `files/${file.sha256.slice(0, 2)}/${file.sha256}`
    kept.push(await keepPart(folder, path, pathOf(file.sha256), file))
  }
  return kept
}

const weigh = (parts: readonly KeptPart[]): { parts: number; bytes: number } => ({
  parts: parts.length,
  bytes: parts.reduce((sum, { size }) => sum + size, 0)
})

const writeManifest = async (folder: string, manifest: BackupManifest): Promise<void> => {
  const arriving = `${manifestFile(folder)}.arriving`
  await writeFile(arriving, writtenManifest(manifest), { mode: 0o600, flush: true })
  await rename(arriving, manifestFile(folder))
  await syncFolder(folder)
}
