import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, rmdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { assertApart, assertEmpty, syncFolder } from './backup-folders.ts'
import { readManifest } from './backup-manifest.ts'
import { layOutParts } from './backup-parts.ts'
import { verifyBackup, type BackupCheck } from './verify-backup.ts'

/**
 * Makes a data folder of a backup that passes every check, where there was none: laid out beside and renamed when it is whole.
 * A backup that does not pass is not restored; the check says why.
 */
export const restoreBackup = async (folder: string, dataFolder: string): Promise<BackupCheck> => {
  assertApart(dataFolder, folder)
  assertEmpty(dataFolder)
  const check = await verifyBackup(folder)
  if (!check.ok) return check
  await mkdir(dirname(dataFolder), { recursive: true })
  const arriving = await mkdtemp(`${dataFolder}.restoring-`)
  try {
    await layOutParts(folder, readManifest(folder).parts, arriving)
    // Refuses a folder that has been filled meanwhile.
    if (existsSync(dataFolder)) await rmdir(dataFolder)
    await rename(arriving, dataFolder)
    await syncFolder(dirname(dataFolder))
  } finally {
    await rm(arriving, { recursive: true, force: true })
  }
  return check
}
