import { Worker } from 'node:worker_threads'
import { AppError } from '../../shared/app-error.ts'

/** A Word document as mammoth reads it: only what a text of ours can say, and the places of what it cannot. */
export type WordBlock = WordParagraph | { type: 'table'; children: WordRow[] } | { type: 'other' }

export type WordParagraph = {
  type: 'paragraph'
  styleId: string | null
  styleName: string | null
  numbering: { isOrdered: boolean; level: string } | null
  children: WordInline[]
}

export type WordRow = {
  type: 'tableRow'
  isHeader: boolean
  children: { type: 'tableCell'; colSpan: number; rowSpan: number; children: WordBlock[] }[]
}

export type WordInline =
  | {
      type: 'run'
      isBold: boolean
      isItalic: boolean
      isStrikethrough: boolean
      isUnderline: boolean
      verticalAlignment: string
      children: WordInline[]
    }
  | { type: 'hyperlink'; href?: string; children: WordInline[] }
  | { type: 'text'; value: string }
  | { type: 'checkbox'; checked: boolean }
  | { type: 'break'; breakType: string }
  | { type: 'noteReference'; noteType: string }
  | { type: 'tab' | 'image' | 'commentReference' | 'bookmarkStart' }

export type WordTree = { tree: WordBlock[]; isTracked: boolean }

/** Reads a .docx in a thread with memory and time of its own: a hostile file would otherwise hold everyone else. */
export const wordTreeOf = async (path: string, fileName: string): Promise<WordTree> => {
  const worker = new Worker(new URL('./word-thread.mjs', import.meta.url), {
    workerData: { path },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 512 }
  })
  const timer = setTimeout(() => void worker.terminate(), longestMs)
  try {
    const answer = await answerOf(worker)
    if ('tree' in answer) return answer
    const message = `Filen ”${fileName}” ${refusals[answer.refused]}`
    throw new AppError(answer.refused === 'macros' ? 'wrong-file-type' : 'invalid-input', message, {
      errors: [{ field: 'file', message }]
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

const longestMs = 30_000

const refusals = {
  macros: 'innehåller makron. Spara den utan makron, som vanlig .docx, och försök igen.',
  broken: 'går inte att läsa. Öppna den i Word, spara den på nytt som .docx och försök igen.',
  bomb: 'är orimligt stor när den packas upp. Dela upp den och försök igen.',
  heavy: 'är för tung att läsa. Dela upp den och försök igen.'
}

const answerOf = (worker: Worker): Promise<WordTree | { refused: keyof typeof refusals }> =>
  new Promise(resolve => {
    worker.once('message', resolve)
    // Out of memory is an error of the thread, out of time its end.
    worker.once('error', () => resolve({ refused: 'heavy' }))
    worker.once('exit', () => resolve({ refused: 'heavy' }))
  })
