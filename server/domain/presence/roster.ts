import type { Organ } from '../bodies/organ-schemas.ts'
import type { Attendance } from '../meetings/attendance-schemas.ts'
import type { Mandate, MandateRole } from '../people/people-schemas.ts'
import type { LedgerRow, Seat, Substitute } from './ledger.ts'

const seated: ReadonlySet<MandateRole> = new Set(['chair', 'vice-chair', 'member'])

/** The seats of an organ on a day: chair, vice-chair and members, each person once. */
export const seatsOf = (mandates: readonly Mandate[]): Seat[] =>
  oncePerPerson(mandates.filter(({ role }) => seated.has(role)).map(toSeat))

/** Its substitutes with their order; who also has a seat is none. */
export const substitutesOf = (mandates: readonly Mandate[]): Substitute[] => {
  const seats = new Set(seatsOf(mandates).map(({ key }) => key))
  return oncePerPerson(
    mandates
      .filter(({ role, personId }) => role === 'substitute' && !seats.has(personId))
      .map(mandate => ({ ...toSeat(mandate), order: mandate.order }))
  )
}

/** How many ledamöter: as the profile says, or as many as are elected that day. */
export const seatCountOf = ({ seatCount }: Pick<Organ, 'seatCount'>, seats: readonly Seat[]): number =>
  seatCount ?? seats.length

/** The attendance with each person and member made out, also of one who is written in by name alone. */
export const ledgerOf = (attendance: readonly Attendance[], people: readonly Seat[]): LedgerRow[] =>
  attendance.map(row => {
    const person = people.find(({ key, name }) =>
      row.personId ? key === row.personId : same(name, row.name)
    )
    return { ...row, memberId: row.memberId ?? person?.memberId ?? null, key: keyOf(row, people) }
  })

/** One key to a person: the id, or the name of one who is not registered. */
export const keyOf = (
  { personId, name }: { personId: string | null; name: string },
  people: readonly Seat[]
): string =>
  personId ?? people.find(person => same(person.name, name))?.key ?? `name:${name.toLocaleLowerCase('sv')}`

const same = (a: string, b: string): boolean => a.toLocaleLowerCase('sv') === b.toLocaleLowerCase('sv')

const toSeat = ({ personId, personName, memberId }: Mandate): Seat => ({
  key: personId,
  name: personName,
  memberId
})

const oncePerPerson = <T extends Seat>(people: readonly T[]): T[] =>
  people.filter((person, index) => people.findIndex(({ key }) => key === person.key) === index)
