import { and, eq, gte, inArray, isNull, lte, notExists, sql, type SQL } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Db } from '../../db/store.ts'
import type { Actor } from '../access/actor.ts'
import { can } from '../access/can.ts'
import { facetNames, facetWord } from './index-row.ts'
import type { SearchQuestion } from './search-schemas.ts'

const { matters, meetings, searchEntries, secrecyMarks } = schema

export type Filters = Pick<
  SearchQuestion,
  'kind' | 'direction' | 'recordType' | 'status' | 'officerId' | 'classificationCode' | 'organId'
>

/** What the actor may narrow by: the public only by what stands in the public register of every entry. */
export const filtersFor = (actor: Actor, question: SearchQuestion): Filters => {
  const { kind, direction, status, recordType, officerId, classificationCode, organId } = question
  const open = { kind, direction, status }
  return can(actor, 'cases.read') ? { ...open, recordType, officerId, classificationCode, organId } : open
}

/** The filters as words of the index. */
export const filterWords = (filters: Filters): string[] =>
  facetNames.flatMap(name => {
    const value = name === 'caseOfficerId' ? undefined : filters[name]
    return value === undefined ? [] : facetWord(name, value)
  })

/** The filters as a question to the table of entries, for when no words are asked for. */
export const filterRows = (filters: Filters, { from, to }: { from: number; to: number }): SQL | undefined =>
  and(
    gte(searchEntries.id, from),
    lte(searchEntries.id, to),
    ...facetNames.map(name => {
      const value = name === 'caseOfficerId' ? undefined : filters[name]
      return value === undefined ? undefined : eq(searchEntries[name] as typeof searchEntries.status, value)
    })
  )

/** Cases that a sealed meeting of the organ has treated, in a § that is not under a mark of its own. */
export const casesOfOrgan = (read: Db, organId: string): SQL =>
  inArray(
    searchEntries.caseId,
    read
      .select({ id: sql<string>`${matters.caseId}` })
      .from(matters)
      .innerJoin(meetings, eq(meetings.id, matters.meetingId))
      .where(
        and(
          eq(meetings.organId, organId),
          eq(meetings.state, 'sealed'),
          eq(matters.isWithdrawn, false),
          notExists(
            read
              .select({ one: sql`1` })
              .from(secrecyMarks)
              .where(and(eq(secrecyMarks.matterId, matters.id), isNull(secrecyMarks.liftedOn)))
          )
        )
      )
  )
