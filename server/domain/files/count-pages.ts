import { Worker } from 'node:worker_threads'
import { invalidField } from '../shared/app-error.ts'

/** What the thread sends back once. */
type PageCount = { pages: number } | { refused: 'locked' | 'broken' }

// A larger file is not held in memory only to be counted.
const largestCounted = 200_000_000
const longestMs = 30_000

/**
 * Pages of a PDF on disk; null for other kinds of files, and for a PDF too large to be counted. Throws a 422 for one that
 * cannot be opened or is locked with a password. In a thread of its own: what is broken is searched from end to end.
 */
export const countPages = async (
  path: string,
  fileName: string,
  { mediaType, size }: { mediaType: string; size: number }
): Promise<number | null> => {
  if (mediaType !== 'application/pdf' || size > largestCounted) return null
  const worker = new Worker(new URL('./page-count-thread.mjs', import.meta.url), {
    workerData: path,
    execArgv: []
  })
  const timer = setTimeout(() => void worker.terminate(), longestMs)
  try {
    const count = await countOf(worker)
    if (count && 'refused' in count) throw invalidField('file', refusals[count.refused](fileName))
    return count?.pages ?? null
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

const countOf = (worker: Worker): Promise<PageCount | null> =>
  new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    // Stopped by the clock: a file that takes so long is not known to be broken.
    worker.once('exit', () => resolve(null))
  })

const refusals = {
  locked: (fileName: string) =>
    `Filen ”${fileName}” är låst med lösenord och går inte att öppna. Spara om den som PDF utan lösenord och försök igen.`,
  broken: (fileName: string) =>
    `Filen ”${fileName}” går inte att öppna. Den är skadad eller ofullständig. Öppna originalet, spara om den som PDF och försök igen.`
}
