import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '../../shared/app-error.ts'
import { decodeText } from './decode-text.ts'
import type { ImportedMinutes } from '../imported-minutes.ts'
import type { ReadingResult, ReadingTask } from './read-in-worker.ts'
import { readProtokollText } from './read-protokoll-text.ts'

// The other end of `readInWorker`: reads, answers, ends.
const read = async ({ kind, bytes }: ReadingTask): Promise<ReadingResult> => {
  try {
    return { read: kind === 'pdf' ? await readPdf(bytes) : readText(bytes) }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { refused: { code: error.code, detail: error.message } }
  }
}

// pdfjs costs 100 ms to load: only where a PDF is read.
const readPdf = async (bytes: Uint8Array): Promise<ImportedMinutes> =>
  (await import('./read-protokoll-pdf.ts')).readProtokollPdf(bytes)

// A longer text is no protokoll; the longest that bodies publish are under a million characters.
const longestText = 5_000_000

const readText = (bytes: Uint8Array): ImportedMinutes => {
  const text = decodeText(bytes)
  if (text.trim() === '') throw new AppError('invalid-input', 'Filen är tom. Välj ett protokoll.')
  if (text.length <= longestText) return readProtokollText(text)
  throw new AppError(
    'too-large',
    'Texten är för lång för att vara ett protokoll. Dela upp den på ett möte i taget.'
  )
}

parentPort?.postMessage(await read(workerData as ReadingTask))
