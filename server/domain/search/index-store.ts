import { and, eq, gte, lte, max, sql } from 'drizzle-orm'
import { deleteFullText, insertFullText, tiers } from '../../db/full-text.ts'
import { prepared } from '../../db/prepared.ts'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { findBody } from './body-store.ts'
import { idsOfDays } from './day-ids.ts'
import { textAt, type Entry, type TierText } from './entry.ts'
import { indexRow } from './index-row.ts'

const { searchEntries } = schema

export type IndexedEntry = typeof searchEntries.$inferSelect

export const findIndexed = async ({ read }: Store, objectId: string): Promise<IndexedEntry | undefined> =>
  (await byObject(read).execute({ objectId }))[0]

/** Writes what an entry is found by, in the place of what stood there. */
export const writeEntry = async (store: Store, entry: Entry, before?: IndexedEntry): Promise<void> => {
  const { write } = store
  if (before) {
    for (const tier of tiers) deleteFullText(write, tier, before.id)
    await write.delete(searchEntries).where(eq(searchEntries.id, before.id))
  }
  const id = await idFor(store, entry, before)
  await insertEntry(write).execute({ ...entry, id, isMarked: Number(entry.isMarked) })
  const body = await findBody(store, entry)
  let below: TierText = { title: '', parties: '', body: '' }
  for (const tier of tiers) {
    const text = textAt(tier, entry, body)
    if (!isSame(text, below)) insertFullText(write, tier, id, indexRow(entry, text))
    below = text
  }
}

const isSame = (one: TierText, other: TierText): boolean =>
  one.title === other.title && one.parties === other.parties && one.body === other.body

const idFor = async ({ write }: Store, { day, year }: Entry, before?: IndexedEntry): Promise<number> => {
  // A case whose day is not known stands first of those of its year.
  const range = idsOfDays(day ?? `${year}-01-01`, day ?? `${year}-01-01`)
  if (before && before.id >= range.from && before.id <= range.to) return before.id
  const [last] = await lastOfDay(write).execute(range)
  const id = (last?.id ?? range.from - 1) + 1
  if (id > range.to) throw new Error('A day has more entries than its ids')
  return id
}

const byObject = prepared(read =>
  read
    .select()
    .from(searchEntries)
    .where(eq(searchEntries.objectId, sql.placeholder('objectId')))
    .prepare()
)

const lastOfDay = prepared(read =>
  read
    .select({ id: max(searchEntries.id) })
    .from(searchEntries)
    .where(and(gte(searchEntries.id, sql.placeholder('from')), lte(searchEntries.id, sql.placeholder('to'))))
    .prepare()
)

const insertEntry = prepared(write =>
  write
    .insert(searchEntries)
    .values({
      id: sql.placeholder('id'),
      kind: sql.placeholder('kind'),
      objectId: sql.placeholder('objectId'),
      caseId: sql.placeholder('caseId'),
      direction: sql.placeholder('direction'),
      recordType: sql.placeholder('recordType'),
      status: sql.placeholder('status'),
      officerId: sql.placeholder('officerId'),
      caseOfficerId: sql.placeholder('caseOfficerId'),
      classificationCode: sql.placeholder('classificationCode'),
      isMarked: sql.placeholder('isMarked')
    })
    .prepare()
)
