import { and, eq, isNotNull, isNull, sql, type SQL } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { MeetingState } from './meeting-schemas.ts'

const { meetings } = schema

/** The state of a meeting as it is shown: a row that is planned and cancelled is `cancelled`. */
export const shownState = sql<MeetingState>`case when ${meetings.cancelledAt} is not null then 'cancelled' else ${meetings.state} end`

export const isNotCancelled: SQL = isNull(meetings.cancelledAt)

/** The same for a list: those in one state. */
export const isInState = (state: MeetingState): SQL | undefined =>
  state === 'cancelled' ? isNotNull(meetings.cancelledAt) : and(eq(meetings.state, state), isNotCancelled)
