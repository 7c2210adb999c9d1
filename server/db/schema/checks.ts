import { check, type AnySQLiteColumn, type CheckBuilder } from 'drizzle-orm/sqlite-core'
import { sql } from 'drizzle-orm'

/** `text({ enum })` is a TypeScript type only: this makes the database hold it too. NULL passes. */
export const oneOf = (name: string, column: AnySQLiteColumn, values: readonly string[]): CheckBuilder =>
  check(name, sql`${column} in (${sql.raw(values.map(value => `'${value}'`).join(', '))})`)
