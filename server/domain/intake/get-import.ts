import { assertCan } from '../access/can.ts'
import type { Context } from '../shared/context.ts'
import type { Page, Paging } from '../shared/paging.ts'
import type { Import } from './import-schemas.ts'
import { findImports, getImportRow } from './import-store.ts'

/** One import with its flags. */
export const getImport = async (ctx: Context, id: string): Promise<Import> => {
  assertCan(ctx, 'imports.read')
  return getImportRow(ctx.store, id)
}

/** Imports, newest first. */
export const listImports = async (ctx: Context, paging: Paging): Promise<Page<Import>> => {
  assertCan(ctx, 'imports.read')
  return findImports(ctx.store, paging)
}
