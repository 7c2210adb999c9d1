import { and, asc, count, eq, gte, isNull, lt, ne, notExists, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { notFound } from '../shared/app-error.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import { isNotCancelled } from '../meetings/meeting-state.ts'
import { yearOf } from '../shared/dates.ts'
import { periodOf } from './standing-item.ts'
import type { StandingItem } from './standing-item-schemas.ts'

const { cases, matterOrigins, matters, meetings, standingItems } = schema

/** The template of an organ, in order. */
export const findStandingItems = async (store: Store, organId: string): Promise<StandingItem[]> =>
  select(store)
    .where(and(eq(standingItems.organId, organId), isNull(standingItems.retiredAt)))
    .orderBy(asc(standingItems.position), asc(standingItems.id))

export const getStandingItemRow = async (store: Store, id: string): Promise<StandingItem> => {
  const [row] = await select(store).where(and(eq(standingItems.id, id), isNull(standingItems.retiredAt)))
  if (!row) throw notFound('Den stående punkten')
  return row
}

/** How many other meetings of the organ in the term or year have the item, and do not let it utgå or put it off to a later one. */
export const countTaken = async (
  { read }: Store,
  { id, frequency }: StandingItem,
  meeting: Meeting
): Promise<number> => {
  const { fromOn, beforeOn } = periodOf(frequency, meeting.firstOn)
  const later = alias(matters, 'later')
  const [row] = await read
    .select({ total: count() })
    .from(matters)
    .innerJoin(meetings, eq(meetings.id, matters.meetingId))
    .where(
      and(
        eq(matters.standingItemId, id),
        eq(matters.isWithdrawn, false),
        notExists(
          read
            .select({ one: sql`1` })
            .from(matterOrigins)
            .innerJoin(later, eq(later.id, matterOrigins.toMatterId))
            .where(and(eq(matterOrigins.fromMatterId, matters.id), eq(later.standingItemId, id)))
        ),
        ne(meetings.id, meeting.id),
        isNotCancelled,
        gte(meetings.firstOn, fromOn),
        lt(meetings.firstOn, beforeOn)
      )
    )
  return row?.total ?? 0
}

/** What of the agenda is of the template, and what somebody wrote there by hand. */
export const findAgendaItems = async (
  { read }: Store,
  meetingId: string
): Promise<{ id: string; standingItemId: string | null; title: string }[]> =>
  read
    .select({ id: matters.id, standingItemId: matters.standingItemId, title: matters.title })
    .from(matters)
    .where(eq(matters.meetingId, meetingId))

/** The dnr of the collecting case of the meeting's year whose title begins so; the first of them. */
export const findCollectingDnr = async (
  { read }: Store,
  collectingTitle: string,
  { firstOn }: Meeting
): Promise<string | null> => {
  const rows = await read
    .select({ dnr: cases.dnr, title: cases.title })
    .from(cases)
    .where(and(eq(cases.isCollecting, true), eq(cases.year, yearOf(firstOn)), eq(cases.status, 'open')))
    .orderBy(asc(cases.number))
  const begins = collectingTitle.toLocaleLowerCase('sv')
  return rows.find(({ title }) => title.toLocaleLowerCase('sv').startsWith(begins))?.dnr ?? null
}

const select = ({ read }: Store) =>
  read
    .select({
      id: standingItems.id,
      organId: standingItems.organId,
      position: standingItems.position,
      title: standingItems.title,
      frequency: standingItems.frequency,
      isLast: standingItems.isLast,
      dnr: cases.dnr,
      collectingTitle: standingItems.collectingTitle,
      text: standingItems.text,
      clause: standingItems.clause,
      revision: standingItems.revision
    })
    .from(standingItems)
    .leftJoin(cases, eq(cases.id, standingItems.caseId))
