import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { chmod, copyFile, mkdir, open, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { openFileVault } from '../files/file-vault.ts'
import type { BackupPart } from './backup-manifest.ts'

/** Where the bytes lie: each part under its hash, as in the data folder's own files, so that what is there is not copied again. */
export const partsFolder = (folder: string): string => join(folder, 'parts')

const partFile = (folder: string, sha256: string): string => openFileVault(partsFolder(folder)).pathOf(sha256)

/** A part of the backup, and whether it had to be copied. */
export type KeptPart = BackupPart & { isNew: boolean }

/**
 * Copies a file of the data folder, or bytes read from it; on disk when it answers. What lies there already is read too: a copy
 * that has been damaged is made anew.
 */
export const keepPart = async (
  folder: string,
  path: string,
  source: string | Buffer,
  known?: { sha256: string; size: number }
): Promise<KeptPart> => {
  const { sha256, size } = known ?? (await measure(source))
  const part = { path, sha256, size }
  if ((await faultOfPart(folder, part)) === undefined) return { ...part, isNew: false }
  await rm(partFile(folder, sha256), { force: true })
  if (typeof source === 'string' && !existsSync(source)) {
    throw new Error(`Filen ${path} finns i registret men saknas i datamappen. ${nothingChanged}`)
  }
  await openFileVault(partsFolder(folder)).put(bytesOf(source), Infinity, async arrived => {
    if (arrived.sha256 === sha256) return
    throw new Error(
      `Filen ${path} i datamappen är skadad: innehållet stämmer inte med kontrollsumman. ${nothingChanged}`
    )
  })
  return { ...part, isNew: true }
}

const nothingChanged = 'Ingen ny säkerhetskopia har gjorts.'

/** What is wrong with a part, as the end of a sentence about it; undefined when every byte is right. */
export const faultOfPart = async (folder: string, part: BackupPart): Promise<string | undefined> => {
  try {
    const found = await measure(partFile(folder, part.sha256))
    if (found.size !== part.size)
      return `är ${String(found.size)} byte lång i stället för ${String(part.size)}`
    return found.sha256 === part.sha256
      ? undefined
      : 'har ändrats: innehållet stämmer inte med kontrollsumman'
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'saknas'
    throw error
  }
}

/** Lays the parts out as a data folder, for the owner alone; on disk when it answers. */
export const layOutParts = async (
  folder: string,
  parts: readonly BackupPart[],
  target: string
): Promise<void> => {
  for (const part of parts) {
    const file = join(target, part.path)
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    await copyFile(partFile(folder, part.sha256), file)
    await chmod(file, 0o600)
    const handle = await open(file, 'r+')
    await handle.sync()
    await handle.close()
    if ((await measure(file)).sha256 !== part.sha256) {
      throw new Error(`Filen ${part.path} blev skadad när den kopierades ur ${folder}. Försök igen.`)
    }
  }
}

/** Removes what the manifest does not name: parts of an earlier backup, and what one that was cut off left behind. */
export const removeOtherParts = async (folder: string, parts: readonly BackupPart[]): Promise<void> => {
  const named = new Set(parts.map(({ sha256 }) => sha256))
  // By the look of their names: should the folder be somebody's own, their files stay.
  const isOurs = /^([\da-f]{64}|[\da-f-]{36})$/
  for (const entry of await readdir(partsFolder(folder), { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && isOurs.test(entry.name) && !named.has(entry.name)) {
      await rm(join(entry.parentPath, entry.name))
    }
  }
}

const measure = async (source: string | Buffer): Promise<{ sha256: string; size: number }> => {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of bytesOf(source) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    size += chunk.length
  }
  return { sha256: hash.digest('hex'), size }
}

const bytesOf = (source: string | Buffer): Readable =>
  typeof source === 'string' ? createReadStream(source) : Readable.from([source])
