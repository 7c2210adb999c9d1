import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { openWriter, type SqliteConnection } from './sqlite.ts'

export const migrationsFolder = join(import.meta.dirname, '../../migrations')

/** Brings the database file up to date; throws when a landed migration was edited, skipped or is unknown here. */
export const migrateDatabase = (file: string, folder = migrationsFolder): void => {
  const db = openWriter(file)
  try {
    assertHistory(db, folder)
    // SQLite ignores this pragma inside the migrator's transaction, where a table rebuild would delete children.
    db.pragma('foreign_keys = OFF')
    migrate(drizzle(db), { migrationsFolder: folder })
    const broken: unknown = db.pragma('foreign_key_check')
    if (Array.isArray(broken) && broken.length > 0) {
      throw new Error(
        `Migration left ${broken.length} rows without their parent: ${JSON.stringify(broken[0])}`
      )
    }
  } finally {
    db.close()
  }
}

const assertHistory = (db: SqliteConnection, folder: string): void => {
  const landed = readMigrationFiles({ migrationsFolder: folder })
  const names = migrationNames(folder)
  const times = landed.map(migration => migration.folderMillis)
  if (times.some((time, index) => index > 0 && time <= (times[index - 1] ?? 0))) {
    throw new Error(
      'migrations/meta/_journal.json is out of order: the migrator would skip a migration without a word'
    )
  }
  for (const [index, applied] of appliedHashes(db).entries()) {
    const migration = landed[index]
    if (!migration) throw new Error('The database was made by a newer version of Paragraf; use that version')
    if (migration.hash !== applied) {
      throw new Error(
        `Migration ${names[index] ?? index} was edited after it was run; restore it and add a new one`
      )
    }
  }
}

const appliedHashes = (db: SqliteConnection): string[] => {
  const table = db.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get()
  if (!table) return []
  const rows = db.prepare('select hash from __drizzle_migrations order by created_at').all() as {
    hash: string
  }[]
  return rows.map(row => row.hash)
}

const migrationNames = (folder: string): string[] => {
  const journal = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')) as {
    entries: { tag: string }[]
  }
  return journal.entries.map(entry => entry.tag)
}
