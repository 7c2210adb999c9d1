import { and, eq, isNull, or } from 'drizzle-orm'
import { isAmong, prepared } from '../../db/prepared.ts'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { recordEvent } from '../events/record-event.ts'
import { AppError } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import { dayInSweden, type IsoDate } from '../shared/dates.ts'
import type { NewSecrecyMark, SecrecyMark } from './secrecy-schemas.ts'

const { bodies, secrecyMarks } = schema

/** The marks in force on these cases, records and matters, by the id of what bears them. */
export const findMarks = async (
  { read }: Store,
  ids: readonly string[]
): Promise<Map<string, SecrecyMark>> => {
  if (ids.length === 0) return new Map()
  const rows = await marksInForce(read).execute({ ids: JSON.stringify(ids) })
  return new Map(
    rows.map(({ caseId, recordId, matterId, statute, authority, markedOn }) => [
      caseId ?? recordId ?? matterId ?? '',
      { statute, authority, markedOn }
    ])
  )
}

/** Whether one of these has ever borne a mark: then it cannot be removed with its traces. */
export const hasEverBeenMarked = async ({ read }: Store, ids: readonly string[]): Promise<boolean> =>
  (await marksEverBorne(read).execute({ ids: JSON.stringify(ids) })).length > 0

/** Sets a mark, within the transaction; the caller has asked whether the actor may. `within` is the meeting of a matter, the case of a record. */
export const setMark = async (
  tx: Context,
  marked: { caseId: string } | { recordId: string } | { matterId: string },
  { statute, authority, markedOn = dayInSweden(tx.now) }: NewSecrecyMark & { markedOn?: IsoDate },
  within?: string
): Promise<void> => {
  const [id = ''] = Object.values(marked)
  if ((await findMarks(tx.store, [id])).size > 0)
    throw new AppError('conflict', 'Det finns redan en sekretessmarkering. Häv den först.')
  const [body] = authority ? [] : await tx.store.read.select({ name: bodies.name }).from(bodies)
  const mark = { statute, authority: authority ?? body?.name ?? '', markedOn }
  await tx.store.write.insert(secrecyMarks).values({ id: tx.newId(), ...marked, ...mark })
  await recordEvent(tx, 'secrecy.marked', id, { after: mark, ...(within && { within }) })
}

/** Lifts the mark in force on a case, a record or a matter, within the transaction; without one it is a `conflict`. */
export const liftMark = async (tx: Context, id: string, within?: string): Promise<void> => {
  const lifted = await tx.store.write
    .update(secrecyMarks)
    .set({ liftedOn: dayInSweden(tx.now) })
    .where(and(isNull(secrecyMarks.liftedOn), isBorneBy(id)))
    .returning({ statute: secrecyMarks.statute })
  if (lifted.length === 0) throw new AppError('conflict', 'Här finns ingen sekretessmarkering att häva.')
  await recordEvent(tx, 'secrecy.lifted', id, { before: lifted[0] ?? {}, ...(within && { within }) })
}

const isBorneBy = (id: string) =>
  or(eq(secrecyMarks.caseId, id), eq(secrecyMarks.recordId, id), eq(secrecyMarks.matterId, id))

const isBorneByOneOf = () =>
  or(
    isAmong(secrecyMarks.caseId, 'ids'),
    isAmong(secrecyMarks.recordId, 'ids'),
    isAmong(secrecyMarks.matterId, 'ids')
  )

const marksInForce = prepared(read =>
  read
    .select()
    .from(secrecyMarks)
    .where(and(isNull(secrecyMarks.liftedOn), isBorneByOneOf()))
    .prepare()
)

const marksEverBorne = prepared(read =>
  read.select({ id: secrecyMarks.id }).from(secrecyMarks).where(isBorneByOneOf()).limit(1).prepare()
)
