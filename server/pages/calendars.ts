import type { FastifyInstance, FastifyReply } from 'fastify'
import { getCalendarBySecret, getOrganCalendar, type Calendar } from '../domain/planning/calendar.ts'
import { createOwnFeed, findOwnFeed, revokeOwnFeed } from '../domain/planning/own-calendar-feed.ts'
import { listOrgans } from '../domain/bodies/organs.ts'
import { writeCalendar } from '../rendering/calendar.ts'
import { calendarAddressPage, calendarsPage } from '../rendering/page-models/calendar-pages.ts'
import { paths } from './paths.ts'

/** Where a calendar program reads the meetings: of an organ, and of a person by a secret address. */
export const calendarFeedPages = async (
  app: FastifyInstance,
  { publicUrl }: { publicUrl: string }
): Promise<void> => {
  const send = (reply: FastifyReply, calendar: Calendar): FastifyReply =>
    reply
      .type('text/calendar; charset=utf-8')
      .send(writeCalendar(calendar, meetingId => publicUrl + paths.meeting(meetingId)))

  app.get<{ Params: { organId: string } }>(paths.organCalendar(':organId'), async ({ ctx, params }, reply) =>
    send(reply, await getOrganCalendar(ctx, params.organId))
  )

  app.get<{ Params: { calendarSecret: string } }>(
    paths.ownCalendar(':calendarSecret'),
    async ({ ctx, params }, reply) => send(reply, await getCalendarBySecret(ctx, params.calendarSecret))
  )
}

/** The addresses, and one's own secret one. */
export const calendarPages = async (
  app: FastifyInstance,
  { publicUrl }: { publicUrl: string }
): Promise<void> => {
  app.get(paths.calendars, async ({ ctx }, reply) =>
    reply.page(
      'meetings/calendars',
      calendarsPage(
        await listOrgans(ctx),
        (await findOwnFeed(ctx)) ?? null,
        id => publicUrl + paths.organCalendar(id)
      )
    )
  )

  app.post(paths.calendars, async ({ ctx }, reply) => {
    const { secret } = await createOwnFeed(ctx)
    return reply.page('meetings/calendar-address', calendarAddressPage(publicUrl + paths.ownCalendar(secret)))
  })

  app.post(paths.calendarRevocation, async ({ ctx }, reply) => {
    await revokeOwnFeed(ctx)
    return reply.onward(paths.calendars, 'calendar-revoked')
  })
}
