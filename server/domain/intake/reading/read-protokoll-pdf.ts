import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { AppError } from '../../shared/app-error.ts'
import type { ImportedMinutes } from '../imported-minutes.ts'
import { type PdfRun, readPageRuns } from './lines/pdf-runs.ts'
import { pdfLines } from './lines/pdf-lines.ts'
import { readProtokoll } from './read-protokoll.ts'

/** Minutes with all their bilagor in one file may be long; a file with more pages than this is something else. */
const mostPages = 3000

/**
 * The PDF of an existing protokoll made a model, by the same rules as text; fonts and tags tell headings, and tags or
 * position tell headers and footers. Throws an AppError when the file is locked, broken, or holds pictures of text only.
 */
export const readProtokollPdf = async (bytes: Uint8Array): Promise<ImportedMinutes> => {
  const runs = await readRuns(bytes)
  if (!runs.some(page => page.some(run => /\p{L}/u.test(run.text)))) {
    throw new AppError(
      'invalid-input',
      'PDF-filen innehåller ingen text, troligen är den inskannad. Tolka texten först (OCR) eller klistra in den.'
    )
  }
  return readProtokoll(pdfLines(runs))
}

const readRuns = async (bytes: Uint8Array): Promise<PdfRun[][]> => {
  // A copy, since pdf.js takes the bytes it is given, and of this class: it refuses a Buffer.
  const task = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS
  })
  try {
    return await readPages(await task.promise)
  } catch (cause) {
    throw cause instanceof AppError ? cause : unreadable(cause)
  } finally {
    await task.destroy().catch(() => undefined)
  }
}

const readPages = async (document: PDFDocumentProxy): Promise<PdfRun[][]> => {
  if (document.numPages > mostPages) {
    throw new AppError(
      'too-large',
      `PDF-filen har fler än ${mostPages} sidor. Dela upp den på ett möte i taget.`
    )
  }
  const pages: PdfRun[][] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    pages.push(await readPageRuns(page))
    page.cleanup()
  }
  return pages
}

const unreadable = (cause: unknown): AppError =>
  cause instanceof Error && cause.name === 'PasswordException'
    ? new AppError(
        'invalid-input',
        'PDF-filen är låst med lösenord. Spara den utan lösenord och försök igen.',
        { cause }
      )
    : new AppError('invalid-input', 'PDF-filen går inte att läsa. Den är skadad eller ofullständig.', {
        cause
      })
