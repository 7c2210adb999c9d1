import { asc, count, desc, eq } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { notFound } from '../shared/app-error.ts'
import { offsetOf, type Page, type Paging } from '../shared/paging.ts'
import type { Import } from './import-schemas.ts'

const { importFlags, imports } = schema

type ImportRow = typeof imports.$inferSelect

export const findImportOf = async ({ read }: Store, sha256: string): Promise<ImportRow | undefined> =>
  (await read.select().from(imports).where(eq(imports.sha256, sha256)))[0]

export const getImportRow = async (store: Store, id: string): Promise<Import> => {
  const [row] = await store.read.select().from(imports).where(eq(imports.id, id))
  if (!row) throw notFound('Inläsningen')
  return withFlags(store, row)
}

/** Newest first. */
export const findImports = async (store: Store, { limit, page }: Paging): Promise<Page<Import>> => {
  const rows = await store.read
    .select()
    .from(imports)
    .orderBy(desc(imports.importedAt), desc(imports.id))
    .limit(limit)
    .offset(offsetOf({ limit, page }))
  const [{ total } = { total: 0 }] = await store.read.select({ total: count() }).from(imports)
  return { items: await Promise.all(rows.map(row => withFlags(store, row))), limit, page, total }
}

const withFlags = async ({ read }: Store, row: ImportRow): Promise<Import> => {
  const flags = await read
    .select()
    .from(importFlags)
    .where(eq(importFlags.importId, row.id))
    .orderBy(asc(importFlags.position))
  return {
    ...row,
    flags: flags.map(({ code, message, matterId, excerpt }) => ({
      code,
      message,
      paragraphId: matterId,
      excerpt
    }))
  }
}
