import type { FastifyRequest } from 'fastify'
import { shownFileName } from '../domain/files/file-name.ts'
import { AppError, invalidField } from '../domain/shared/app-error.ts'

/** The one file of a form, read whole and not kept. The caller has asked whether the actor may. */
export const readUpload = async (
  request: FastifyRequest,
  maxBytes: number,
  tooLarge = 'Filen är för stor. Dela den efter år och läs in delarna var för sig.'
): Promise<{ fileName: string; bytes: Buffer }> => {
  const part = await request.file()
  if (!part?.filename) throw invalidField('file', 'Välj en fil.')
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of part.file as AsyncIterable<Buffer>) {
    size += chunk.length
    // What is too much is read to its end, so that the answer reaches who sends it.
    if (size <= maxBytes) chunks.push(chunk)
  }
  if (size > maxBytes)
    throw new AppError('too-large', tooLarge, { errors: [{ field: 'file', message: tooLarge }] })
  return { fileName: shownFileName(part.filename), bytes: Buffer.concat(chunks) }
}
