import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { recordEvent } from '../events/record-event.ts'
import { AppError } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import { dayInSweden } from '../shared/dates.ts'
import type { NewSecrecyMark, SecrecyMark } from './secrecy-schemas.ts'

const { bodies, secrecyMarks } = schema

/** A case or a matter; exactly one of them. */
export type Marked = { caseId: string } | { matterId: string; meetingId: string }

/** The marks in force, by the id of the case or matter that bears them. */
export const findMarks = async (
  { read }: Store,
  { caseIds = [], matterIds = [] }: { caseIds?: readonly string[]; matterIds?: readonly string[] }
): Promise<Map<string, SecrecyMark>> => {
  if (caseIds.length + matterIds.length === 0) return new Map()
  const rows = await read
    .select()
    .from(secrecyMarks)
    .where(
      and(
        isNull(secrecyMarks.liftedOn),
        or(inArray(secrecyMarks.caseId, [...caseIds]), inArray(secrecyMarks.matterId, [...matterIds]))
      )
    )
  return new Map(
    rows.map(({ caseId, matterId, statute, authority, markedOn }) => [
      caseId ?? matterId ?? '',
      { statute, authority, markedOn }
    ])
  )
}

/** Whether a case or a matter has ever borne a mark: then it cannot be removed with its traces. */
export const hasEverBeenMarked = async ({ read }: Store, matterIds: readonly string[]): Promise<boolean> =>
  (
    await read
      .select({ id: secrecyMarks.id })
      .from(secrecyMarks)
      .where(inArray(secrecyMarks.matterId, [...matterIds]))
      .limit(1)
  ).length > 0

/** Sets a mark, within the transaction; the caller has asked whether the actor may. */
export const setMark = async (
  tx: Context,
  marked: Marked,
  { statute, authority }: NewSecrecyMark
): Promise<void> => {
  const objectId = idOf(marked)
  if ((await findMarks(tx.store, idsOf(marked))).size > 0)
    throw new AppError('conflict', 'Det finns redan en sekretessmarkering. Häv den först.')
  const [body] = authority ? [] : await tx.store.read.select({ name: bodies.name }).from(bodies)
  const mark = { statute, authority: authority ?? body?.name ?? '', markedOn: dayInSweden(tx.now) }
  await tx.store.write.insert(secrecyMarks).values({ id: tx.newId(), ...columnOf(marked), ...mark })
  await recordEvent(tx, 'secrecy.marked', objectId, { after: mark, ...withinOf(marked) })
}

/** Lifts the mark in force, within the transaction; without one it is a `conflict`. */
export const liftMark = async (tx: Context, marked: Marked): Promise<void> => {
  const lifted = await tx.store.write
    .update(secrecyMarks)
    .set({ liftedOn: dayInSweden(tx.now) })
    .where(
      and(
        isNull(secrecyMarks.liftedOn),
        'caseId' in marked
          ? eq(secrecyMarks.caseId, marked.caseId)
          : eq(secrecyMarks.matterId, marked.matterId)
      )
    )
    .returning({ statute: secrecyMarks.statute })
  if (lifted.length === 0) throw new AppError('conflict', 'Här finns ingen sekretessmarkering att häva.')
  await recordEvent(tx, 'secrecy.lifted', idOf(marked), { before: lifted[0] ?? {}, ...withinOf(marked) })
}

const idOf = (marked: Marked): string => ('caseId' in marked ? marked.caseId : marked.matterId)

const columnOf = (marked: Marked) =>
  'caseId' in marked ? { caseId: marked.caseId } : { matterId: marked.matterId }

const withinOf = (marked: Marked) => ('caseId' in marked ? {} : { within: marked.meetingId })

const idsOf = (marked: Marked) =>
  'caseId' in marked ? { caseIds: [marked.caseId] } : { matterIds: [marked.matterId] }
