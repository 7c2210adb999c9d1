import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { oneOf } from './checks.ts'

export const installationModes = ['demo', 'real'] as const

/** One row: whether this data folder holds the invented förbund or a real body. */
export const installation = sqliteTable(
  'installation',
  {
    id: integer('id').primaryKey(),
    mode: text('mode', { enum: installationModes }).notNull(),
    createdAt: text('created_at').notNull()
  },
  t => [oneOf('installation_mode', t.mode, installationModes)]
)
