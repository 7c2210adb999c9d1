import type { TrailRow } from './trail-pages.ts'

/**
 * Where the trail breaks: the event's number, its verb and time (UTC) as they stand there now, and in Swedish what is wrong.
 * Null is what cannot be told: an event that is gone has no verb, an anchor that cannot be read no number.
 */
export type TrailFault = { sequence: number | null; verb: string | null; at: string | null; what: string }

/** Something is wrong with this event. */
export const faultOf = ({ event }: TrailRow, what: string): TrailFault => ({
  sequence: Number(event.sequence),
  verb: String(event.verb),
  at: String(event.at),
  what
})

/** Something is wrong at a place in the chain where no event can be read. */
export const faultAt = (sequence: number | bigint | null, what: string): TrailFault => ({
  sequence: sequence === null ? null : Number(sequence),
  verb: null,
  at: null,
  what
})
