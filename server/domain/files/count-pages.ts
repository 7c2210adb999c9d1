import { readFile } from 'node:fs/promises'

// A larger file is not held in memory only to be counted.
const largestCounted = 60_000_000

/** Pages of a PDF on disk, or null when it is not a PDF that can be read. */
export const countPages = async (path: string, mediaType: string, size: number): Promise<number | null> => {
  if (mediaType !== 'application/pdf' || size > largestCounted) return null
  try {
    // Half a second of modules that most requests and every start can do without.
    const { PDFDocument } = await import('@cantoo/pdf-lib')
    const document = await PDFDocument.load(await readFile(path), {
      ignoreEncryption: true,
      updateMetadata: false
    })
    return document.getPageCount()
  } catch {
    return null
  }
}
