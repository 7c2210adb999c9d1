import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { openReadOnlyStore } from '../db/store.ts'
import { exportedLists, type ExportedList } from './exported-lists.ts'
import type { ExportTask } from './read-in-thread.ts'

// The other end of `readInThread`: a piece for every time it is asked, null when there are no more.

// On Linux priority belongs to the thread: whoever reads a page goes before a list.
if (process.platform === 'linux') setPriority(10)

const piecesOf = async ({ databaseFile, name, format, filter, actor, now }: ExportTask) => {
  const { read, write } = exportedLists[name] as ExportedList<unknown, unknown>
  const ctx = { store: openReadOnlyStore(databaseFile), actor, now, newId: refuseId }
  return write(format, await read(ctx, filter))[Symbol.asyncIterator]() as AsyncIterator<Buffer>
}

const refuseId = (): never => {
  throw new Error('Who reads a list makes no ids')
}

let pieces: ReturnType<typeof piecesOf> | undefined

const answer = async (): Promise<void> => {
  try {
    pieces ??= piecesOf(workerData as ExportTask)
    const { done, value } = await (await pieces).next()
    // Copied, so that it can be handed over: a small piece is a view of memory that others share.
    const piece = done ? null : new Uint8Array(value)
    parentPort?.postMessage(piece, piece ? [piece.buffer] : [])
  } catch (error) {
    // An error of SQLite loses its message on the way: it goes as words.
    throw new Error(String(error instanceof Error ? error.stack : error))
  }
}

parentPort?.on('message', () => void answer())
