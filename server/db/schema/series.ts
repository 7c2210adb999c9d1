import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { oneOf } from './checks.ts'
import { organs } from './organs.ts'

export const seriesKinds = ['paragraph', 'case'] as const
export const numberOrigins = ['series', 'imported'] as const

/** The first number of a series and year where it is not 1: a body that takes over in May goes on at § 92. */
export const series = sqliteTable(
  'series',
  {
    id: text('id').primaryKey(),
    kind: text('kind', { enum: seriesKinds }).notNull(),
    /** The organ of a § series; null for dnr. */
    organId: text('organ_id').references(() => organs.id),
    year: integer('year').notNull(),
    firstNumber: integer('first_number').notNull()
  },
  t => [
    uniqueIndex('series_of_a_year').on(t.kind, sql`coalesce(${t.organId}, '')`, t.year),
    oneOf('series_kind', t.kind, seriesKinds),
    check('series_organ', sql`(${t.kind} = 'paragraph') = (${t.organId} is not null)`),
    check('series_first_number', sql`${t.firstNumber} >= 1`)
  ]
)
