import { PDFDocument } from '@cantoo/pdf-lib'
import { readFile } from 'node:fs/promises'

// A larger file is not held in memory only to be counted.
const largestCounted = 60_000_000

/** Pages of a PDF on disk, or null when it is not a PDF that can be read. */
export const countPages = async (path: string, mediaType: string, size: number): Promise<number | null> => {
  if (mediaType !== 'application/pdf' || size > largestCounted) return null
  try {
    const document = await PDFDocument.load(await readFile(path), {
      ignoreEncryption: true,
      updateMetadata: false
    })
    return document.getPageCount()
  } catch {
    return null
  }
}
