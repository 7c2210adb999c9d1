import { eq, inArray, sql } from 'drizzle-orm'
import { prepared } from '../../db/prepared.ts'
import { schema } from '../../db/schema/schema.ts'
import type { Tier } from '../../db/full-text.ts'
import type { Context } from '../shared/context.ts'
import { withheldText } from '../secrecy/secrecy-schemas.ts'
import { findBody } from './body-store.ts'
import { textAt, type Entry } from './entry.ts'
import { findEntry, type EntryKey } from './entry-store.ts'
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
  const rows = await ctx.store.read
    .select({ id: searchEntries.id, kind: searchEntries.kind, objectId: searchEntries.objectId })
    .from(searchEntries)
    .where(inArray(searchEntries.id, [...ids]))
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
  const hits: SearchHit[] = []
  for (const key of keys) {
    const entry = await findEntry(ctx.store, key)
    if (entry) hits.push(await toHit(ctx, entry, terms))
  }
  return hits
}

const toHit = async (ctx: Context, entry: Entry, terms: readonly Term[]): Promise<SearchHit> => {
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
    unreadFiles:
      isOpen && !isWithheld && !(entry.hasSecretFiles && tier !== 'protected')
        ? await findUnread(ctx, entry)
        : [],
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
  { store }: Context,
  { kind, objectId }: Entry
): Promise<SearchHit['unreadFiles']> => {
  if (kind === 'case') return []
  const rows = await filesOf(store.read).execute({ id: objectId })
  return rows.filter(({ state }) => state !== 'done')
}

const filesOf = prepared(read =>
  read
    .select({ fileName: recordFiles.fileName, state: fileTexts.state, error: fileTexts.error })
    .from(recordFiles)
    .innerJoin(fileTexts, eq(fileTexts.sha256, recordFiles.sha256))
    .where(eq(recordFiles.recordId, sql.placeholder('id')))
    .orderBy(recordFiles.position)
    .prepare()
)
