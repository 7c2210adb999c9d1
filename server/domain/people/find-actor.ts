import { and, eq, isNull } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import type { Actor, ActorRole } from '../access/actor.ts'
import type { IsoDate } from '../shared/dates.ts'
import { findMandates } from './mandate-store.ts'
import { sha256Of } from './secrets.ts'

type PersonActor = Extract<Actor, { kind: 'person' }>

const { accessTokens, persons } = schema

/** The person as an actor, with the roles that hold on that day; undefined when there is no such person. */
export const findActorOfPerson = async (
  store: Store,
  personId: string,
  today: IsoDate
): Promise<PersonActor | undefined> => {
  const [person] = await store.read.select().from(persons).where(eq(persons.id, personId))
  if (!person) return undefined
  const mandates = await findMandates(store, { personId, onDay: today })
  const roles: ActorRole[] = ['reader']
  if (person.isAdministrator) roles.push('administrator')
  if (mandates.some(({ role }) => role === 'secretary')) roles.push('secretary')
  return { kind: 'person', personId, name: person.name, roles }
}

/** The person whom a bearer token speaks for; undefined when it is unknown or revoked. */
export const findActorByToken = async (
  store: Store,
  token: string,
  today: IsoDate
): Promise<PersonActor | undefined> => {
  const [row] = await store.read
    .select({ personId: accessTokens.personId })
    .from(accessTokens)
    .where(and(eq(accessTokens.sha256, sha256Of(token)), isNull(accessTokens.revokedAt)))
  return row && findActorOfPerson(store, row.personId, today)
}
