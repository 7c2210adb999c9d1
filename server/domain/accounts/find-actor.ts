import { and, eq, isNull } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import type { Duty, PersonActor } from '../access/actor.ts'
import type { IsoDate } from '../shared/dates.ts'
import { findMandates } from '../people/mandate-store.ts'
import { sha256Of } from './secrets.ts'

const { accessTokens, persons } = schema

/** The person as an actor, with the mandates and duties that open doors; undefined when there is no such person. */
export const findActorOfPerson = async (
  store: Store,
  personId: string,
  today: IsoDate
): Promise<PersonActor | undefined> => {
  const [person] = await store.read.select().from(persons).where(eq(persons.id, personId))
  if (!person) return undefined
  return {
    kind: 'person',
    personId,
    name: person.name,
    duties: dutiesOf(person),
    mandates: await findMandates(store, { personId }),
    today,
    scopes: null
  }
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

const dutiesOf = (person: typeof persons.$inferSelect): Duty[] => {
  const duties: [Duty, boolean][] = [
    ['administrator', person.isAdministrator],
    ['archivist', person.isArchivist],
    ['auditor', person.isAuditor],
    ['case-officer', person.isCaseOfficer]
  ]
  return duties.filter(([, holds]) => holds).map(([duty]) => duty)
}
