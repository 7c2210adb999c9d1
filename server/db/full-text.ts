import { sql, type SQL } from 'drizzle-orm'
import type { Db } from './store.ts'

/** Who may read the words decides in which table they lie, so that no number of one tells of another. */
export const tiers = ['public', 'internal', 'working', 'protected'] as const
export type Tier = (typeof tiers)[number]

export type FullTextRow = {
  title: string
  titleStems: string
  titleParts: string
  parties: string
  body: string
  bodyStems: string
  facets: string
}

const table = (tier: Tier): SQL => sql`${sql.identifier(`search_${tier}`)}`

export const insertFullText = (db: Db, tier: Tier, id: number, row: FullTextRow): void => {
  db.run(sql`insert into ${table(tier)} (rowid, title, title_stems, title_parts, parties, body, body_stems, facets)
    values (${id}, ${row.title}, ${row.titleStems}, ${row.titleParts}, ${row.parties}, ${row.body}, ${row.bodyStems}, ${row.facets})`)
}

/** The tables keep no text, only the index of it: a row is taken away by its id alone. */
export const deleteFullText = (db: Db, tier: Tier, id: number): void => {
  db.run(sql`delete from ${table(tier)} where rowid = ${id}`)
}

/** Ids that match, the latest first, at most so many, from `from` up to and including `to`. */
export const matchFullText = (
  db: Db,
  tier: Tier,
  match: string,
  { from, to, limit }: { from: number; to: number; limit: number }
): number[] =>
  db
    .all<{ rowid: number }>(
      sql`select rowid from ${table(tier)} where ${table(tier)} match ${match} and rowid between ${from} and ${to}
        order by rowid desc limit ${limit}`
    )
    .map(({ rowid }) => rowid)
