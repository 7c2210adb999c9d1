import {
  addAppendix,
  assertMayAttach,
  editAppendix,
  getAppendix,
  listAppendices,
  removeAppendix
} from '../domain/paragraphs/appendices.ts'
import { Appendix, AppendixEdit } from '../domain/paragraphs/appendix-schemas.ts'
import { IfMatch, sendRevised } from '../plugins/revisions.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import type { ApiDependencies } from './api-dependencies.ts'
import { bytes, idParam, json, listOf, noContent, operation } from './operation.ts'
import { fileForm, receiveUpload } from './receive-upload.ts'
import { sendCreated, sendNothing } from './resource-replies.ts'

/** Bilagor: files whose label comes from the § and their place. */
export const appendixRoutes = async (app: TypedApp, dependencies: ApiDependencies): Promise<void> => {
  const tag = 'paragraphs'
  const ofParagraph = idParam('paragraphId', 'Paragrafens id')
  const params = idParam('appendixId', 'Bilagans id')

  app.get(
    '/paragraphs/:paragraphId/appendices',
    {
      schema: operation(
        {
          tag,
          operationId: 'listAppendices',
          summary: 'Lista bilagor',
          description: 'Paragrafens bilagor i ordning, med beteckning, sidor och SHA-256.',
          params: ofParagraph
        },
        { 200: json('Bilagorna', listOf(Appendix)) }
      )
    },
    async ({ ctx, params: { paragraphId } }) => ({ items: await listAppendices(ctx, paragraphId) })
  )

  app.post(
    '/paragraphs/:paragraphId/appendices',
    {
      schema: operation(
        {
          tag,
          operationId: 'addAppendix',
          summary: 'Lägg till en bilaga',
          description:
            'Filen läggs sist. Dess innehåll ska vara vad filnamnets ändelse säger. Kräver sekreterare.',
          params: ofParagraph,
          upload: { description: 'Ett formulär med en fil i fältet file', content: fileForm },
          refusals: ['wrong-file-type', 'minutes-locked']
        },
        { 201: json('Bilagan', Appendix) }
      )
    },
    async (request, reply) => {
      await assertMayAttach(request.ctx, request.params.paragraphId)
      const upload = await receiveUpload(request, dependencies)
      return sendCreated(
        reply,
        'appendices',
        await addAppendix(request.ctx, request.params.paragraphId, upload)
      )
    }
  )

  app.get(
    '/appendices/:appendixId',
    {
      schema: operation(
        {
          tag,
          operationId: 'getAppendix',
          summary: 'Hämta uppgifter om en bilaga',
          description: 'Beteckning, rubrik, filnamn, storlek, sidor och SHA-256.',
          params
        },
        { 200: json('Bilagan', Appendix) }
      )
    },
    async ({ ctx, params: { appendixId } }, reply) => sendRevised(reply, await getAppendix(ctx, appendixId))
  )

  app.get(
    '/appendices/:appendixId/file',
    {
      schema: operation(
        {
          tag,
          operationId: 'getAppendixFile',
          summary: 'Hämta bilagans fil',
          description: 'Filen som den lades upp, byte för byte.',
          params
        },
        { 200: bytes('Filen', 'application/octet-stream') }
      )
    },
    async ({ ctx, params: { appendixId } }, reply) => {
      const appendix = await getAppendix(ctx, appendixId)
      const file = dependencies.vault.read(appendix.sha256)
      return reply.file(appendix).header('content-length', appendix.size).send(file)
    }
  )

  app.patch(
    '/appendices/:appendixId',
    {
      schema: operation(
        {
          tag,
          operationId: 'editAppendix',
          summary: 'Ändra en bilagas rubrik eller plats',
          description:
            'Beteckningarna följer platserna. Versionen i If-Match är paragrafens. Kräver sekreterare.',
          params,
          headers: IfMatch,
          body: AppendixEdit,
          refusals: ['minutes-locked']
        },
        { 200: json('Bilagan efter ändringen', Appendix) }
      )
    },
    async ({ ctx, params: { appendixId }, headers, body }, reply) =>
      sendRevised(reply, await editAppendix(ctx, appendixId, body, headers['if-match']))
  )

  app.delete(
    '/appendices/:appendixId',
    {
      schema: operation(
        {
          tag,
          operationId: 'removeAppendix',
          summary: 'Ta bort en bilaga',
          description:
            'Bilagan tas bort från paragrafen, och de andra får nya beteckningar. Kräver sekreterare.',
          params,
          refusals: ['minutes-locked']
        },
        { 204: noContent('Bilagan är borttagen') }
      )
    },
    async ({ ctx, params: { appendixId } }, reply) => {
      await removeAppendix(ctx, appendixId)
      return sendNothing(reply)
    }
  )
}
