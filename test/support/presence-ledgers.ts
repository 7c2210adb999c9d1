import fc from 'fast-check'
import type { LedgerRow, Seat, Substitute } from '../../server/domain/presence/ledger.ts'
import { quorumAt } from '../../server/domain/presence/quorum.ts'
import { proposeServing, type PlaceWithRecusals } from '../../server/domain/presence/serving-substitutes.ts'

/** A meeting of § 1-6 of a body of two or three regions, and everything that happened to who was there, by § . */
export type RandomLedger = {
  seats: Seat[]
  substitutes: Substitute[]
  ledger: LedgerRow[]
  places: PlaceWithRecusals[]
  rule: 'assembly' | 'board'
  quorumRule: 'more-than-half' | 'every-member'
}

const lastNumber = 6

const aStay = fc.record({
  from: fc.integer({ min: 1, max: lastNumber }),
  length: fc.integer({ min: 0, max: lastNumber }),
  back: fc.boolean(),
  why: fc.constantFrom('recusal' as const, 'other' as const, null)
})

export const aLedger: fc.Arbitrary<RandomLedger> = fc
  .record({
    regions: fc.integer({ min: 1, max: 3 }),
    perRegion: fc.integer({ min: 1, max: 3 }),
    stays: fc.array(fc.option(aStay), { minLength: 18, maxLength: 18 }),
    orders: fc.shuffledSubarray([1, 2, 3], { minLength: 3 }),
    recused: fc.array(fc.tuple(fc.integer({ min: 1, max: lastNumber }), fc.nat(17)), { maxLength: 5 }),
    rule: fc.constantFrom('assembly' as const, 'board' as const),
    quorumRule: fc.constantFrom('more-than-half' as const, 'every-member' as const)
  })
  .map(({ regions, perRegion, stays, orders, recused, rule, quorumRule }) => {
    const place = (index: number) => ({
      key: `p${index}`,
      name: `P${index}`,
      memberId: `m${index % regions}`
    })
    const count = regions * perRegion
    const seats = Array.from({ length: count }, (_, index) => place(index))
    const substitutes = Array.from({ length: count }, (_, index) => ({
      ...place(count + index),
      memberId: `m${index % regions}`,
      order: orders[Math.floor(index / regions)]!
    }))
    const rowsOf = (person: Seat, role: 'member' | 'substitute', index: number): LedgerRow[] => {
      const stay = stays[index]
      if (!stay) return []
      const to = Math.min(lastNumber, stay.from + stay.length)
      const row = {
        id: `${person.key}-1`,
        personId: person.key,
        ...person,
        role,
        forName: null,
        fromNumber: stay.from,
        toNumber: to,
        fromTime: null,
        toTime: null,
        leftReason: to === lastNumber ? null : stay.why,
        mode: 'on-site' as const
      }
      const isBack = stay.back && to + 2 <= lastNumber
      return [
        row,
        ...(isBack
          ? [{ ...row, id: `${person.key}-2`, fromNumber: to + 2, toNumber: null, leftReason: null }]
          : [])
      ]
    }
    const people = [...seats, ...substitutes]
    // Some serve from the beginning, for one who never comes; who breaks off may be back, and wait.
    const absent = seats.filter((_, index) => !stays[index])
    const serveAtOnce = (rows: LedgerRow[]): LedgerRow[] => {
      const [first, ...rest] = rows
      const seat = first && absent.find(({ memberId }) => memberId === first.memberId)
      if (!seat || !first.leftReason) return rows
      absent.splice(absent.indexOf(seat), 1)
      return [{ ...first, role: 'serving-substitute', forName: seat.name }, ...rest]
    }
    return {
      seats,
      substitutes,
      ledger: [
        ...seats.flatMap((seat, index) => rowsOf(seat, 'member', index)),
        ...substitutes.flatMap((each, index) => serveAtOnce(rowsOf(each, 'substitute', 9 + index)))
      ],
      places: Array.from({ length: lastNumber }, (_, index) => ({
        number: index + 1,
        time: null,
        recusedKeys: new Set(
          recused.filter(([at]) => at === index + 1).flatMap(([, who]) => people[who]?.key ?? [])
        )
      })),
      rule,
      quorumRule
    }
  })

/**
 * The rules once more, § by § and person by person, without a function of the house: a fault in words for each contradiction.
 * First what is proposed is written into a table of who has which seat, and then everything is counted from the table.
 */
export const contradictions = (random: RandomLedger): string[] => {
  const { seats, substitutes, ledger, places, rule, quorumRule } = random
  const proposals = proposeServing({ seats, substitutes, isOneDay: true }, ledger, places)
  const faults: string[] = []
  const inRoom = (key: string, at: number): boolean =>
    ledger.some(row => row.key === key && row.fromNumber! <= at && at <= (row.toNumber ?? lastNumber))
  const hasServed = new Set<string>()
  let before = new Map<string, string>()
  for (const { number, recusedKeys } of places) {
    const at = number!
    const holder = new Map<string, string>()
    for (const seat of seats)
      if (inRoom(seat.key, at) && !recusedKeys.has(seat.key)) holder.set(seat.key, seat.key)
    for (const row of ledger.filter(({ role }) => role === 'serving-substitute'))
      if (row.fromNumber! <= at && at <= row.toNumber! && !recusedKeys.has(row.key))
        holder.set(seats.find(({ name }) => name === row.forName)!.key, row.key)
    const own = new Set(holder.keys())
    const isOut = (key: string): boolean =>
      ledger.some(
        row =>
          row.key === key &&
          row.role === 'serving-substitute' &&
          row.leftReason === 'other' &&
          row.toNumber! < at
      )
    for (const proposal of proposals) {
      if (at < proposal.fromNumber || at > proposal.toNumber) continue
      const who = substitutes.find(({ name }) => name === proposal.name)!
      const seat = seats.find(({ name }) => name === proposal.forName)!
      const say = (what: string) => faults.push(`§ ${at}: ${who.key} for ${seat.key} ${what}`)
      if (holder.has(seat.key)) say('though the seat is taken')
      if ([...holder.values()].includes(who.key)) say('has two seats')
      if (who.memberId !== seat.memberId) say('is of another region')
      if (!inRoom(who.key, at)) say('is not there')
      if (recusedKeys.has(who.key)) say('is recused')
      if (isOut(who.key)) say('has left for another reason than jäv')
      holder.set(seat.key, who.key)
    }
    const free = substitutes.filter(
      ({ key }) =>
        !isOut(key) && inRoom(key, at) && !recusedKeys.has(key) && ![...holder.values()].includes(key)
    )
    for (const seat of seats) {
      const who = substitutes.find(({ key }) => key === holder.get(seat.key))
      const waiting = free.filter(({ memberId }) => memberId === seat.memberId)
      if (!holder.has(seat.key) && waiting.length > 0)
        faults.push(`§ ${at}: ${seat.key} is empty, ${waiting[0]!.key} waits`)
      if (!who || own.has(seat.key) || before.get(seat.key) === who.key) continue
      for (const other of waiting) {
        const comesFirst =
          hasServed.has(other.key) === hasServed.has(who.key)
            ? other.order! < who.order!
            : hasServed.has(other.key)
        if (comesFirst) faults.push(`§ ${at}: ${other.key} comes before ${who.key}`)
      }
    }
    // Written into the ledger, the quorum is counted and held against the table.
    const written = [...ledger]
    for (const [seatKey, key] of holder) {
      if (own.has(seatKey)) continue
      const row = written.findIndex(
        each => each.key === key && each.fromNumber! <= at && at <= (each.toNumber ?? lastNumber)
      )
      const forName = seats.find(seat => seat.key === seatKey)!.name
      if (row >= 0)
        written[row] = {
          ...written[row]!,
          role: 'serving-substitute',
          forName,
          fromNumber: at,
          toNumber: at,
          leftReason: null
        }
    }
    // The seat of one who is recused, be it the ledamot or the substitute who had begun to serve, and who was there till then.
    const wasKept = (row: LedgerRow): boolean =>
      recusedKeys.has(row.key) &&
      row.fromNumber! <= at &&
      (at <= (row.toNumber ?? lastNumber) || row.leftReason === 'recusal')
    const isExcused = (seat: Seat): boolean =>
      rule === 'assembly' &&
      !holder.has(seat.key) &&
      ledger.some(
        row =>
          wasKept(row) &&
          (row.key === seat.key || (row.role === 'serving-substitute' && row.forName === seat.name))
      )
    const filled = seats.filter(seat => holder.has(seat.key) || isExcused(seat))
    const regions = new Set(seats.map(({ memberId }) => memberId))
    const expected =
      quorumRule === 'more-than-half'
        ? 2 * filled.length > seats.length
        : [...regions].every(region => filled.some(({ memberId }) => memberId === region))
    const profile = { rule: quorumRule, legalKind: 'board' as const, seatCount: seats.length, seats }
    const told = quorumAt(profile, written, recusedKeys, rule, { number: at, time: null })
    if (told?.isQuorate !== expected)
      faults.push(
        `§ ${at}: quorate is ${String(told?.isQuorate)}, ${filled.length} of ${seats.length} seats are filled`
      )
    if (told && told.present > (quorumRule === 'every-member' ? regions.size : seats.length))
      faults.push(`§ ${at}: more are counted than there are seats`)
    for (const key of holder.values()) hasServed.add(key)
    before = holder
  }
  return faults
}
