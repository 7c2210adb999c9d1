import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PageCount } from './count-pages.ts'

// The other end of `countPages`. pdf.js opens what browsers open: what it mends (a lost table of objects, bytes before the
// header, an owner's password) passes, what it cannot open nobody can.
const count = async (path: string): Promise<PageCount> => {
  const task = getDocument({
    data: new Uint8Array(await readFile(path)),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS
  })
  try {
    const document = await task.promise
    await document.getPage(1)
    return { pages: document.numPages }
  } catch (cause) {
    const isLocked = cause instanceof Error && cause.name === 'PasswordException'
    return { refused: isLocked ? 'locked' : 'broken' }
  } finally {
    await task.destroy().catch(() => undefined)
  }
}

parentPort?.postMessage(await count(workerData as string))
