import { markRoll } from '../domain/presence/mark-roll.ts'
import { Roll, RollMark, RollQuery } from '../domain/presence/roll-schemas.ts'
import { getRoll } from '../domain/presence/roll.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { idParam, json, operation } from './operation.ts'

const tag = 'meetings'
const params = idParam('meetingId', 'Mötets id')

/** The roll of a meeting: who is there, comes, goes or is recused, one mark at a time. */
export const rollRoutes = async (app: TypedApp): Promise<void> => {
  app.get(
    '/meetings/:meetingId/roll',
    {
      schema: operation(
        {
          tag,
          operationId: 'getRoll',
          summary: 'Hämta uppropet vid en paragraf',
          description:
            'Alla som har uppdrag i organet den dagen och alla som är där, om mötet är beslutsfört, och vilka ersättare som ska tjänstgöra.',
          params,
          querystring: RollQuery
        },
        { 200: json('Uppropet', Roll) }
      )
    },
    ({ ctx, params: { meetingId }, query: { paragraphId } }) => getRoll(ctx, meetingId, paragraphId)
  )

  app.post(
    '/meetings/:meetingId/roll-marks',
    {
      schema: operation(
        {
          tag,
          operationId: 'markRoll',
          summary: 'Skriv in i uppropet att någon är där, kommer, går eller är jävig',
          description:
            'Skriver in eller ändrar raden i närvarolistan, eller jävet i paragrafen. Samma sak två gånger är en gång. Kräver sekreterare.',
          params,
          body: RollMark,
          refusals: ['minutes-locked']
        },
        { 201: json('Uppropet efteråt', Roll) }
      )
    },
    async ({ ctx, params: { meetingId }, body }, reply) =>
      reply.code(201).send(await markRoll(ctx, meetingId, body))
  )
}
