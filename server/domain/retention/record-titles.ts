import { eq, inArray } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { can } from '../access/can.ts'
import { withheldText } from '../secrecy/secrecy-schemas.ts'
import { findMarks } from '../secrecy/secrecy-store.ts'
import type { Context } from '../shared/context.ts'

const { cases, records } = schema

export type RecordTitle = { title: string; isWithheld: boolean }

/** What these records are called to the actor, by their ids: what is under a mark by its public title, or by none. */
export const findTitles = async (
  { store, actor }: Context,
  ids: readonly string[]
): Promise<Map<string, RecordTitle>> => {
  const found = await store.read
    .select({
      id: records.id,
      caseId: records.caseId,
      title: records.title,
      publicTitle: records.publicTitle,
      officerId: cases.officerId
    })
    .from(records)
    .innerJoin(cases, eq(cases.id, records.caseId))
    .where(inArray(records.id, [...ids]))
  const marks = await findMarks(
    store,
    found.flatMap(({ id, caseId }) => [id, caseId])
  )
  return new Map(
    found.map(({ id, caseId, title, publicTitle, officerId }) => {
      const isMarked = marks.has(id) || marks.has(caseId)
      const isWithheld = isMarked && !can(actor, 'case.read-secret', { officerId })
      return [id, { title: isWithheld ? (publicTitle ?? withheldText) : title, isWithheld }]
    })
  )
}
