import type BetterSqlite3 from 'better-sqlite3'
import { createRequire } from 'node:module'

// better-sqlite3 13 needs Node-API 10 (Node 22); on Node 20 it ends the process with SIGSEGV.
const name = Number(process.versions.napi) < 10 ? 'better-sqlite3-node20' : 'better-sqlite3'
const Database = createRequire(import.meta.url)(name) as typeof BetterSqlite3

export type SqliteConnection = BetterSqlite3.Database

// After this long a locked database is a 503: SQLite blocks the event loop while it waits.
const busyTimeoutMs = 1000

/** The one connection that writes. */
export const openWriter = (file: string): SqliteConnection => {
  const db = new Database(file, { timeout: busyTimeoutMs })
  db.pragma('journal_mode = WAL')
  // The build's default under WAL is NORMAL, which loses acknowledged rows in a power cut.
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('cache_size = -64000')
  assertPragma(db, 'journal_mode', 'wal')
  assertPragma(db, 'synchronous', 2)
  assertPragma(db, 'foreign_keys', 1)
  return db
}

/** A connection that cannot write; sees what is committed. */
export const openReader = (file: string): SqliteConnection => {
  const db = new Database(file, { timeout: busyTimeoutMs, readonly: true })
  db.pragma('query_only = ON')
  db.pragma('cache_size = -64000')
  return db
}

/** Holds a file for this process alone until the returned function is called; undefined when another process holds it. */
export const holdFile = (file: string): (() => void) | undefined => {
  const db = new Database(file, { timeout: 0 })
  try {
    db.exec('begin exclusive')
  } catch (error) {
    db.close()
    if (isBusy(error)) return undefined
    throw error
  }
  return () => db.close()
}

/** Whether SQLite gave up because another process writes: the request may be tried again. */
export const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')

const assertPragma = (db: SqliteConnection, pragma: string, expected: string | number): void => {
  const actual: unknown = db.pragma(pragma, { simple: true })
  if (actual !== expected) throw new Error(`SQLite refused ${pragma} = ${expected} (it is ${String(actual)})`)
}
