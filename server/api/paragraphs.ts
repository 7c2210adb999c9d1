import { z } from 'zod'
import { editParagraph } from '../domain/decisions/edit-paragraph.ts'
import { getParagraph, listParagraphs } from '../domain/decisions/get-paragraph.ts'
import { listReferences } from '../domain/decisions/list-references.ts'
import { Paragraph, ParagraphEdit } from '../domain/decisions/paragraph-schemas.ts'
import { Phrase } from '../domain/decisions/phrase-schemas.ts'
import { listPhrases } from '../domain/decisions/phrases.ts'
import {
  ParagraphThen,
  ParagraphVersion,
  Restoration
} from '../domain/decisions/paragraph-version-schemas.ts'
import { getVersion, listVersions, restoreVersion } from '../domain/decisions/paragraph-versions.ts'
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

  app.get(
    '/organs/:organId/phrases',
    {
      schema: operation(
        {
          tag,
          operationId: 'listPhrases',
          summary: 'Lista organets vanliga formuleringar',
          description:
            'Att-satser som organet har beslutat i samma ord, de mest använda först, högst femtio. Bara ur låsta protokoll, och inget som är sekretessmarkerat.',
          params: idParam('organId', 'Organets id')
        },
        { 200: json('Formuleringarna', listOf(Phrase)) }
      )
    },
    async ({ ctx, params: { organId } }) => ({ items: await listPhrases(ctx, organId) })
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

  app.get(
    '/paragraphs/:paragraphId/versions',
    {
      schema: operation(
        {
          tag,
          operationId: 'listParagraphVersions',
          summary: 'Lista paragrafens versioner',
          description:
            'Hur paragrafen har stått, det senaste först. Det som en person skriver utan längre paus än tio minuter är en version. För dem som arbetar med protokollet.',
          params
        },
        { 200: json('Versionerna', listOf(ParagraphVersion)) }
      )
    },
    async ({ ctx, params: { paragraphId } }) => ({ items: await listVersions(ctx, paragraphId) })
  )

  app.get(
    '/paragraphs/:paragraphId/versions/:sequence',
    {
      schema: operation(
        {
          tag,
          operationId: 'getParagraphVersion',
          summary: 'Hämta en version av paragrafen',
          description: 'Rubrik, text och beslut som de stod då.',
          params: params.extend(VersionParam.shape)
        },
        { 200: json('Versionen', ParagraphThen) }
      )
    },
    ({ ctx, params: { paragraphId, sequence } }) => getVersion(ctx, paragraphId, sequence)
  )

  app.post(
    '/paragraphs/:paragraphId/restorations',
    {
      schema: operation(
        {
          tag,
          operationId: 'restoreParagraphVersion',
          summary: 'Återställ en version av paragrafen',
          description:
            'Rubrik, text och beslut blir som de var. Det är en ändring som andra: det som får ge vika är också en version. Kräver sekreterare.',
          params,
          body: Restoration,
          refusals: ['minutes-locked', 'conflict']
        },
        { 201: json('Paragrafen efter återställningen', Paragraph) }
      )
    },
    async ({ ctx, params: { paragraphId }, body: { sequence } }, reply) =>
      sendRevised(reply.code(201), await restoreVersion(ctx, paragraphId, sequence))
  )
}

const VersionParam = z.object({
  sequence: z.coerce
    .number()
    .int()
    .min(0)
    .meta({ description: 'Versionens nummer', examples: [112] })
})
