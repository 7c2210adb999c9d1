import { and, asc, eq, gte, isNull, lte, or } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { notFound } from '../shared/app-error.ts'
import type { Mandate, MandateFilter } from './people-schemas.ts'

const { mandates, members, organs, persons } = schema

export const findMandates = async (
  store: Store,
  { organId, personId, onDay }: MandateFilter
): Promise<Mandate[]> =>
  selectMandates(store)
    .where(
      and(
        organId ? eq(mandates.organId, organId) : undefined,
        personId ? eq(mandates.personId, personId) : undefined,
        onDay ? lte(mandates.fromOn, onDay) : undefined,
        onDay ? or(isNull(mandates.untilOn), gte(mandates.untilOn, onDay)) : undefined
      )
    )
    .orderBy(asc(organs.name), asc(members.position), asc(persons.name), asc(mandates.fromOn))

export const getMandateRow = async (store: Store, id: string): Promise<Mandate> => {
  const [row] = await selectMandates(store).where(eq(mandates.id, id))
  if (!row) throw notFound('Uppdraget')
  return row
}

const selectMandates = ({ read }: Store) =>
  read
    .select({
      id: mandates.id,
      personId: mandates.personId,
      personName: persons.name,
      organId: mandates.organId,
      organName: organs.name,
      role: mandates.role,
      memberId: mandates.memberId,
      memberName: members.name,
      fromOn: mandates.fromOn,
      untilOn: mandates.untilOn,
      order: mandates.order,
      revision: mandates.revision
    })
    .from(mandates)
    .innerJoin(persons, eq(persons.id, mandates.personId))
    .innerJoin(organs, eq(organs.id, mandates.organId))
    .leftJoin(members, eq(members.id, mandates.memberId))
