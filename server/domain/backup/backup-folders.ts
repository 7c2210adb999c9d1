import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { lockDataFolder } from '../../db/data-folder.ts'

/** A backup inside the data folder is lost with it; a data folder inside a backup is a slip of the pen. */
export const assertApart = (dataFolder: string, folder: string): void => {
  const [data, backup] = [realPath(dataFolder), realPath(folder)]
  if (!isWithin(data, backup) && !isWithin(backup, data)) return
  throw new Error(
    `Säkerhetskopian kan inte ligga i datamappen, eller tvärtom (${folder} och ${dataFolder}). Ange en annan mapp, helst på en annan disk.`
  )
}

/** Restoring never writes over data. */
export const assertEmpty = (dataFolder: string): void => {
  if (!existsSync(dataFolder)) return
  const names = readdirSync(dataFolder)
  if (names.length === 0) return
  // Says that a server is running, where one is.
  if (names.includes('paragraf.lock')) lockDataFolder(dataFolder)()
  throw new Error(
    `Datamappen ${dataFolder} är inte tom (${names.slice(0, 3).join(', ')}). Återläsningen skriver aldrig över data: flytta undan mappen, eller ange en annan med --to.`
  )
}

/** So that a power cut does not undo what was renamed in the folder. */
export const syncFolder = async (folder: string): Promise<void> => {
  // Windows cannot open a folder, and its file systems order this themselves.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync()
  await handle.close()
}

const realPath = (path: string): string => {
  const full = resolve(path)
  return existsSync(full) ? realpathSync(full) : join(realPath(dirname(full)), basename(full))
}

const isWithin = (inner: string, outer: string): boolean => {
  const way = relative(outer, inner)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
