import { and, asc, eq, exists, gte, isNull, lte, or, sql, type SQL } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { sha256Of } from '../accounts/secrets.ts'
import { assertCan } from '../access/can.ts'
import { getOrganRow } from '../bodies/organ-store.ts'
import { visibleTo } from '../meetings/meeting-visibility.ts'
import { notFound } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import {
  addDays,
  dayInSweden,
  instantInSweden,
  type Instant,
  type IsoDate,
  type TimeOfDay
} from '../shared/dates.ts'

const { accounts, calendarFeeds, mandates, meetings, organs, plannedDays } = schema

/** A meeting as a calendar shows it: when and where, never what is on the agenda. */
export type CalendarEntry = {
  meetingId: string
  organName: string
  place: string | null
  isBudget: boolean
  isCancelled: boolean
  /** Grows with each change: a calendar takes the latest (RFC 5545, SEQUENCE). */
  revision: number
  changedAt: Instant
  /** Whole days: `start` and `end` are days, the end the day after the last. Otherwise both are instants. */
  isAllDay: boolean
  start: string
  end: string | null
}

export type Calendar = { name: string; entries: CalendarEntry[] }

/**
 * The meetings of an organ from a year back: those of an adopted plan, and to whoever may see them the others. Open to
 * anybody where the organ has opened its notice board (KL 8:11).
 */
export const getOrganCalendar = async (ctx: Context, organId: string): Promise<Calendar> => {
  const organ = await getOrganRow(ctx.store, organId).catch(() => undefined)
  if (!organ?.publishesBoard) assertCan(ctx, 'meetings.list')
  if (!organ) throw notFound('Organet')
  const isAdopted = exists(
    ctx.store.read
      .select({ one: sql`1` })
      .from(plannedDays)
      .where(eq(plannedDays.meetingId, meetings.id))
  )
  const visible = visibleTo(ctx.actor, ctx.store)
  const shown = visible ? or(isAdopted, visible) : undefined
  return { name: organ.name, entries: await findEntries(ctx, and(eq(meetings.organId, organId), shown)) }
}

/** The meetings of the organs where the owner of a secret address has a mandate that day; `not-found` when it is revoked. */
export const getCalendarBySecret = async (ctx: Context, secret: string): Promise<Calendar> => {
  const [feed] = await ctx.store.read
    .select({ personId: calendarFeeds.personId })
    .from(calendarFeeds)
    .leftJoin(accounts, eq(accounts.personId, calendarFeeds.personId))
    .where(
      and(
        eq(calendarFeeds.sha256, sha256Of(secret)),
        isNull(calendarFeeds.revokedAt),
        isNull(accounts.disabledAt)
      )
    )
  if (!feed) throw notFound('Kalendern')
  const isOwn = exists(
    ctx.store.read
      .select({ one: sql`1` })
      .from(mandates)
      .where(
        and(
          eq(mandates.personId, feed.personId),
          eq(mandates.organId, meetings.organId),
          lte(mandates.fromOn, meetings.firstOn),
          or(isNull(mandates.untilOn), gte(mandates.untilOn, meetings.firstOn))
        )
      )
  )
  return { name: 'Mina sammanträden', entries: await findEntries(ctx, isOwn) }
}

const findEntries = async ({ store, now }: Context, where: SQL | undefined): Promise<CalendarEntry[]> =>
  (
    await store.read
      .select({
        meetingId: meetings.id,
        organName: organs.name,
        firstOn: meetings.firstOn,
        lastOn: meetings.lastOn,
        startsAt: meetings.startsAt,
        endsAt: meetings.endsAt,
        place: meetings.place,
        isBudget: meetings.isBudget,
        cancelledAt: meetings.cancelledAt,
        revision: meetings.revision,
        changedAt: meetings.changedAt
      })
      .from(meetings)
      .innerJoin(organs, eq(organs.id, meetings.organId))
      .where(
        and(where, eq(meetings.isImported, false), gte(meetings.firstOn, addDays(dayInSweden(now), -366)))
      )
      .orderBy(asc(meetings.firstOn), asc(meetings.id))
  ).map(({ firstOn, lastOn, startsAt, endsAt, cancelledAt, ...row }) => ({
    isCancelled: cancelledAt !== null,
    ...row,
    ...spanOf({ firstOn, lastOn, startsAt, endsAt })
  }))

type Times = { firstOn: IsoDate; lastOn: IsoDate; startsAt: TimeOfDay | null; endsAt: TimeOfDay | null }

const spanOf = ({ firstOn, lastOn, startsAt, endsAt }: Times) => {
  if (!startsAt) return { isAllDay: true, start: firstOn, end: lastOn > firstOn ? addDays(lastOn, 1) : null }
  const end = endsAt || lastOn > firstOn ? instantInSweden(lastOn, endsAt ?? startsAt) : null
  return { isAllDay: false, start: instantInSweden(firstOn, startsAt), end }
}
