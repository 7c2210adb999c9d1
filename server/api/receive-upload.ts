import type { FastifyRequest } from 'fastify'
import { shownFileName } from '../domain/files/file-name.ts'
import type { StoredFile } from '../domain/files/file-store.ts'
import type { FileVault } from '../domain/files/file-vault.ts'
import { receiveFile } from '../domain/files/receive-file.ts'
import { invalidField } from '../domain/shared/app-error.ts'

/** How OpenAPI writes a form with one file. */
export const fileForm = {
  'multipart/form-data': {
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary', description: 'Filen' } }
    }
  }
}

/** Streams the one file of a form into the vault. The caller has asked whether the actor may. */
export const receiveUpload = async (
  request: FastifyRequest,
  { vault, uploadLimit }: { vault: FileVault; uploadLimit: number }
): Promise<{ fileName: string; file: StoredFile }> => {
  const part = await request.file()
  if (!part?.filename) throw invalidField('file', 'Välj en fil.')
  const fileName = shownFileName(part.filename)
  const file = await receiveFile(vault, fileName, part.file, { maxBytes: uploadLimit, now: request.ctx.now })
  return { fileName, file }
}
