import { ParagraphClosing } from '../domain/decisions/clause-version-schemas.ts'
import { closeParagraph, getClosing, listChangedClosings } from '../domain/decisions/close-paragraph.ts'
import { Breach } from '../domain/shared/breach.ts'
import { listDecidingBreaches } from '../domain/decisions/list-deciding-breaches.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { idParam, json, listOf, operation } from './operation.ts'

/** The stroke of the gavel: what was decided when the chair closed a §, and what has been changed since. */
export const paragraphClosingRoutes = async (app: TypedApp): Promise<void> => {
  const tag = 'deciding'
  const params = idParam('paragraphId', 'Paragrafens id')

  app.get(
    '/paragraphs/:paragraphId/deciding-breaches',
    {
      schema: operation(
        {
          tag,
          operationId: 'listDecidingBreaches',
          summary: 'Lista det som gick till på annat sätt än lagen säger',
          description: 'Omröstningar, reservationer och delegationer i paragrafen, med lagrum.',
          params
        },
        { 200: json('Avvikelserna', listOf(Breach)) }
      )
    },
    async ({ ctx, params: { paragraphId } }) => ({ items: await listDecidingBreaches(ctx, paragraphId) })
  )

  app.get(
    '/paragraphs/:paragraphId/closing',
    {
      schema: operation(
        {
          tag,
          operationId: 'getParagraphClosing',
          summary: 'Hämta klubbslaget för en paragraf',
          description: 'Beslutet som det klubbades, och varje ändring efter det, ord för ord.',
          params
        },
        { 200: json('Klubbslaget', ParagraphClosing) }
      )
    },
    ({ ctx, params: { paragraphId } }) => getClosing(ctx, paragraphId)
  )

  app.post(
    '/paragraphs/:paragraphId/closing',
    {
      schema: operation(
        {
          tag,
          operationId: 'closeParagraph',
          summary: 'Klubba en paragraf',
          description:
            'Att-satserna får sin kontrollsumma som de står. En gång till ändrar inget. Kräver sekreterare.',
          params,
          refusals: ['minutes-locked', 'wrong-state']
        },
        { 200: json('Klubbslaget', ParagraphClosing) }
      )
    },
    ({ ctx, params: { paragraphId } }) => closeParagraph(ctx, paragraphId)
  )

  app.get(
    '/meetings/:meetingId/changed-decisions',
    {
      schema: operation(
        {
          tag,
          operationId: 'listChangedDecisions',
          summary: 'Lista beslut som har ändrats efter klubbslaget',
          description: 'För den som justerar: varje ändring ord för ord, med vem som gjorde den och när.',
          params: idParam('meetingId', 'Mötets id')
        },
        { 200: json('De ändrade besluten', listOf(ParagraphClosing)) }
      )
    },
    async ({ ctx, params: { meetingId } }) => ({ items: await listChangedClosings(ctx, meetingId) })
  )
}
