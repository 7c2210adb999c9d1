import {
  and,
  asc,
  eq,
  exists,
  gte,
  inArray,
  isNull,
  lte,
  ne,
  not,
  notExists,
  or,
  type SQL
} from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { schema } from '../../db/schema/schema.ts'
import type { Db, Store } from '../../db/store.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import { isInState, isNotCancelled } from '../meetings/meeting-state.ts'
import { addDays } from '../shared/dates.ts'
import type { OriginReason } from './way-schemas.ts'

const { decisionBlocks, matterOrigins, matters, meetings, organs } = schema

/** What was proposed or put off longer ago than this, and never taken up, is found in its case and not offered. */
const daysBack = 366

/**
 * The §§ that wait for the organ of a meeting and that no meeting of it has taken up yet, the oldest first: what is proposed to
 * it, what it has postponed itself, and what was remitted back to it for preparation. A § waits for one reason only.
 */
export const findWaitingFor = async (
  { read }: Store,
  { id: ownId, organId, firstOn }: Meeting,
  visible: SQL | undefined
): Promise<Map<string, OriginReason>> => {
  const rows = await read
    .selectDistinct({
      id: matters.id,
      kind: decisionBlocks.kind,
      type: decisionBlocks.type,
      firstOn: meetings.firstOn,
      position: matters.position
    })
    .from(decisionBlocks)
    .innerJoin(matters, eq(matters.id, decisionBlocks.matterId))
    .innerJoin(meetings, eq(meetings.id, matters.meetingId))
    .where(
      and(
        waitsFor(read, organId),
        ne(meetings.id, ownId),
        eq(matters.isWithdrawn, false),
        isNotCancelled,
        inArray(meetings.state, ['closed', 'sealed']),
        lte(meetings.firstOn, firstOn),
        gte(meetings.firstOn, addDays(firstOn, -daysBack)),
        notExists(carriedTo(read, organId)),
        visible
      )
    )
    .orderBy(asc(meetings.firstOn), asc(matters.position), asc(matters.id), asc(decisionBlocks.kind))
  return new Map(rows.map(({ id, kind, type }) => [id, kind === 'proposed' ? 'proposed' : reasonOf(type)]))
}

/**
 * The matters of the organ's meetings that were cancelled and that no other meeting of it has taken up, the oldest first. What
 * the organ always has on its agenda is laid out anew.
 */
export const findWaitingSinceCancelled = async (
  { read }: Store,
  { organId, firstOn }: Meeting,
  visible: SQL | undefined
): Promise<Map<string, OriginReason>> => {
  const rows = await read
    .select({ id: matters.id })
    .from(matters)
    .innerJoin(meetings, eq(meetings.id, matters.meetingId))
    .where(
      and(
        eq(meetings.organId, organId),
        isInState('cancelled'),
        eq(matters.isWithdrawn, false),
        isNull(matters.standingItemId),
        // The meeting in its place may be an earlier one.
        lte(meetings.firstOn, addDays(firstOn, daysBack)),
        gte(meetings.firstOn, addDays(firstOn, -daysBack)),
        notExists(carriedTo(read, organId)),
        visible
      )
    )
    .orderBy(asc(meetings.firstOn), asc(matters.position), asc(matters.id))
  return new Map(rows.map(({ id }) => [id, 'cancelled']))
}

const reasonOf = (type: string | null): OriginReason => (type === 'remit' ? 'remitted' : 'postponed')

const waitsFor = (read: Db, organId: string): SQL | undefined =>
  or(
    and(eq(decisionBlocks.kind, 'proposed'), eq(decisionBlocks.toOrganId, organId)),
    and(
      eq(decisionBlocks.kind, 'decided'),
      or(
        and(eq(decisionBlocks.type, 'postpone'), eq(meetings.organId, organId)),
        and(eq(decisionBlocks.type, 'remit'), preparedBy(read, organId))
      )
    )
  )

/**
 * A matter is remitted to whom it came from. Where nobody has linked it to a §, that is each organ that prepares for the one
 * that remitted it, or that organ itself where none does.
 */
const preparedBy = (read: Db, organId: string): SQL | undefined => {
  const preparer = alias(organs, 'preparer')
  const isPreparer = read
    .select({ id: preparer.id })
    .from(preparer)
    .where(and(eq(preparer.id, organId), eq(preparer.preparesForId, meetings.organId)))
  const anyPreparer = read
    .select({ id: preparer.id })
    .from(preparer)
    .where(eq(preparer.preparesForId, meetings.organId))
  return or(
    exists(cameFrom(read, organId)),
    and(
      notExists(cameFrom(read)),
      or(exists(isPreparer), and(eq(meetings.organId, organId), not(exists(anyPreparer))))
    )
  )
}

/** The proposal that a § came from, of one organ or of any. */
const cameFrom = (read: Db, organId?: string) => {
  const source = alias(matters, 'source')
  const sourceAt = alias(meetings, 'source_at')
  return read
    .select({ id: matterOrigins.fromMatterId })
    .from(matterOrigins)
    .innerJoin(source, eq(source.id, matterOrigins.fromMatterId))
    .innerJoin(sourceAt, eq(sourceAt.id, source.meetingId))
    .where(
      and(
        eq(matterOrigins.toMatterId, matters.id),
        eq(matterOrigins.reason, 'proposed'),
        organId ? eq(sourceAt.organId, organId) : undefined
      )
    )
}

/** Where a § has gone on to a meeting of the organ. */
const carriedTo = (read: Db, organId: string) => {
  const taken = alias(matters, 'taken')
  const takenAt = alias(meetings, 'taken_at')
  return read
    .select({ id: matterOrigins.toMatterId })
    .from(matterOrigins)
    .innerJoin(taken, eq(taken.id, matterOrigins.toMatterId))
    .innerJoin(takenAt, eq(takenAt.id, taken.meetingId))
    .where(and(eq(matterOrigins.fromMatterId, matters.id), eq(takenAt.organId, organId)))
}
