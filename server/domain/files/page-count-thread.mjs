// The other end of `countPages`. Plain JavaScript, since a thread that must learn TypeScript first takes a second longer.
import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

// pdf.js opens what browsers open: what it mends (a lost table of objects, bytes before the header) passes, and so does an
// owner's password; what it cannot open nobody can.
const count = async path => {
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
    return { refused: cause?.name === 'PasswordException' ? 'locked' : 'broken' }
  } finally {
    await task.destroy().catch(() => undefined)
  }
}

parentPort.postMessage(await count(workerData))
