import { z } from 'zod'
import { AppealInstructions, BoardNotice } from '../domain/announcement/announcement-schemas.ts'
import { DelegationNotice } from '../domain/announcement/delegation-announcement-schemas.ts'
import { MeetingNotice } from '../domain/announcement/meeting-announcement-schemas.ts'
import { listMeetingNotices } from '../domain/announcement/meeting-announcements.ts'
import { listDelegationNotices } from '../domain/announcement/delegation-announcements.ts'
import { listBoard } from '../domain/announcement/announcements.ts'
import { getAppealInstructions } from '../domain/announcement/appeal-instructions.ts'
import { AppealPeriod, AppealPeriodQuestion, appealPeriodOf } from '../domain/announcement/appeal-period.ts'
import { dayInSweden } from '../domain/shared/dates.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { json, listOf, operation } from './operation.ts'

const NoticeBoard = listOf(BoardNotice)
  .extend({
    meetings: z.array(MeetingNotice),
    decisions: z.array(DelegationNotice),
    appeal: AppealInstructions
  })
  .meta({ id: 'NoticeBoard' })

/** The notice board and the time to appeal, open to all. */
export const noticeBoardRoutes = async (app: TypedApp): Promise<void> => {
  app.get(
    '/notice-board',
    {
      schema: operation(
        {
          tag: 'announcements',
          operationId: 'listNoticeBoard',
          summary: 'Anslagstavlan',
          description:
            'Anslagen som sitter uppe, de senaste först: möten, justerade protokoll och delegationsbeslut, och hur beslut överklagas (KL 8:9–12, 9:17). Kräver ingen nyckel.',
          isOpen: true
        },
        { 200: json('Anslagstavlan', NoticeBoard) }
      )
    },
    async ({ ctx }) => ({
      items: await listBoard(ctx),
      meetings: await listMeetingNotices(ctx),
      decisions: await listDelegationNotices(ctx),
      appeal: await getAppealInstructions(ctx)
    })
  )

  app.get(
    '/appeal-periods',
    {
      schema: operation(
        {
          tag: 'announcements',
          operationId: 'getAppealPeriod',
          summary: 'Räkna ut överklagandetiden',
          description:
            'Sista dag för överklagande när justeringen tillkännagavs en viss dag, och vad som flyttar den. Kräver ingen nyckel.',
          isOpen: true,
          querystring: AppealPeriodQuestion
        },
        { 200: json('Överklagandetiden', AppealPeriod) }
      )
    },
    async ({ ctx, query: { announcedOn } }) => appealPeriodOf(announcedOn ?? dayInSweden(ctx.now))
  )
}
