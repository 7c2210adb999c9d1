import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { oneOf } from './checks.ts'
import { numberOrigins } from './series.ts'

/** Cases (ärenden) under a dnr, NNN/YY: the year is the year the case was opened and never changes. */
export const cases = sqliteTable(
  'cases',
  {
    id: text('id').primaryKey(),
    year: integer('year').notNull(),
    number: integer('number').notNull(),
    dnr: text('dnr').notNull(),
    title: text('title').notNull(),
    /** Not known of a case that came by import. */
    openedOn: text('opened_on'),
    numberOrigin: text('number_origin', { enum: numberOrigins }).notNull(),
    revision: integer('revision').notNull().default(1)
  },
  t => [
    uniqueIndex('cases_number').on(t.year, t.number),
    uniqueIndex('cases_dnr').on(t.dnr),
    oneOf('cases_number_origin', t.numberOrigin, numberOrigins),
    check('cases_opened', sql`${t.openedOn} is not null or ${t.numberOrigin} = 'imported'`)
  ]
)
