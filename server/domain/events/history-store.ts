import { and, count, desc, eq, exists, inArray, isNull, or, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { offsetOf, type Paging } from '../shared/paging.ts'

const { cases, matters, members, organs, persons, secrecyMarks, sections, trail, trailPayloads } = schema

const onceTrail = alias(trail, 'once_trail')
const oncePayloads = alias(trailPayloads, 'once_payloads')

export type HistoryRow = Awaited<ReturnType<typeof findHistory>>['rows'][number]

/** What was done to the object and to what belongs to it, newest first, with all that is secret. */
export const findHistory = async ({ read }: Store, objectId: string, paging: Paging) => {
  const where = or(eq(trail.objectId, objectId), eq(trail.withinId, objectId))
  const rows = await selectEvents(read)
    .where(where)
    .orderBy(desc(trail.sequence))
    .limit(paging.limit)
    .offset(offsetOf(paging))
  const [{ total } = { total: 0 }] = await read.select({ total: count() }).from(trail).where(where)
  return { rows, total }
}

/** Every event of that kind that the object itself went through, newest first. */
export const findEventsOf = ({ read }: Store, objectId: string, verb: string): Promise<HistoryRow[]> =>
  selectEvents(read)
    .where(and(eq(trail.objectId, objectId), eq(trail.verb, verb)))
    .orderBy(desc(trail.sequence))

const selectEvents = (read: Store['read']) =>
  read
    .select({
      sequence: trail.sequence,
      at: trail.at,
      actorId: trail.actorId,
      personName: persons.name,
      verb: trail.verb,
      objectId: trail.objectId,
      payload: trailPayloads.payload,
      isSecret: sql<number>`coalesce(${trailPayloads.isSecret}, 0) or ${isMarked(read)}`
    })
    .from(trail)
    .leftJoin(trailPayloads, eq(trailPayloads.sequence, trail.sequence))
    .leftJoin(persons, eq(persons.id, trail.actorId))

// Most that is secret was written before it was marked: what bears a mark now, or belongs to a case that does, counts too.
const isMarked = (read: Store['read']): SQL => {
  const inForce = isNull(secrecyMarks.liftedOn)
  const marked = read
    .select({ id: sql`coalesce(${secrecyMarks.caseId}, ${secrecyMarks.matterId})` })
    .from(secrecyMarks)
    .where(inForce)
  const ofMarkedCase = read
    .select({ id: matters.id })
    .from(matters)
    .innerJoin(cases, eq(cases.id, matters.caseId))
    .innerJoin(secrecyMarks, eq(secrecyMarks.caseId, cases.id))
    .where(inForce)
  // And what once was secret stays so where the object has lost its case or is gone.
  const onceSecret = read
    .select({ one: sql`1` })
    .from(onceTrail)
    .innerJoin(oncePayloads, eq(oncePayloads.sequence, onceTrail.sequence))
    .where(and(eq(onceTrail.objectId, trail.objectId), eq(oncePayloads.isSecret, true)))
  return sql`(${inArray(trail.objectId, marked)} or ${inArray(trail.objectId, ofMarkedCase)} or ${exists(onceSecret)})`
}

/** What the ids are called today; what is gone has no name. */
export const findNames = async (
  { read }: Store,
  ids: readonly string[]
): Promise<Readonly<Record<string, string>>> => {
  if (ids.length === 0) return {}
  const rows = await Promise.all([
    ...[persons, organs, members].map(table =>
      read
        .select({ id: table.id, name: table.name })
        .from(table)
        .where(inArray(table.id, [...ids]))
    ),
    read
      .select({ id: sections.id, name: sections.title })
      .from(sections)
      .where(inArray(sections.id, [...ids]))
  ])
  return Object.fromEntries(rows.flat().map(({ id, name }) => [id, name ?? '']))
}
