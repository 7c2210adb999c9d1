import {
  coveredSeats,
  isBarred,
  servingAt,
  waitingRow,
  type LedgerRow,
  type Place,
  type Seat,
  type Substitute
} from './ledger.ts'
import type { ServingProposal } from './presence-schemas.ts'

/** A § with those who may not take part in it because of jäv. */
export type PlaceWithRecusals = Place & { recusedKeys: ReadonlySet<string> }

export type Roster = { seats: readonly Seat[]; substitutes: readonly Substitute[]; isOneDay: boolean }

/**
 * Who is to serve for whom, over the §§ in their order (KL 5:17-20). A hindered ledamot is stood for by a substitute of the
 * same member who is there: one who has begun to serve comes before the others, who come in their order; who has broken off
 * serving for another reason than jäv does not serve again that day. Substitutes who serve already are left as they are.
 */
export const proposeServing = (
  { seats, substitutes, isOneDay }: Roster,
  ledger: readonly LedgerRow[],
  places: readonly PlaceWithRecusals[]
): ServingProposal[] => {
  const begun = new Set<string>()
  const runs: Run[] = []
  let current = new Map<string, Standing>()
  let before: number | null = null
  for (const place of places) {
    if (place.number === null) continue
    const waiting = substitutes.flatMap(substitute => {
      const row = waitingRow(ledger, substitute.key, place)
      const isFree = row && !place.recusedKeys.has(row.key) && !isBarred(ledger, row.key, place, isOneDay)
      return isFree ? [{ substitute, row }] : []
    })
    const next = new Map<string, Standing>()
    for (const seat of vacantSeats(seats, ledger, place)) {
      const staying = waiting.find(({ row }) => current.get(seat.key)?.row.key === row.key)
      if (staying) next.set(seat.key, { seat, ...staying })
    }
    for (const seat of vacantSeats(seats, ledger, place)) {
      if (next.has(seat.key)) continue
      const taken = new Set([...next.values()].map(({ row }) => row.key))
      const [first] = waiting
        .filter(({ substitute, row }) => substitute.memberId === seat.memberId && !taken.has(row.key))
        .toSorted((a, b) => inCallingOrder(begun)(a.substitute, b.substitute))
      if (first) next.set(seat.key, { seat, ...first })
    }
    for (const standing of next.values()) extend(runs, standing, place.number, before, begun)
    for (const row of servingAt(ledger, place)) if (!place.recusedKeys.has(row.key)) begun.add(row.key)
    for (const { row } of next.values()) begun.add(row.key)
    current = next
    before = place.number
  }
  return runs.map(toProposal)
}

/** Those who have begun to serve first, then by the order of the member, then by name. */
export const inCallingOrder =
  (begun: ReadonlySet<string>) =>
  (a: Substitute, b: Substitute): number =>
    Number(begun.has(b.key)) - Number(begun.has(a.key)) ||
    (a.order ?? Infinity) - (b.order ?? Infinity) ||
    a.name.localeCompare(b.name, 'sv')

type Standing = { seat: Seat; substitute: Substitute; row: LedgerRow }
type Run = Standing & { from: number; to: number; hadBegun: boolean }

/** Seats whose holder takes no part, and that no substitute has. */
const vacantSeats = (
  seats: readonly Seat[],
  ledger: readonly LedgerRow[],
  place: PlaceWithRecusals
): Seat[] => {
  const serving = servingAt(ledger, place).filter(({ key }) => !place.recusedKeys.has(key))
  const out = seats.filter(({ key }) => !serving.some(row => row.key === key))
  const covered = coveredSeats(seats, out, serving)
  return out.filter(({ key }) => !covered.has(key))
}

const extend = (
  runs: Run[],
  standing: Standing,
  number: number,
  before: number | null,
  begun: ReadonlySet<string>
): void => {
  const last = runs.findLast(run => run.row.id === standing.row.id)
  if (last && last.seat.key === standing.seat.key && last.to === before) last.to = number
  else runs.push({ ...standing, from: number, to: number, hadBegun: begun.has(standing.row.key) })
}

const toProposal = ({ seat, substitute, row, from, to, hadBegun }: Run): ServingProposal => ({
  attendanceId: row.id,
  name: row.name,
  forName: seat.name,
  memberId: seat.memberId,
  fromNumber: from,
  toNumber: to,
  reason: hadBegun
    ? 'Har redan börjat tjänstgöra, och har företräde.'
    : substitute.order === null
      ? 'Nästa ersättare; turordningen är inte inskriven.'
      : `Nummer ${substitute.order} i turordningen.`
})
