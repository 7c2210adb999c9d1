import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { AppError } from '../shared/app-error.ts'
import { megabytesOf } from './megabytes.ts'

/** A file that lies on disk whole but is not in the vault yet. */
export type ArrivedFile = { path: string; sha256: string; size: number }

/** Bytes by their hash in the data folder: written once, never changed. */
export type FileVault = {
  /** Streams to disk while hashing; past `maxBytes` (`too-large`), or when `inspect` throws, nothing is kept. */
  put: (
    bytes: Readable | Uint8Array,
    maxBytes?: number,
    inspect?: (arrived: ArrivedFile) => Promise<void>
  ) => Promise<{ sha256: string; size: number }>
  read: (sha256: string) => Readable
  pathOf: (sha256: string) => string
}

export const openFileVault = (folder: string): FileVault => {
  const pathOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256)

  const put: FileVault['put'] = async (bytes, maxBytes = Infinity, inspect) => {
    const arriving = join(folder, 'arriving', randomUUID())
    await mkdir(dirname(arriving), { recursive: true })
    const hash = createHash('sha256')
    let size = 0
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        size += chunk.length
        if (size > maxBytes) return done(tooLarge(maxBytes))
        hash.update(chunk)
        done(null, chunk)
      }
    })
    try {
      const source = bytes instanceof Uint8Array ? Readable.from([Buffer.from(bytes)]) : bytes
      await pipeline(source, measure, createWriteStream(arriving))
      const sha256 = hash.digest('hex')
      await inspect?.({ path: arriving, sha256, size })
      await syncToDisk(arriving)
      await moveInto(arriving, pathOf(sha256))
      return { sha256, size }
    } finally {
      await rm(arriving, { force: true })
    }
  }

  return { put, read: sha256 => createReadStream(pathOf(sha256)), pathOf }
}

const tooLarge = (maxBytes: number): AppError => {
  const message = `Filen är större än ${megabytesOf(maxBytes)}. Dela upp den eller gör den mindre.`
  return new AppError('too-large', message, { errors: [{ field: 'file', message }] })
}

const syncToDisk = async (path: string): Promise<void> => {
  const handle = await open(path, 'r+')
  await handle.sync()
  await handle.close()
}

const moveInto = async (from: string, to: string): Promise<void> => {
  const isThere = await stat(to).then(
    () => true,
    () => false
  )
  if (isThere) return
  await mkdir(dirname(to), { recursive: true })
  await rename(from, to)
}
