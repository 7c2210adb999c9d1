import { asc, eq, inArray, or } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { groupBy } from '../shared/group-by.ts'
import type { Case } from './case-schemas.ts'

const { caseCounterparts, caseExternalNumbers, caseRelations, cases } = schema

/** What lies in other tables than the case's own, by the id of the case. */
export type CaseDetails = Pick<Case, 'counterparts' | 'externalNumbers' | 'relations'>

export const findCaseDetails = async (
  { read }: Store,
  ids: readonly string[]
): Promise<(id: string) => CaseDetails> => {
  if (ids.length === 0) return () => ({ counterparts: [], externalNumbers: [], relations: [] })
  const among = [...ids]
  const counterparts = await read
    .select()
    .from(caseCounterparts)
    .where(inArray(caseCounterparts.caseId, among))
    .orderBy(asc(caseCounterparts.position))
  const numbers = await read
    .select()
    .from(caseExternalNumbers)
    .where(inArray(caseExternalNumbers.caseId, among))
    .orderBy(asc(caseExternalNumbers.position))
  const relations = await findRelations(read, among)
  const [byCase, numbersOf, relationsOf] = [
    groupBy(counterparts, row => row.caseId),
    groupBy(numbers, row => row.caseId),
    groupBy(relations, row => row.ofId)
  ]
  return id => ({
    counterparts: (byCase.get(id) ?? []).map(({ name }) => name),
    externalNumbers: (numbersOf.get(id) ?? []).map(({ number, holder }) => ({ number, holder })),
    relations: (relationsOf.get(id) ?? []).map(({ id: otherId, dnr }) => ({ id: otherId, dnr }))
  })
}

// A relation is one row, read from both its ends.
const findRelations = async (read: Store['read'], ids: string[]) => {
  const rows = await read
    .select({ first: caseRelations.caseId, second: caseRelations.relatedId })
    .from(caseRelations)
    .where(or(inArray(caseRelations.caseId, ids), inArray(caseRelations.relatedId, ids)))
  if (rows.length === 0) return []
  const names = await read
    .select({ id: cases.id, dnr: cases.dnr })
    .from(cases)
    .where(
      inArray(
        cases.id,
        rows.flatMap(({ first, second }) => [first, second])
      )
    )
  const dnrOf = new Map(names.map(({ id, dnr }) => [id, dnr]))
  return rows.flatMap(({ first, second }) => [
    { ofId: first, id: second, dnr: dnrOf.get(second) ?? '' },
    { ofId: second, id: first, dnr: dnrOf.get(first) ?? '' }
  ])
}

/** Writes the counterparts of a case anew, in their order. */
export const writeCounterparts = async (
  { write }: Store,
  newId: () => string,
  caseId: string,
  names: readonly string[]
): Promise<void> => {
  await write.delete(caseCounterparts).where(eq(caseCounterparts.caseId, caseId))
  for (const [position, name] of names.entries())
    await write.insert(caseCounterparts).values({ id: newId(), caseId, position, name })
}

/** Writes the numbers that others have for a case anew, in their order. */
export const writeExternalNumbers = async (
  { write }: Store,
  newId: () => string,
  caseId: string,
  numbers: Case['externalNumbers']
): Promise<void> => {
  await write.delete(caseExternalNumbers).where(eq(caseExternalNumbers.caseId, caseId))
  for (const [position, number] of numbers.entries())
    await write.insert(caseExternalNumbers).values({ id: newId(), caseId, position, ...number })
}
