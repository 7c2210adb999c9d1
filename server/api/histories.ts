import { listOrganHistory } from '../domain/bodies/list-organ-history.ts'
import { listCaseHistory } from '../domain/cases/list-case-history.ts'
import { HistoryEvent } from '../domain/events/history-schemas.ts'
import { listMeetingHistory } from '../domain/meetings/list-meeting-history.ts'
import { listParagraphHistory } from '../domain/meetings/list-paragraph-history.ts'
import { listPersonHistory } from '../domain/people/list-person-history.ts'
import { listRecordHistory } from '../domain/register/list-record-history.ts'
import { Paging } from '../domain/shared/paging.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { idParam, json, operation, pageOf } from './operation.ts'

const histories = [
  ['organisation', 'organs', 'organId', 'Organ', 'Organets', listOrganHistory],
  ['people', 'persons', 'personId', 'Person', 'Personens', listPersonHistory],
  ['cases', 'cases', 'caseId', 'Case', 'Ärendets', listCaseHistory],
  ['records', 'records', 'recordId', 'Record', 'Handlingens', listRecordHistory],
  ['meetings', 'meetings', 'meetingId', 'Meeting', 'Mötets', listMeetingHistory],
  ['paragraphs', 'paragraphs', 'paragraphId', 'Paragraph', 'Paragrafens', listParagraphHistory]
] as const

/** What was done to an object, by whom and when: read from the trail. */
export const historyRoutes = async (app: TypedApp): Promise<void> => {
  for (const [tag, noun, param, name, whose, list] of histories) {
    app.get(
      `/${noun}/:${param}/history`,
      {
        schema: operation(
          {
            tag,
            operationId: `list${name}History`,
            summary: `${whose} historik`,
            description:
              'Vad som har gjorts, av vem och när, det senaste först. Sekretessmarkerade och gallrade uppgifter lämnas inte ut.',
            params: idParam(param, `${whose} id`),
            querystring: Paging
          },
          { 200: json('En sida av historiken', pageOf(HistoryEvent)) }
        )
      },
      ({ ctx, params, query }) => list(ctx, params[param], query)
    )
  }
}
