import { faultAt, faultOf, type TrailFault } from './trail-fault.ts'
import { chainStart, hashOfEvent, hashOfPayload } from './trail-hash.ts'
import type { TrailRow } from './trail-pages.ts'

/** Goes along the chain: each step answers what is wrong between the event before and this one. */
export const chainWalk = (): { step: (row: TrailRow) => TrailFault[] } => {
  let expected = 1n
  let hashesBefore: (string | Uint8Array)[] = [chainStart]
  return {
    step: row => {
      const sequence = BigInt(String(row.event.sequence))
      const stored = String(row.event.hash)
      const computed = hashesBefore.map(before => hashOfEvent(before, row.event))
      const missing = sequence === expected ? undefined : missingBefore(expected, sequence)
      expected = sequence + 1n
      // Where a hash was changed, what it was can still be computed: so that the event after it is not blamed too.
      hashesBefore = [...new Set([stored, computed[0]!])]
      if (missing) return [missing]
      return computed.includes(stored)
        ? []
        : [faultOf(row, 'Händelsen stämmer inte med sin kontrollsumma i kedjan.')]
    }
  }
}

const missingBefore = (expected: bigint, found: bigint): TrailFault =>
  faultAt(
    expected,
    expected > 1n
      ? `Händelse ${expected} saknas: på händelse ${expected - 1n} följer ${found}.`
      : `Händelse 1 saknas: kedjan börjar med händelse ${found}.`
  )

/** What is wrong with what the event tells, of which the chain holds the hash. */
export const payloadFault = (row: TrailRow): TrailFault[] => {
  const what = breachOf(row)
  return what === undefined ? [] : [faultOf(row, what)]
}

const breachOf = ({ event, payload, disposedBy }: TrailRow): string | undefined => {
  if (payload.payload === null) {
    return disposedBy ? undefined : 'Uppgifterna om händelsen saknas, fast de inte har gallrats.'
  }
  if (disposedBy) return 'Uppgifterna om händelsen finns kvar, fast de sägs vara gallrade.'
  return hashOfPayload(payload) === String(event.payloadSha256)
    ? undefined
    : 'Uppgifterna om händelsen stämmer inte med sin kontrollsumma.'
}
