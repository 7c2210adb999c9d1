import { sql, type SQL } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Db } from './store.ts'

/**
 * A statement that is prepared once per connection: for the questions of every request. Unprepared, Drizzle writes the SQL
 * anew each time, which costs more than SQLite's answer.
 */
export const prepared = <Statement>(prepare: (db: Db) => Statement): ((db: Db) => Statement) => {
  const statements = new WeakMap<Db, Statement>()
  return db => {
    const known = statements.get(db)
    if (known) return known
    const statement = prepare(db)
    statements.set(db, statement)
    return statement
  }
}

/** A list of any length as one value of a prepared statement: the placeholder of this name takes it as JSON. */
export const isAmong = (column: SQLiteColumn, name: string): SQL =>
  sql`${column} in (select value from json_each(${sql.placeholder(name)}))`
