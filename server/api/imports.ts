import type { FastifyRequest } from 'fastify'
import { Readable } from 'node:stream'
import { shownFileName } from '../domain/files/file-name.ts'
import { getImport, listImports } from '../domain/intake/get-import.ts'
import { assertCan } from '../domain/access/can.ts'
import { importFile, type ProtokollFile } from '../domain/intake/import-file.ts'
import { Import } from '../domain/intake/import-schemas.ts'
import { getImportSource } from '../domain/intake/import-source.ts'
import { invalidField } from '../domain/shared/app-error.ts'
import { Paging } from '../domain/shared/paging.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import type { ApiDependencies } from './api-dependencies.ts'
import { bytes, idParam, json, operation, pageOf } from './operation.ts'
import { fileForm } from './receive-upload.ts'
import { sendCreated } from './resource-replies.ts'

/** Existing protokoll, read and made into meetings. */
export const importRoutes = async (app: TypedApp, { vault, uploadLimit }: ApiDependencies): Promise<void> => {
  const tag = 'imports'
  // A protokoll as it is, without a form around it: streamed, so that the file's limit holds and not that of JSON.
  app.addContentTypeParser(['text/plain', 'application/pdf'], (_request, payload, done) =>
    done(null, payload)
  )

  app.get(
    '/imports',
    {
      schema: operation(
        {
          tag,
          operationId: 'listImports',
          summary: 'Lista inläsningar',
          description: 'Inläsningar, de senaste först, en sida i taget.',
          querystring: Paging
        },
        { 200: json('En sida av inläsningarna', pageOf(Import)) }
      )
    },
    ({ ctx, query }) => listImports(ctx, query)
  )

  app.post(
    '/imports',
    {
      schema: operation(
        {
          tag,
          operationId: 'importProtokoll',
          summary: 'Läs in ett protokoll',
          description:
            'Texten eller PDF-filen blir ett avslutat möte med paragrafer, beslut och ärenden. Nummer behålls och märks som inlästa; det en människa behöver se på blir flaggor. Samma fil två gånger är en inläsning: andra gången är svaret 200 med den som redan fanns, och ingenting ändras. En text utan paragrafer (§) är inget protokoll och avvisas.',
          upload: {
            description: 'Protokollet som det är, eller ett formulär med en fil i fältet file',
            content: {
              'text/plain': {
                schema: { type: 'string' },
                examples: {
                  exempel: { value: 'Beredningsgruppen 2021-05-07\n\n§ 73 Föregående protokoll\n…' }
                }
              },
              'application/pdf': { schema: { type: 'string', format: 'binary' } },
              ...fileForm
            }
          },
          refusals: ['wrong-file-type']
        },
        {
          200: json('Filen var redan inläst; inläsningen som den blev då', Import),
          201: json('Inläsningen', Import)
        }
      )
    },
    async (request, reply) => {
      // Before the file is read: who may not read in is told at once.
      assertCan(request.ctx, 'meetings.import')
      const source = { ...(await sourceOf(request)), maxBytes: uploadLimit }
      const { imported, isNew } = await importFile(request.ctx, vault, source)
      return isNew ? sendCreated(reply, 'imports', imported) : imported
    }
  )

  app.get(
    '/imports/:importId',
    {
      schema: operation(
        {
          tag,
          operationId: 'getImport',
          summary: 'Hämta en inläsning',
          description: 'Mötet som blev, hur stor del av texten som fann sin plats, och flaggorna.',
          params: idParam('importId', 'Inläsningens id')
        },
        { 200: json('Inläsningen', Import) }
      )
    },
    ({ ctx, params: { importId } }) => getImport(ctx, importId)
  )

  app.get(
    '/imports/:importId/file',
    {
      schema: operation(
        {
          tag,
          operationId: 'getImportFile',
          summary: 'Hämta filen som lästes in',
          description:
            'Originalet, byte för byte. Är någon av mötets paragrafer sekretessmarkerad hittas det bara av den som får läsa dem.',
          params: idParam('importId', 'Inläsningens id')
        },
        { 200: bytes('Filen', 'application/octet-stream') }
      )
    },
    async ({ ctx, params: { importId } }, reply) => {
      const source = await getImportSource(ctx, importId)
      return reply.file(source).header('content-length', source.size).send(vault.read(source.sha256))
    }
  )
}

const sourceOf = async (request: FastifyRequest): Promise<Pick<ProtokollFile, 'fileName' | 'bytes'>> => {
  if (request.body instanceof Readable) {
    const isPdf = request.headers['content-type']?.startsWith('application/pdf')
    return { fileName: isPdf ? 'protokoll.pdf' : 'protokoll.txt', bytes: request.body }
  }
  const part = await request.file()
  if (!part?.filename) throw invalidField('file', 'Välj ett protokoll, som PDF eller text.')
  return { fileName: shownFileName(part.filename), bytes: part.file }
}
