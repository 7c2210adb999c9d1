import { openCaseOfParagraph } from '../domain/decisions/open-case-of-paragraph.ts'
import { Paragraph } from '../domain/decisions/paragraph-schemas.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { idParam, json, operation } from './operation.ts'
import { sendCreated } from './resource-replies.ts'

/** The case of a paragraph, opened from it. */
export const paragraphCaseRoutes = async (app: TypedApp): Promise<void> => {
  app.post(
    '/paragraphs/:paragraphId/case',
    {
      schema: operation(
        {
          tag: 'paragraphs',
          operationId: 'openCaseOfParagraph',
          summary: 'Öppna ett ärende för paragrafen',
          description:
            'Ärendet får paragrafens rubrik, och paragrafen dess diarienummer. Är paragrafen sekretessmarkerad blir ärendet det också. Kräver sekreterare.',
          params: idParam('paragraphId', 'Paragrafens id'),
          refusals: ['wrong-state', 'minutes-locked']
        },
        { 201: json('Paragrafen med sitt diarienummer', Paragraph) }
      )
    },
    async ({ ctx, params: { paragraphId } }, reply) =>
      sendCreated(reply, 'paragraphs', await openCaseOfParagraph(ctx, paragraphId))
  )
}
