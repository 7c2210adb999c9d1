import { defineConfig } from 'drizzle-kit'

// Only for `drizzle-kit generate`: it opens no database. Migrations are run by server/db/migrate.ts.
export default defineConfig({
  dialect: 'sqlite',
  schema: './server/db/schema/*.ts',
  out: './migrations'
})
