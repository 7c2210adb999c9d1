import { createHash } from 'node:crypto'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Stands in every protected field; whoever may not see the field never meets it. */
export const canary = 'kanariefågel'

/** What stands around the canary, in whatever way its å is written: as itself, %C3%A5, =C3=A5 or \u00e5; '' where it is not. */
export const traceOf = (text: string): string => {
  const at = text.search(/kanarief/i)
  return at < 0 ? '' : text.slice(Math.max(0, at - 60), at + 40)
}

/** The same of a PDF's pages, title and outline, each distinct file read once. */
export const traceOfPdf = async (bytes: Uint8Array): Promise<string> => {
  // The worlds seal files that are the model as it is, whose words have been looked through as they stand.
  if (Buffer.from(bytes.subarray(0, 5)).toString() !== '%PDF-') return ''
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const known = traces.get(sha256) ?? wordsOfPdf(bytes).then(traceOf)
  traces.set(sha256, known)
  return known
}

const traces = new Map<string, Promise<string>>()

/** Without blanks and hyphens: a word may be broken over two lines. */
export const wordsOfPdf = async (bytes: Uint8Array): Promise<string> => {
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true
  })
  const pdf = await task.promise
  const words = [JSON.stringify([await pdf.getMetadata(), await pdf.getOutline()])]
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    words.push(...items.map(item => ('str' in item ? item.str : '')))
  }
  await task.destroy()
  return words.join('').replaceAll(/[\s\u00AD-]/gu, '')
}
