import { Worker } from 'node:worker_threads'
import { AppError } from '../../shared/app-error.ts'
import type { ProblemCode } from '../../shared/problems.ts'
import type { ImportedMinutes } from '../imported-minutes.ts'

/** What the worker is given, and what it sends back once. */
export type ReadingTask = { kind: 'pdf' | 'text'; bytes: Uint8Array }
export type ReadingResult = { read: ImportedMinutes } | { refused: { code: ProblemCode; detail: string } }

/**
 * Reads a protokoll in a thread of its own: a long text or a PDF takes from a tenth of a second to many, and a hostile one
 * would otherwise hold everyone else. Throws what the reading refuses, and `too-large` when it takes too long.
 */
export const readInWorker = async (task: ReadingTask): Promise<ImportedMinutes> => {
  const worker = new Worker(new URL('./reading-thread.mjs', import.meta.url), {
    workerData: task,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 1024 }
  })
  const timer = setTimeout(() => void worker.terminate(), longestMs)
  try {
    const result = await resultOf(worker)
    if ('read' in result) return result.read
    const { code, detail } = result.refused
    throw refusal(code, detail)
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

const refusal = (code: ProblemCode, detail: string): AppError =>
  new AppError(code, detail, { errors: [{ field: 'file', message: detail }] })

const longestMs = 60_000

const resultOf = (worker: Worker): Promise<ReadingResult> =>
  new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () =>
      reject(refusal('too-large', 'Filen tar för lång tid att läsa. Dela upp den på ett möte i taget.'))
    )
  })
