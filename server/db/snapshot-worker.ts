import { parentPort, workerData } from 'node:worker_threads'
import type { DatabaseState, SnapshotResult, SnapshotTask } from './snapshot.ts'
import { openReader, type SqliteConnection } from './sqlite.ts'

// The other end of `takeSnapshot` and `inspectDatabase`: copies, checks, answers, ends.
const work = ({ from, file }: SnapshotTask): SnapshotResult => {
  try {
    if (from !== undefined) copy(from, file)
    return { state: inspect(file) }
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) }
  }
}

// Not SQLite's backup API: with another process writing 200 rows a second it begins anew for ever.
const copy = (from: string, to: string): void => {
  const db = openReader(from)
  try {
    // The file is open for reading alone; this pragma forbids writing to other files too.
    db.pragma('query_only = OFF')
    db.prepare('vacuum into ?').run(to)
  } finally {
    db.close()
  }
}

const inspect = (file: string): DatabaseState => {
  const db = openReader(file)
  try {
    return { faults: faultsIn(db), tables: countRows(db) }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_'))) throw error
    return { faults: [error.message], tables: {} }
  } finally {
    db.close()
  }
}

const faultsIn = (db: SqliteConnection): string[] => {
  const found = db.prepare('pragma integrity_check').pluck().all().map(String)
  const orphans = db.prepare('pragma foreign_key_check').all() as { table: string; parent: string }[]
  return [
    ...found.filter(line => line !== 'ok'),
    ...orphans.map(({ table, parent }) => `a row of ${table} has no row in ${parent}`)
  ]
}

// A virtual table (search) has no rows of its own: they lie in tables that are counted.
const countRows = (db: SqliteConnection): Record<string, number> => {
  const names = db
    .prepare(
      `select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\'
       and sql not like 'create virtual %' order by name`
    )
    .pluck()
    .all()
    .map(String)
  return Object.fromEntries(
    names.map(name => [
      name,
      Number(
        db
          .prepare(`select count(*) from "${name.replaceAll('"', '""')}"`)
          .pluck()
          .get()
      )
    ])
  )
}

parentPort?.postMessage(work(workerData as SnapshotTask))
