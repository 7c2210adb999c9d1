import { Readable } from 'node:stream'
import { Worker } from 'node:worker_threads'
import type { Actor } from '../domain/access/actor.ts'
import { AppError } from '../domain/shared/app-error.ts'
import type { Instant } from '../domain/shared/dates.ts'
import type { TableFormat } from '../rendering/tables/table.ts'
import type { ExportName } from './exported-lists.ts'

/** What the thread is given: the same verb is asked there by the same actor. */
export type ExportTask = {
  databaseFile: string
  name: ExportName
  format: TableFormat
  filter: unknown
  actor: Actor
  now: Instant
}

// A thread with a connection of its own takes some 100 MB.
const mostThreads = 4
let threads = 0

/**
 * A whole list as a file, read and written in a thread with a connection of its own: of 100,000 rows that is several seconds.
 * A piece is made when the one before has been taken, and the thread ends with the stream, also when whoever asked has gone.
 */
export const readInThread = (task: ExportTask): Readable => {
  if (threads >= mostThreads)
    throw new AppError('busy', 'Flera hämtar långa listor just nu. Försök igen om en stund.', {
      retryAfterSeconds: 10
    })
  threads++
  const worker = new Worker(new URL('./export-thread.mjs', import.meta.url), {
    workerData: task,
    execArgv: []
  })
  const stream = new Readable({
    read: () => worker.postMessage('next'),
    destroy: (error, done) => void worker.terminate().then(() => done(error))
  })
  worker.on('message', (piece: Uint8Array | null) => stream.push(piece))
  worker.once('error', error => stream.destroy(error))
  worker.once('exit', () => {
    threads--
    stream.destroy(new Error('The thread of an export ended before its list'))
  })
  return stream
}
