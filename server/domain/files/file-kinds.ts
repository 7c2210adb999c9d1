import { open } from 'node:fs/promises'
import { AppError } from '../shared/app-error.ts'

/** File name endings that are taken in, with the media type that the content must have. */
const kinds: Record<string, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  txt: 'text/plain',
  md: 'text/markdown',
  csv: 'text/csv'
}

export const acceptedEndings = Object.keys(kinds)

/** The media type by content; `wrong-file-type` when it is not one we take in, or belies the file's name. */
export const mediaTypeOf = async (path: string, fileName: string): Promise<string> => {
  const ending = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''
  const named = kinds[ending]
  if (!named) {
    throw wrongFile(`Filen ”${fileName}” tas inte emot. Det går bra med ${acceptedEndings.join(', ')}.`)
  }
  // Loaded where a file comes in, not at every start.
  const { fileTypeFromFile } = await import('file-type')
  const found = await fileTypeFromFile(path)
  const matches = found ? found.mime === named : named.startsWith('text/') && (await looksLikeText(path))
  if (matches) return named
  throw wrongFile(
    `Innehållet i ”${fileName}” är inte det som ändelsen .${ending} säger${found ? ` (det är .${found.ext})` : ''}. Spara om filen i rätt format.`
  )
}

const wrongFile = (message: string): AppError =>
  new AppError('wrong-file-type', message, { errors: [{ field: 'file', message }] })

const looksLikeText = async (path: string): Promise<boolean> => {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64 * 1024), 0, 64 * 1024, 0)
    return !buffer.subarray(0, bytesRead).includes(0)
  } finally {
    await handle.close()
  }
}
