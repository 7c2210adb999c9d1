import type { schema } from '../../db/schema/schema.ts'
import type { Instant } from '../shared/dates.ts'

export type SessionRow = typeof schema.sessions.$inferSelect

export type SignInMethod = SessionRow['method']

/** Where somebody signs in: what tells a session of one's own from another's. */
export type Browser = { userAgent: string; address: string }

const minute = 60_000

/** How a session ages, in milliseconds. */
export const sessionTimes = {
  /** Unused for so long, it is over. */
  idle: 4 * 60 * minute,
  /** It is over then, however much it is used. */
  longest: 12 * 60 * minute,
  /** A secret that has been used for so long is changed. */
  rotation: 60 * minute,
  /** How long the secret before holds, for requests that were under way when it was changed. */
  overlap: minute,
  /** That it is in use is written no oftener. */
  seen: 5 * minute
}

export const isOlderThan = (at: Instant, milliseconds: number, now: Instant): boolean =>
  Date.parse(now) - Date.parse(at) >= milliseconds

export const isLive = (
  { startedAt, seenAt, endedAt }: Pick<SessionRow, 'startedAt' | 'seenAt' | 'endedAt'>,
  now: Instant
): boolean =>
  endedAt === null &&
  !isOlderThan(startedAt, sessionTimes.longest, now) &&
  !isOlderThan(seenAt, sessionTimes.idle, now)
