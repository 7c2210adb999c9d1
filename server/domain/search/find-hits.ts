import { and, eq, ne } from 'drizzle-orm'
import { isAmong, prepared } from '../../db/prepared.ts'
import { schema } from '../../db/schema/schema.ts'
import type { Tier } from '../../db/full-text.ts'
import type { Store } from '../../db/store.ts'
import type { Context } from '../shared/context.ts'
import { groupBy } from '../shared/group-by.ts'
import { withheldText } from '../secrecy/secrecy-schemas.ts'
import { findBody } from './body-store.ts'
import { textAt, type Entry } from './entry.ts'
import { findEntries, type EntryKey } from './entry-store.ts'
import { contextOf, markWords } from './mark-words.ts'
import { tierOfReader } from './readable.ts'
import type { Term } from './read-question.ts'
import type { SearchHit, Segment } from './search-schemas.ts'

const { fileTexts, recordFiles, searchEntries } = schema

/** The hits as the actor may read them, in the order of the ids. */
export const findHits = async (
  ctx: Context,
  ids: readonly number[],
  terms: readonly Term[]
): Promise<SearchHit[]> => {
  if (ids.length === 0) return []
  const rows = await entriesByIds(ctx.store.read).execute({ ids: JSON.stringify(ids) })
  const keys = new Map(rows.map(row => [row.id, row]))
  return readHits(
    ctx,
    ids.flatMap(id => keys.get(id) ?? []),
    terms
  )
}

export const readHits = async (
  ctx: Context,
  keys: readonly EntryKey[],
  terms: readonly Term[]
): Promise<SearchHit[]> => {
  const entries = await findEntries(ctx.store, keys)
  const unread = await findUnread(ctx.store, keys)
  const hits: SearchHit[] = []
  for (const { objectId } of keys) {
    const entry = entries.get(objectId)
    if (entry) hits.push(await toHit(ctx, entry, unread.get(objectId) ?? [], terms))
  }
  return hits
}

const toHit = async (
  ctx: Context,
  entry: Entry,
  unreadFiles: SearchHit['unreadFiles'],
  terms: readonly Term[]
): Promise<SearchHit> => {
  const tier = tierOfReader(ctx.actor, entry)
  const { title, parties } = textAt(tier, entry, { files: '', notes: '' })
  const isOpen = tier !== 'public'
  const isWithheld = entry.isMarked && tier !== 'protected'
  const shown = {
    title: markWords(title || withheldText, title ? terms : []),
    parties: markWords(parties, terms)
  }
  return {
    kind: entry.kind,
    id: entry.objectId,
    caseId: entry.caseId,
    label: entry.runningNumber === null ? entry.dnr : `${entry.dnr}:${entry.runningNumber}`,
    day: entry.day,
    ...shown,
    context: hasHit(shown.title) || hasHit(shown.parties) ? [] : await findContext(ctx, entry, tier, terms),
    direction: entry.direction,
    recordType: isOpen ? entry.recordType : null,
    status: entry.status,
    unreadFiles: isOpen && !isWithheld && !(entry.hasSecretFiles && tier !== 'protected') ? unreadFiles : [],
    isWithheld
  }
}

const hasHit = (segments: readonly Segment[]): boolean => segments.some(({ isHit }) => isHit)

const findContext = async (
  { store }: Context,
  entry: Entry,
  tier: Tier,
  terms: readonly Term[]
): Promise<Segment[]> =>
  terms.length === 0 ? [] : contextOf(textAt(tier, entry, await findBody(store, entry)).body, terms)

const findUnread = async (
  { read }: Store,
  keys: readonly EntryKey[]
): Promise<ReadonlyMap<string, SearchHit['unreadFiles']>> => {
  const ids = JSON.stringify(keys.map(({ objectId }) => objectId))
  const files = groupBy(await unreadByRecords(read).execute({ ids }), ({ recordId }) => recordId)
  return new Map(
    [...files].map(([id, ofRecord]) => [
      id,
      ofRecord.map(({ fileName, state, error }) => ({ fileName, state, error }))
    ])
  )
}

const entriesByIds = prepared(read =>
  read
    .select({ id: searchEntries.id, kind: searchEntries.kind, objectId: searchEntries.objectId })
    .from(searchEntries)
    .where(isAmong(searchEntries.id, 'ids'))
    .prepare()
)

const unreadByRecords = prepared(read =>
  read
    .select({
      recordId: recordFiles.recordId,
      fileName: recordFiles.fileName,
      state: fileTexts.state,
      error: fileTexts.error
    })
    .from(recordFiles)
    .innerJoin(fileTexts, eq(fileTexts.sha256, recordFiles.sha256))
    .where(and(isAmong(recordFiles.recordId, 'ids'), ne(fileTexts.state, 'done')))
    .orderBy(recordFiles.recordId, recordFiles.position)
    .prepare()
)
