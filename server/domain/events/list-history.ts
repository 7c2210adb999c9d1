import type { Context } from '../shared/context.ts'
import type { Page, Paging } from '../shared/paging.ts'
import type { EventType } from './event-types.ts'
import type { HistoryEvent } from './history-schemas.ts'
import { findEventsOf, findHistory, findNames, type HistoryRow } from './history-store.ts'
import type { Change } from './record-event.ts'

/** A page of an object's history, with what the ids in it are called. */
export type History = Page<HistoryEvent> & { names: Readonly<Record<string, string>> }

/**
 * What was done to the object and to what belongs to it, newest first. The caller has asked whether the actor may see the
 * object; without `mayReadSecret`, what an event tells of something under a secrecy mark is withheld.
 */
export const listHistory = async (
  { store }: Context,
  objectId: string,
  paging: Paging,
  mayReadSecret: boolean
): Promise<History> => {
  const { rows, total } = await findHistory(store, objectId, paging)
  const items = rows.map(row => eventOf(row, mayReadSecret))
  return { items, ...paging, total, names: await findNames(store, [...new Set(items.flatMap(idsIn))]) }
}

/** Every event of that kind in the object's history, newest first, withheld as in the list. */
export const listEventsOf = async (
  { store }: Context,
  objectId: string,
  type: EventType,
  mayReadSecret: boolean
): Promise<HistoryEvent[]> => {
  const rows = await findEventsOf(store, objectId, type)
  return rows.map(row => eventOf(row, mayReadSecret))
}

const eventOf = (row: HistoryRow, mayReadSecret: boolean): HistoryEvent => {
  const { sequence, at, verb, objectId, payload } = row
  const isWithheld = Boolean(row.isSecret) && !mayReadSecret
  const { from, before, after } = payload === null ? {} : (JSON.parse(payload) as Payload)
  return {
    sequence,
    at,
    actorName: actorNameOf(row),
    via: from?.via ?? null,
    type: verb as EventType,
    objectId,
    before: (!isWithheld && before) || null,
    after: (!isWithheld && after) || null,
    withheld: payload === null ? 'disposed' : isWithheld ? 'secrecy' : null
  }
}

type Payload = Pick<Change, 'before' | 'after'> & { from?: Context['origin'] }

const actorNameOf = ({ actorId, personName }: HistoryRow): string | null => {
  if (actorId === 'nobody') return null
  return personName ?? actorId.replace(/^system:/, '')
}

const idsIn = ({ before, after }: HistoryEvent): string[] =>
  Object.entries({ ...before, ...after }).flatMap(([field, value]) =>
    field.endsWith('Id') ? [before?.[field], value].filter(id => typeof id === 'string') : []
  )
