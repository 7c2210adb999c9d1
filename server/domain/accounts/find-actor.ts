import { eq, sql } from 'drizzle-orm'
import { prepared } from '../../db/prepared.ts'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import type { Duty, PersonActor } from '../access/actor.ts'
import type { IsoDate } from '../shared/dates.ts'

const { mandates, persons } = schema

/** What is selected of a person who acts. */
export const actingPerson = {
  personId: persons.id,
  name: persons.name,
  isAdministrator: persons.isAdministrator,
  isArchivist: persons.isArchivist,
  isAuditor: persons.isAuditor,
  isCaseOfficer: persons.isCaseOfficer
}

type ActingPerson = { [Fact in keyof typeof actingPerson]: (typeof actingPerson)[Fact]['_']['data'] }

/** The person as an actor, with the mandates and duties that open doors; undefined when there is no such person. */
export const findActorOfPerson = async (
  store: Store,
  personId: string,
  today: IsoDate
): Promise<PersonActor | undefined> => {
  const [person] = await personById(store.read).execute({ personId })
  return person && actorOf(store, person, today)
}

/** The actor whose person is known already: what is left is to ask for the mandates. */
export const actorOf = async (
  store: Store,
  person: ActingPerson,
  today: IsoDate,
  scopes: PersonActor['scopes'] = null
): Promise<PersonActor> => ({
  kind: 'person',
  personId: person.personId,
  name: person.name,
  duties: dutiesOf(person),
  mandates: await heldMandates(store.read).execute({ personId: person.personId }),
  today,
  scopes
})

const dutiesOf = (person: ActingPerson): Duty[] => {
  const duties: [Duty, boolean][] = [
    ['administrator', person.isAdministrator],
    ['archivist', person.isArchivist],
    ['auditor', person.isAuditor],
    ['case-officer', person.isCaseOfficer]
  ]
  return duties.filter(([, holds]) => holds).map(([duty]) => duty)
}

const personById = prepared(db =>
  db
    .select(actingPerson)
    .from(persons)
    .where(eq(persons.id, sql.placeholder('personId')))
    .prepare()
)

const { organId, role, fromOn, untilOn } = mandates
const heldMandates = prepared(db =>
  db
    .select({ organId, role, fromOn, untilOn })
    .from(mandates)
    .where(eq(mandates.personId, sql.placeholder('personId')))
    .prepare()
)
