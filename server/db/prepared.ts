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

/** The same for a question that differs by what it is narrowed and sorted by: one statement is kept for each such shape. */
export const preparedByShape = <Statement>(): ((
  db: Db,
  shape: string,
  prepare: () => Statement
) => Statement) => {
  const statements = new WeakMap<Db, Map<string, Statement>>()
  return (db, shape, prepare) => {
    const known = statements.get(db) ?? new Map<string, Statement>()
    statements.set(db, known)
    const statement = known.get(shape) ?? prepare()
    known.set(shape, statement)
    return statement
  }
}

/** A list of any length as one value of a prepared statement: the placeholder of this name takes it as JSON. */
export const isAmong = (column: SQLiteColumn, name: string): SQL =>
  sql`${column} in (select value from json_each(${sql.placeholder(name)}))`
