import { asc, eq, or } from 'drizzle-orm'
import { isAmong, prepared } from '../../db/prepared.ts'
import { schema } from '../../db/schema/schema.ts'
import type { Db, Store } from '../../db/store.ts'
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
  const among = { ids: JSON.stringify(ids) }
  const counterparts = await counterpartsOf(read).execute(among)
  const numbers = await numbersOfCases(read).execute(among)
  const relations = await findRelations(read, among)
  const [byCase, byHolder, byEnd] = [
    groupBy(counterparts, row => row.caseId),
    groupBy(numbers, row => row.caseId),
    groupBy(relations, row => row.ofId)
  ]
  return id => ({
    counterparts: (byCase.get(id) ?? []).map(({ name }) => name),
    externalNumbers: (byHolder.get(id) ?? []).map(({ number, holder }) => ({ number, holder })),
    relations: (byEnd.get(id) ?? []).map(({ id: otherId, dnr }) => ({ id: otherId, dnr }))
  })
}

const counterpartsOf = prepared(read =>
  read
    .select()
    .from(caseCounterparts)
    .where(isAmong(caseCounterparts.caseId, 'ids'))
    .orderBy(asc(caseCounterparts.position))
    .prepare()
)

const numbersOfCases = prepared(read =>
  read
    .select()
    .from(caseExternalNumbers)
    .where(isAmong(caseExternalNumbers.caseId, 'ids'))
    .orderBy(asc(caseExternalNumbers.position))
    .prepare()
)

// A relation is one row, read from both its ends.
const findRelations = async (read: Db, among: { ids: string }) => {
  const rows = await relationsOf(read).execute(among)
  if (rows.length === 0) return []
  const ends = JSON.stringify(rows.flatMap(({ first, second }) => [first, second]))
  const names = await dnrsOf(read).execute({ ids: ends })
  const dnrOf = new Map(names.map(({ id, dnr }) => [id, dnr]))
  return rows.flatMap(({ first, second }) => [
    { ofId: first, id: second, dnr: dnrOf.get(second) ?? '' },
    { ofId: second, id: first, dnr: dnrOf.get(first) ?? '' }
  ])
}

const relationsOf = prepared(read =>
  read
    .select({ first: caseRelations.caseId, second: caseRelations.relatedId })
    .from(caseRelations)
    .where(or(isAmong(caseRelations.caseId, 'ids'), isAmong(caseRelations.relatedId, 'ids')))
    .prepare()
)

const dnrsOf = prepared(read =>
  read.select({ id: cases.id, dnr: cases.dnr }).from(cases).where(isAmong(cases.id, 'ids')).prepare()
)

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
