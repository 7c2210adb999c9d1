import { getMinutes } from '../domain/approval/get-minutes.ts'
import { getMinutesFile } from '../domain/approval/get-minutes-file.ts'
import { previewMinutes } from '../domain/approval/preview-minutes.ts'
import { ParagraphEdit } from '../domain/decisions/paragraph-schemas.ts'
import { listRemarks } from '../domain/approval/list-remarks.ts'
import { Remark } from '../domain/approval/remark-schemas.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { missingCharacters } from '../rendering/missing-characters.ts'
import type { ApiDependencies } from './api-dependencies.ts'
import { Minutes } from './minutes-schema.ts'
import { bytes, idParam, json, listOf, operation } from './operation.ts'

/** The minutes of a meeting, as data and as the PDF that is signed. */
export const minutesRoutes = async (app: TypedApp, dependencies: ApiDependencies): Promise<void> => {
  const tag = 'minutes'
  const params = idParam('meetingId', 'Mötets id')

  app.get(
    '/meetings/:meetingId/minutes',
    {
      schema: operation(
        {
          tag,
          operationId: 'getMinutes',
          summary: 'Hämta protokollet som data',
          description:
            'Allt som PDF-filen och webbsidan visar, och inget annat. Ett låst protokoll är som det låstes.',
          params
        },
        { 200: json('Protokollet', Minutes) }
      )
    },
    async ({ ctx, params: { meetingId } }) => {
      const minutes = await getMinutes(ctx, meetingId)
      return { ...minutes, missingCharacters: await missingCharacters(minutes) }
    }
  )

  app.get(
    '/meetings/:meetingId/remarks',
    {
      schema: operation(
        {
          tag,
          operationId: 'listRemarks',
          summary: 'Lista det som bör ses över innan protokollet låses',
          description:
            'Hänvisningar till det som inte finns, närvaro utanför mötets paragrafer, sluttid som saknas och tomma paragrafer. Anmärkningarna hindrar inte låsningen.',
          params
        },
        { 200: json('Anmärkningarna', listOf(Remark)) }
      )
    },
    async ({ ctx, params: { meetingId } }) => ({ items: await listRemarks(ctx, meetingId) })
  )

  app.get(
    '/meetings/:meetingId/minutes/pdf',
    {
      schema: operation(
        {
          tag,
          operationId: 'getMinutesPdf',
          summary: 'Hämta protokollet som PDF',
          description:
            'PDF/A-2a och PDF/UA-1. Ett låst protokoll är filen som låstes; annars står ”Förslag till protokoll” på varje sida.',
          params
        },
        { 200: bytes('Protokollet', 'application/pdf') }
      )
    },
    async ({ ctx, params: { meetingId } }, reply) => {
      const { fileName, bytes: pdf } = await getMinutesFile(ctx, meetingId, dependencies)
      return reply.file({ fileName, mediaType: 'application/pdf' }).send(Buffer.from(pdf))
    }
  )

  app.post(
    '/paragraphs/:paragraphId/minutes-preview',
    {
      schema: operation(
        {
          tag,
          operationId: 'previewMinutes',
          summary: 'Se protokollet med en ändring som inte är sparad',
          description:
            'Förslaget till protokoll som PDF, så som det blir om ändringen av paragrafen sparas. Inget sparas, och diarienumret kontrolleras inte. Varje paragraf är ett bokmärke i filen. Kräver sekreterare.',
          params: idParam('paragraphId', 'Paragrafens id'),
          body: ParagraphEdit,
          refusals: ['minutes-locked']
        },
        { 200: bytes('Förslaget', 'application/pdf') }
      )
    },
    async (request, reply) => {
      const minutes = await previewMinutes(request.ctx, request.params.paragraphId, request.body)
      const pdf = await dependencies.renderPreview(minutes, () => !request.raw.socket.destroyed)
      return reply
        .file({ fileName: 'forslag.pdf', mediaType: 'application/pdf' })
        .send(Buffer.from(pdf ?? []))
    }
  )
}
