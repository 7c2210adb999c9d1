import type { schema } from '../../db/schema/schema.ts'
import type { Instant } from '../shared/dates.ts'

export type SessionRow = typeof schema.sessions.$inferSelect

export type SignInMethod = SessionRow['method']

/** What tries are counted by: the network address, and what the browser was given when it signed in before. */
export type Place = { address: string; deviceCookie?: string | undefined }

/** Where somebody signs in: what tells a session of one's own from another's. */
export type Browser = Place & { userAgent: string }

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
