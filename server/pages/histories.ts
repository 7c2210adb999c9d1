import type { FastifyInstance } from 'fastify'
import { listOrganHistory } from '../domain/bodies/list-organ-history.ts'
import { getOrgan } from '../domain/bodies/organs.ts'
import { getCase } from '../domain/cases/cases.ts'
import { listCaseHistory } from '../domain/cases/list-case-history.ts'
import { getParagraph } from '../domain/decisions/get-paragraph.ts'
import type { History } from '../domain/events/list-history.ts'
import { listMeetingHistory } from '../domain/meetings/list-meeting-history.ts'
import { listParagraphHistory } from '../domain/meetings/list-paragraph-history.ts'
import { getMeeting } from '../domain/meetings/meetings.ts'
import { listPersonHistory } from '../domain/people/list-person-history.ts'
import { getPerson } from '../domain/people/persons.ts'
import { listRecordHistory } from '../domain/register/list-record-history.ts'
import { getRecord } from '../domain/register/records.ts'
import type { Context } from '../domain/shared/context.ts'
import { Paging } from '../domain/shared/paging.ts'
import { historyPage } from '../rendering/page-models/history-page.ts'
import { toMeeting, toMeetings } from '../rendering/page-models/meeting-pages.ts'
import { crumb, type Crumb } from '../rendering/page-models/page-head.ts'
import { paths } from './paths.ts'
import { readQuery } from './read-query.ts'

type Traced = {
  path: (id: string) => string
  list: (ctx: Context, id: string, paging: Paging) => Promise<History>
  crumbs: (ctx: Context, id: string) => Promise<Crumb[]>
}

const objects: readonly Traced[] = [
  {
    path: paths.meeting,
    list: listMeetingHistory,
    crumbs: async (ctx, id) => [toMeetings, toMeeting(await getMeeting(ctx, id))]
  },
  {
    path: paths.record,
    list: listRecordHistory,
    crumbs: async (ctx, id) => {
      const { label, dnr, caseId } = await getRecord(ctx, id)
      return [crumb('Ärenden', paths.cases), crumb(dnr, paths.case(caseId)), crumb(label, paths.record(id))]
    }
  },
  {
    path: paths.paragraph,
    list: listParagraphHistory,
    crumbs: async (ctx, id) => {
      const { label, title, meetingId } = await getParagraph(ctx, id)
      const meeting = toMeeting(await getMeeting(ctx, meetingId))
      return [toMeetings, meeting, crumb(label ?? title, paths.paragraph(id))]
    }
  },
  {
    path: paths.case,
    list: listCaseHistory,
    crumbs: async (ctx, id) => [
      crumb('Ärenden', paths.cases),
      crumb((await getCase(ctx, id)).dnr, paths.case(id))
    ]
  },
  {
    path: paths.organ,
    list: listOrganHistory,
    crumbs: async (ctx, id) => [toOrganisation, crumb((await getOrgan(ctx, id)).name, paths.organ(id))]
  },
  {
    path: paths.person,
    list: listPersonHistory,
    crumbs: async (ctx, id) => [toOrganisation, crumb((await getPerson(ctx, id)).name, paths.person(id))]
  }
]

const toOrganisation = crumb('Organisation', paths.organisation)

/** What was done to an object, in words. */
export const historyPages = async (app: FastifyInstance): Promise<void> => {
  for (const { path, list, crumbs } of objects) {
    app.get<{ Params: { id: string } }>(
      paths.history(path(':id')),
      async ({ ctx, params: { id }, query }, reply) => {
        const history = await list(ctx, id, readQuery(Paging, query))
        return reply.page('history', historyPage(history, await crumbs(ctx, id)))
      }
    )
  }
}
