import { findInMeeting } from '../domain/decisions/find-in-meeting.ts'
import { replaceInMeeting } from '../domain/decisions/replace-in-meeting.ts'
import { Replaced, Replacement, TextHits, TextQuestion } from '../domain/decisions/replacement-schemas.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { idParam, json, operation } from './operation.ts'

/** Search and replace in all the §§ of a meeting. */
export const replacementRoutes = async (app: TypedApp): Promise<void> => {
  const tag = 'paragraphs'
  const params = idParam('meetingId', 'Mötets id')

  app.get(
    '/meetings/:meetingId/text-hits',
    {
      schema: operation(
        {
          tag,
          operationId: 'findInMeeting',
          summary: 'Sök i mötets paragrafer',
          description:
            'Var orden står i rubriker, texter och beslut, högst 500 ställen. Det som är låst visas också. Kräver sekreterare.',
          params,
          querystring: TextQuestion
        },
        { 200: json('Träffarna', TextHits) }
      )
    },
    ({ ctx, params: { meetingId }, query }) => findInMeeting(ctx, meetingId, query)
  )

  app.post(
    '/meetings/:meetingId/replacements',
    {
      schema: operation(
        {
          tag,
          operationId: 'replaceInMeeting',
          summary: 'Ersätt ord i mötets paragrafer',
          description:
            'Varje paragraf sparas för sig, som en ny version. En paragraf som har ändrats sedan sökningen, eller som är låst, lämnas som den är och står under refused. Kräver sekreterare.',
          params,
          body: Replacement,
          refusals: ['minutes-locked']
        },
        { 201: json('Vad som ersattes', Replaced) }
      )
    },
    async ({ ctx, params: { meetingId }, body }, reply) =>
      reply.code(201).send(await replaceInMeeting(ctx, meetingId, body))
  )
}
