// The other end of `textOf`. Plain JavaScript, since a thread that must learn TypeScript first takes a second longer.
import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { assertModest } from './zip-size.mjs'

const { path, mediaType, mostCharacters } = workerData

const fromPdf = async () => {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    data: new Uint8Array(await readFile(path)),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS
  })
  try {
    const document = await task.promise
    let text = ''
    for (let number = 1; number <= document.numPages && text.length < mostCharacters; number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      text += items.map(({ str = '', hasEOL }) => (hasEOL ? `${str}\n` : str)).join('') + '\n'
      page.cleanup()
    }
    return text
  } finally {
    await task.destroy().catch(() => undefined)
  }
}

const fromDocx = async () => {
  // What a small file unpacks to may be more than there is memory for: it is counted before anybody reads it.
  await assertModest(path)
  const { default: mammoth } = await import('mammoth')
  return (await mammoth.extractRawText({ path })).value
}

const readers = {
  'application/pdf': fromPdf,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': fromDocx
}

const plain = async () => new TextDecoder('utf-8').decode(await readFile(path))

try {
  const text = await (readers[mediaType] ?? plain)()
  parentPort.postMessage({ text: text.slice(0, mostCharacters) })
} catch (cause) {
  const refused =
    cause?.name === 'PasswordException'
      ? 'locked'
      : cause?.message === 'too much unpacked'
        ? 'bomb'
        : 'broken'
  parentPort.postMessage({ refused })
}
