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
