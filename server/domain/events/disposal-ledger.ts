import { twoYearsBefore } from './dispose-of-payloads.ts'
import { retentionOf, type EventType } from './event-types.ts'
import { faultOf, type TrailFault } from './trail-fault.ts'
import type { TrailRow } from './trail-pages.ts'

type Disposing = { at: string; sequences: ReadonlySet<number> | 'unreadable' }

/** Keeps what was disposed of and by what, until the events that did it have been read too. */
export const disposalLedger = (): { take: (row: TrailRow) => void; faults: () => TrailFault[] } => {
  const disposed: TrailRow[] = []
  const disposing = new Map<string, Disposing>()
  return {
    take: row => {
      const { event, disposedBy } = row
      if (disposedBy) disposed.push(row)
      if (String(event.verb) === 'trail.disposed') {
        disposing.set(String(event.sequence), { at: String(event.at), sequences: sequencesIn(row) })
      }
    },
    faults: () =>
      disposed.flatMap(row => {
        const by = String(row.disposedBy)
        const what = breachOf(row, by, disposing.get(by))
        return what === undefined ? [] : [faultOf(row, what)]
      })
  }
}

const breachOf = ({ event }: TrailRow, by: string, disposal: Disposing | undefined): string | undefined => {
  if (!disposal) return `Uppgifterna sägs vara gallrade genom händelse ${by}, som inte är en gallring.`
  // That event is at fault itself, and is named for it.
  if (disposal.sequences === 'unreadable') return undefined
  if (!disposal.sequences.has(Number(event.sequence))) {
    return `Uppgifterna sägs vara gallrade genom händelse ${by}, som inte nämner dem.`
  }
  // A type of event may come to be kept for two years only, never the other way: then this would tell of what was right.
  const isDue =
    retentionOf(String(event.verb) as EventType) === 'two-years' &&
    String(event.at) <= twoYearsBefore(disposal.at)
  return isDue ? undefined : `Uppgifterna gallrades genom händelse ${by} utan att tiden för dem hade gått ut.`
}

const sequencesIn = ({ payload: { payload } }: TrailRow): Disposing['sequences'] => {
  try {
    const { after } = JSON.parse(String(payload)) as { after: { sequences: number[] } }
    return new Set(after.sequences)
  } catch {
    return 'unreadable'
  }
}
