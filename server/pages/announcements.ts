import type { FastifyInstance } from 'fastify'
import { listBoard } from '../domain/announcement/announcements.ts'
import { listMeetingNotices } from '../domain/announcement/meeting-announcements.ts'
import { listDelegationNotices } from '../domain/announcement/delegation-announcements.ts'
import { getAppealInstructions } from '../domain/announcement/appeal-instructions.ts'
import { appealPeriodOf } from '../domain/announcement/appeal-period.ts'
import { dayInSweden, isIsoDate } from '../domain/shared/dates.ts'
import { appealPeriodPage, noticeBoardPage } from '../rendering/page-models/announcement-pages.ts'
import { paths } from './paths.ts'

/** The notice board and the time to appeal, for anybody. */
export const noticeBoardPages = async (app: FastifyInstance): Promise<void> => {
  app.get(paths.noticeBoard, async ({ ctx }, reply) =>
    reply.page(
      'announcements/board',
      noticeBoardPage(
        {
          meetings: await listMeetingNotices(ctx),
          notices: await listBoard(ctx),
          decisions: await listDelegationNotices(ctx)
        },
        await getAppealInstructions(ctx)
      )
    )
  )

  app.get<{ Querystring: { announcedOn?: string } }>(paths.appealPeriod, async ({ ctx, query }, reply) => {
    const written = typeof query.announcedOn === 'string' ? query.announcedOn : dayInSweden(ctx.now)
    const period = isIsoDate(written) ? appealPeriodOf(written) : null
    return reply.page('announcements/appeal-period', appealPeriodPage(written, period), period ? 200 : 422)
  })
}
