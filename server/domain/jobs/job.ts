import type { Origin } from '../shared/context.ts'
import { later, type Instant, type IsoDate } from '../shared/dates.ts'
import type { AttachedFile, Mail } from './mail.ts'

/** What each kind of job is given. A new kind is a line here, its label, and what does it in plugins/job-handlers.ts. */
export type JobPayloads = {
  mail: Mail
  /** A document on its way to one address: the row in `deliveries` is told when it has been sent. */
  deliver: { deliveryId: string; mail: Mail; attachment: AttachedFile | null }
  /** Somebody asked for a new password by this address, which may be nobody's. */
  recovery: { email: string; from?: Origin }
  anchor: { day: IsoDate }
  /** What waits is mailed to each who wants to know, once that day. */
  digest: { day: IsoDate }
  /** The text inside a file is to be found by its words. */
  'extract-text': { sha256: string }
}

export type JobKind = keyof JobPayloads

/** How long to wait after each attempt, in minutes; after the one that follows the last wait, the job is given up. */
export const waits = [1, 5, 30, 2 * 60, 8 * 60] as const

export const mostAttempts = waits.length + 1

/** When the job is tried next, after its nth attempt at that instant. */
export const nextRunAt = (now: Instant, attempts: number): Instant => {
  const minutes = waits[Math.min(attempts, waits.length) - 1] ?? 0
  return later(now, minutes * 60_000)
}
