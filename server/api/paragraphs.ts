import { editParagraph } from '../domain/decisions/edit-paragraph.ts'
import { getParagraph, listParagraphs } from '../domain/decisions/get-paragraph.ts'
import { listReferences } from '../domain/decisions/list-references.ts'
import { Paragraph, ParagraphEdit } from '../domain/decisions/paragraph-schemas.ts'
import { CheckedReference } from '../domain/paragraphs/reference-schemas.ts'
import { IfMatch, sendRevised } from '../plugins/revisions.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { idParam, json, listOf, operation } from './operation.ts'

/** Paragraphs: title, dnr, text and decisions. */
export const paragraphRoutes = async (app: TypedApp): Promise<void> => {
  const tag = 'paragraphs'
  const params = idParam('paragraphId', 'Paragrafens id')

  app.get(
    '/meetings/:meetingId/paragraphs',
    {
      schema: operation(
        {
          tag,
          operationId: 'listParagraphs',
          summary: 'Lista mötets paragrafer',
          description: 'Alla paragrafer i protokollets ordning, med text, beslut och bilagor.',
          params: idParam('meetingId', 'Mötets id')
        },
        { 200: json('Paragraferna', listOf(Paragraph)) }
      )
    },
    async ({ ctx, params: { meetingId } }) => ({ items: await listParagraphs(ctx, meetingId) })
  )

  app.get(
    '/paragraphs/:paragraphId',
    {
      schema: operation(
        {
          tag,
          operationId: 'getParagraph',
          summary: 'Hämta en paragraf',
          description: 'Paragrafen med text, beslut och bilagor. Versionen i ETag omfattar allt detta.',
          params
        },
        { 200: json('Paragrafen', Paragraph) }
      )
    },
    async ({ ctx, params: { paragraphId } }, reply) =>
      sendRevised(reply, await getParagraph(ctx, paragraphId))
  )

  app.get(
    '/paragraphs/:paragraphId/references',
    {
      schema: operation(
        {
          tag,
          operationId: 'listReferences',
          summary: 'Kontrollera hänvisningarna',
          description:
            'Varje omnämnd paragraf, bilaga och diarienummer i paragrafen, med vad den pekar på eller att den inte pekar på något.',
          params
        },
        { 200: json('Hänvisningarna', listOf(CheckedReference)) }
      )
    },
    async ({ ctx, params: { paragraphId } }) => ({ items: await listReferences(ctx, paragraphId) })
  )

  app.patch(
    '/paragraphs/:paragraphId',
    {
      schema: operation(
        {
          tag,
          operationId: 'editParagraph',
          summary: 'Skriv i en paragraf',
          description:
            'Bara de fält som skickas ändras; decisions ersätter alla besluten. Systemet skriver ”att”, skiljetecken och punkt. Kräver sekreterare.',
          params,
          headers: IfMatch,
          body: ParagraphEdit,
          refusals: ['minutes-locked', 'conflict']
        },
        { 200: json('Paragrafen efter ändringen', Paragraph) }
      )
    },
    async ({ ctx, params: { paragraphId }, headers, body }, reply) =>
      sendRevised(reply, await editParagraph(ctx, paragraphId, headers['if-match'], body))
  )
}
