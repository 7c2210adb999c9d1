import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { holdFile } from './sqlite.ts'

/** Where things lie in a data folder. */
export type DataPlaces = {
  databaseFile: string
  keyFile: string
  /** Where uploaded files lie under their hash. */
  filesFolder: string
  /** Where mails are written when no mail server is set. */
  mailFolder: string
  /** Where the latest hash of the trail is written every day. */
  anchorsFolder: string
}

export type DataFolder = DataPlaces & {
  /** 32 random bytes of this folder alone: signs the session cookies. */
  key: Buffer
}

/** Makes the folder and its key where they are missing. */
export const prepareDataFolder = (folder: string): DataFolder => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const places = placesIn(folder)
  return { ...places, key: readOrMakeKey(places.keyFile) }
}

/** The names alone: nothing is made. A new place that must survive is also a part of the backup (`backup-parts.ts`). */
export const placesIn = (folder: string): DataPlaces => ({
  databaseFile: join(folder, 'paragraf.sqlite'),
  keyFile: join(folder, 'key'),
  filesFolder: join(folder, 'files'),
  mailFolder: join(folder, 'mail'),
  anchorsFolder: join(folder, 'anchors')
})

/**
 * Takes the folder for this process, the one server that writes in it; returns what gives it back. Throws when another holds it.
 * The operating system holds the lock, not a process id in a file: it ends with the process, however that ends, and in a
 * container every process has the same id.
 */
export const lockDataFolder = (folder: string): (() => void) => {
  const release = holdFile(join(folder, 'paragraf.lock'))
  if (!release) {
    throw new Error(
      `En annan Paragraf kör redan mot datamappen ${folder}. Stoppa den först, eller ange en annan mapp med DATA_DIR.`
    )
  }
  return release
}

const readOrMakeKey = (file: string): Buffer => {
  try {
    writeFileSync(file, randomBytes(32), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  const key = readFileSync(file)
  if (key.length !== 32) throw new Error(`Nyckelfilen ${file} är skadad. Återställ den från säkerhetskopian.`)
  return key
}
