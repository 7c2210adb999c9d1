import type { Store } from '../../db/store.ts'
import { anchorFaults } from './anchor-faults.ts'
import type { FoundAnchor } from './anchor-files.ts'
import type { Anchor } from './anchor.ts'
import { disposalLedger } from './disposal-ledger.ts'
import { chainWalk, payloadFault } from './chain-walk.ts'
import { faultAt, type TrailFault } from './trail-fault.ts'
import { listLooseEnds, trailRows, type TrailRow } from './trail-pages.ts'

export type TrailReport = {
  ok: boolean
  events: number
  payloads: number
  /** Payloads that were disposed of by rule. */
  disposed: number
  anchors: number
  latest: Anchor | null
  faults: TrailFault[]
}

/**
 * Computes every hash of the trail again and holds it against the anchors. Writes nothing, and may run while others write: read
 * the anchors before the call, so that none is newer than what is read here.
 */
export const verifyTrail = async (store: Store, anchors: readonly FoundAnchor[]): Promise<TrailReport> => {
  const faults: TrailFault[] = []
  const counts = { events: 0, payloads: 0, disposed: 0 }
  const anchored = new Map(anchors.map(({ anchor }) => [anchor?.sequence, undefined as string | undefined]))
  const chain = chainWalk()
  const ledger = disposalLedger()
  let last: TrailRow | undefined

  for await (const row of trailRows(store)) {
    const sequence = Number(row.event.sequence)
    faults.push(...chain.step(row), ...payloadFault(row))
    ledger.take(row)
    counts.events++
    if (row.payload.payload) counts.payloads++
    if (row.disposedBy) counts.disposed++
    if (anchored.has(sequence)) anchored.set(sequence, String(row.event.hash))
    last = row
  }

  faults.push(...ledger.faults(), ...(await looseEnds(store)))
  faults.push(...anchorFaults(anchors, anchored, Number(last?.event.sequence ?? 0)))
  return {
    ok: faults.length === 0,
    ...counts,
    anchors: anchors.length,
    latest: last ? anchorOf(last) : null,
    faults: faults.sort((a, b) => (a.sequence ?? 0) - (b.sequence ?? 0))
  }
}

const looseEnds = async (store: Store): Promise<TrailFault[]> =>
  (await listLooseEnds(store)).map(sequence =>
    faultAt(sequence, `Det finns uppgifter till händelse ${sequence}, men händelsen finns inte i kedjan.`)
  )

const anchorOf = ({ event }: TrailRow): Anchor => ({
  sequence: Number(event.sequence),
  hash: String(event.hash),
  at: String(event.at)
})
