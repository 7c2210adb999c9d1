import type { FastifyRequest } from 'fastify'
import { shownFileName } from '../domain/files/file-name.ts'
import type { StoredFile } from '../domain/files/file-store.ts'
import type { FileVault } from '../domain/files/file-vault.ts'
import { receiveFile } from '../domain/files/receive-file.ts'

type Intake = { vault: FileVault; uploadLimit: number }

/** What a form with files held: its fields as text, and its files, which lie in the vault. */
export type FormParts = {
  fields: { [name: string]: string }
  files: { fileName: string; file: StoredFile }[]
}

/** Reads a whole form with files before anything is decided. The caller has asked whether the actor may. */
export const receiveParts = async (
  request: FastifyRequest,
  { vault, uploadLimit }: Intake
): Promise<FormParts> => {
  const parts: FormParts = { fields: {}, files: [] }
  let refusal: unknown
  for await (const part of request.parts({
    limits: { files: 20, fields: 60, parts: 80, fieldSize: 100_000 }
  })) {
    if (part.type === 'field') {
      parts.fields[part.fieldname] = typeof part.value === 'string' ? part.value : ''
      continue
    }
    // An empty field of files is sent as one file without a name; what comes after a refused file is read to its end.
    if (!part.filename || refusal) {
      part.file.resume()
      continue
    }
    const fileName = shownFileName(part.filename)
    try {
      const file = await receiveFile(vault, fileName, part.file, {
        maxBytes: uploadLimit,
        now: request.ctx.now
      })
      parts.files.push({ fileName, file })
    } catch (error) {
      part.file.resume()
      refusal = error
    }
  }
  if (refusal) throw new RefusedFile(refusal, parts.fields)
  return parts
}

/** A file was refused, and what else was typed in the form is here. */
export class RefusedFile extends Error {
  readonly fields: FormParts['fields']

  constructor(cause: unknown, fields: FormParts['fields']) {
    super('a file of the form was refused', { cause })
    this.fields = fields
  }
}
