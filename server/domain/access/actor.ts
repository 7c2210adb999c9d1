import type { TokenScope } from '../../db/schema/access.ts'
import type { mandateRoles } from '../../db/schema/people.ts'
import type { IsoDate } from '../shared/dates.ts'

/** What a person does for the body as a whole, whatever organ. */
export type Duty = 'administrator' | 'archivist' | 'auditor' | 'case-officer'

/** A role in an organ over a period: access follows the period. */
export type HeldMandate = {
  organId: string
  role: (typeof mandateRoles)[number]
  fromOn: IsoDate
  untilOn: IsoDate | null
}

/** Who acts. The actor carries the facts that `can` asks for, so that no table is read for it. */
export type Actor =
  | PersonActor
  /** The system itself: seed, migration of content, scripts run by the operator. */
  | { kind: 'system'; name: string }
  /** The public. */
  | { kind: 'nobody' }

export type PersonActor = {
  kind: 'person'
  personId: string
  name: string
  duties: readonly Duty[]
  /** Also those that have ended: they opened the meetings of their period. */
  mandates: readonly HeldMandate[]
  today: IsoDate
  /** What the token lets its program do of what the person may; null in a session, where nothing is held back. */
  scopes: readonly TokenScope[] | null
}

export const systemActor = (name: string): Actor => ({ kind: 'system', name })

export const nobody: Actor = { kind: 'nobody' }

/** '' for everyone but a person. */
export const personIdOf = (actor: Actor): string => (actor.kind === 'person' ? actor.personId : '')

/** As it is kept beside what somebody did; '' for nobody. */
export const nameOfActor = (actor: Actor): string => (actor.kind === 'nobody' ? '' : actor.name)
