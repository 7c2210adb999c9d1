import { and, sql, type SQL } from 'drizzle-orm'
import { prepared } from './prepared.ts'
import type { Db } from './store.ts'

/** Who may read the words decides in which table they lie, so that no number of one tells of another. */
export const tiers = ['public', 'internal', 'working', 'protected'] as const
export type Tier = (typeof tiers)[number]

export type FullTextRow = {
  title: string
  titleStems: string
  titleHeads: string
  titleMiddles: string
  titleTails: string
  parties: string
  partyHeads: string
  body: string
  bodyStems: string
  facets: string
}

const table = (tier: Tier): SQL => sql`${sql.identifier(`search_${tier}`)}`

export const insertFullText = (db: Db, tier: Tier, id: number, row: FullTextRow): void => {
  db.run(sql`insert into ${table(tier)}
    (rowid, title, title_stems, title_heads, title_middles, title_tails, parties, party_heads, body, body_stems, facets)
    values (${id}, ${row.title}, ${row.titleStems}, ${row.titleHeads}, ${row.titleMiddles}, ${row.titleTails},
      ${row.parties}, ${row.partyHeads}, ${row.body}, ${row.bodyStems}, ${row.facets})`)
}

/** The tables keep no text, only the index of it: a row is taken away by its id alone. */
export const deleteFullText = (db: Db, tier: Tier, id: number): void => {
  db.run(sql`delete from ${table(tier)} where rowid = ${id}`)
}

export type IdRange = { from: number; to: number; limit: number }

/** Ids that match within a range, the latest first, at most so many. `also` is asked of each id of a match, as `id`. */
export const matchFullText = async (
  db: Db,
  tier: Tier,
  match: string,
  range: IdRange,
  also?: (id: SQL) => SQL
): Promise<number[]> => {
  const statement = also ? matching(db, tier, also) : matchingIn[tier](db)
  const rows = await statement.execute({ match, ...range })
  return rows.map(({ id }) => id)
}

// The plus keeps SQLite from asking the index of words once for every id of a list. Without the name of the table, rowid would be
// that of whatever table `also` asks.
const matching = (db: Db, tier: Tier, also?: (id: SQL) => SQL) =>
  db
    .select({ id: sql<number>`rowid` })
    .from(table(tier))
    .where(
      and(
        sql`${table(tier)} match ${sql.placeholder('match')}`,
        sql`rowid between ${sql.placeholder('from')} and ${sql.placeholder('to')}`,
        also?.(sql`+${table(tier)}.rowid`)
      )
    )
    .orderBy(sql`rowid desc`)
    .limit(sql.placeholder('limit'))
    .prepare()

const matchingIn = Object.fromEntries(
  tiers.map(tier => [tier, prepared(db => matching(db, tier))])
) as Record<Tier, (db: Db) => ReturnType<typeof matching>>
