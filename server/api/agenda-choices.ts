import { AgendaChoice, AgendaChoiceQuery, NewAgendaChoice } from '../domain/agenda/agenda-choice-schemas.ts'
import { chooseForAgenda } from '../domain/agenda/choose-for-agenda.ts'
import { findAgendaChoices } from '../domain/agenda/find-agenda-choices.ts'
import { Matter } from '../domain/meetings/matter-schemas.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { idParam, json, listOf, operation } from './operation.ts'
import { sendCreated } from './resource-replies.ts'

const tag = 'meetings'
const params = idParam('meetingId', 'Mötets id')

/** What can be put on the agenda, found by words, and put there. */
export const agendaChoiceRoutes = async (app: TypedApp): Promise<void> => {
  app.get(
    '/meetings/:meetingId/agenda-choices',
    {
      schema: operation(
        {
          tag,
          operationId: 'findAgendaChoices',
          summary: 'Sök det som kan sättas upp på dagordningen',
          description:
            'Öppna ärenden, stående punkter och organets tidigare ärenden, sådant som inte står på dagordningen redan. Kräver sekreterare.',
          params,
          querystring: AgendaChoiceQuery,
          refusals: ['wrong-state', 'minutes-locked']
        },
        { 200: json('Det som hittades', listOf(AgendaChoice)) }
      )
    },
    async ({ ctx, params: { meetingId }, query: { text } }) => ({
      items: await findAgendaChoices(ctx, meetingId, text)
    })
  )

  app.post(
    '/meetings/:meetingId/agenda-choices',
    {
      schema: operation(
        {
          tag,
          operationId: 'chooseForAgenda',
          summary: 'Sätt upp något som hittades på dagordningen',
          description:
            'Sist, men före det som avslutar dagordningen. Ett ärende tar med sig rubrik och diarienummer, en stående punkt sin text. Kräver sekreterare.',
          params,
          body: NewAgendaChoice,
          refusals: ['wrong-state', 'minutes-locked']
        },
        { 201: json('Ärendet på dagordningen', Matter) }
      )
    },
    async ({ ctx, params: { meetingId }, body }, reply) =>
      sendCreated(reply, 'paragraphs', await chooseForAgenda(ctx, meetingId, body))
  )
}
