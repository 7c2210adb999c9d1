import { Worker } from 'node:worker_threads'

/** The text inside a file, or why there is none, in Swedish. */
export type FoundText =
  { state: 'done'; text: string; error: null } | { state: 'none' | 'failed'; text: null; error: string }

/** Characters that are kept of one file. */
export const mostKept = 2_000_000

// A larger file is not held in memory only to be read.
const largestRead = 200_000_000
const longestMs = 120_000

const readable =
  /^(application\/pdf|text\/.+|application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document)$/

/** Reads the text in a PDF, a Word document or a text file. In a thread of its own, with memory and time of its own. */
export const textOf = async (
  path: string,
  { mediaType, size }: { mediaType: string; size: number }
): Promise<FoundText> => {
  if (!readable.test(mediaType)) return none('det är ett slags fil som text inte läses ur')
  if (size > largestRead) return failed('filen är för stor')
  const worker = new Worker(new URL('./text-thread.mjs', import.meta.url), {
    workerData: { path, mediaType, mostCharacters: mostKept },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 512 }
  })
  const timer = setTimeout(() => void worker.terminate(), longestMs)
  try {
    const answer = await answerOf(worker)
    if ('refused' in answer) return failed(refusals[answer.refused])
    const text = answer.text.normalize('NFC').replaceAll('\0', '').trim()
    return /[\p{L}\p{N}]/u.test(text)
      ? { state: 'done', text, error: null }
      : none('filen har ingen text, den kan vara inskannad')
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

type Answer = { text: string } | { refused: keyof typeof refusals }

const answerOf = (worker: Worker): Promise<Answer> =>
  new Promise(resolve => {
    worker.once('message', resolve)
    // Out of memory is an error of the thread, out of time its end.
    worker.once('error', () => resolve({ refused: 'heavy' }))
    worker.once('exit', () => resolve({ refused: 'heavy' }))
  })

const refusals = {
  locked: 'filen är låst med lösenord',
  broken: 'filen är skadad eller ofullständig',
  bomb: 'filen är orimligt stor när den packas upp',
  heavy: 'filen är för tung att läsa'
}

const none = (error: string): FoundText => ({ state: 'none', text: null, error })
const failed = (error: string): FoundText => ({ state: 'failed', text: null, error })
