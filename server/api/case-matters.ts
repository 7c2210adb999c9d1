import { addMatterFromCase } from '../domain/agenda/add-matter-from-case.ts'
import { NewCaseMatter } from '../domain/agenda/case-matter-schemas.ts'
import { Paragraph } from '../domain/decisions/paragraph-schemas.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { idParam, json, operation } from './operation.ts'
import { sendCreated } from './resource-replies.ts'

/** Matters that are put on the agenda from their case. */
export const caseMatterRoutes = async (app: TypedApp): Promise<void> => {
  app.post(
    '/meetings/:meetingId/case-matters',
    {
      schema: operation(
        {
          tag: 'meetings',
          operationId: 'addMatterFromCase',
          summary: 'Sätt upp ett ärende ur diariet',
          description:
            'Rubrik och diarienummer följer med, och de valda handlingarnas filer blir bilagor med samma kontrollsumma. En handling med egen sekretessmarkering tar med sig den. Kräver sekreterare.',
          params: idParam('meetingId', 'Mötets id'),
          body: NewCaseMatter,
          refusals: ['wrong-state', 'minutes-locked']
        },
        { 201: json('Ärendet på dagordningen', Paragraph) }
      )
    },
    async ({ ctx, params: { meetingId }, body }, reply) =>
      sendCreated(reply, 'paragraphs', await addMatterFromCase(ctx, meetingId, body))
  )
}
