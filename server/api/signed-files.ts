import { SignedFile } from '../domain/approval/approval-schemas.ts'
import { assertMayBringSigned, bringSignedFile, getSignedFile } from '../domain/approval/signed-files.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import type { ApiDependencies } from './api-dependencies.ts'
import { bytes, idParam, json, operation } from './operation.ts'
import { fileForm, receiveUpload } from './receive-upload.ts'

/** The protokoll as it came back signed from another service. */
export const signedFileRoutes = async (app: TypedApp, dependencies: ApiDependencies): Promise<void> => {
  const tag = 'minutes'

  app.post(
    '/approvals/:approvalId/signed-files',
    {
      schema: operation(
        {
          tag,
          operationId: 'bringSignedFile',
          summary: 'Ta in ett protokoll som är undertecknat i en annan tjänst',
          description:
            'Svaret säger om den låsta filen är oförändrad i den, om texten är densamma, eller vad som skiljer. Filen registreras bredvid den låsta. Kräver sekreterare.',
          params: idParam('approvalId', 'Justeringens id'),
          upload: { description: 'Ett formulär med en fil i fältet file', content: fileForm },
          refusals: ['conflict', 'wrong-file-type']
        },
        { 201: json('Filen, jämförd med den låsta', SignedFile) }
      )
    },
    async (request, reply) => {
      const { approvalId } = request.params
      await assertMayBringSigned(request.ctx, approvalId)
      const upload = await receiveUpload(request, dependencies)
      return reply.code(201).send(await bringSignedFile(request.ctx, approvalId, upload, dependencies.vault))
    }
  )

  app.get(
    '/signed-files/:signedFileId/file',
    {
      schema: operation(
        {
          tag,
          operationId: 'getSignedFile',
          summary: 'Hämta ett undertecknat protokoll',
          description: 'Filen byte för byte, för den som får läsa hela protokollet.',
          params: idParam('signedFileId', 'Filens id')
        },
        { 200: bytes('Filen', 'application/octet-stream') }
      )
    },
    async ({ ctx, params: { signedFileId } }, reply) => {
      const file = await getSignedFile(ctx, signedFileId)
      return reply.file(file, 'attachment').send(dependencies.vault.read(file.sha256))
    }
  )
}
