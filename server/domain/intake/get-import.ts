import { assertCan, can } from '../access/can.ts'
import { findMatters } from '../meetings/matter-store.ts'
import { seeMeeting } from '../meetings/meeting-access.ts'
import type { Context } from '../shared/context.ts'
import type { Page, Paging } from '../shared/paging.ts'
import type { Import } from './import-schemas.ts'
import { findImports, getImportRow } from './import-store.ts'

/** One import with its flags. */
export const getImport = async (ctx: Context, id: string): Promise<Import> => {
  assertCan(ctx, 'imports.read')
  return withoutSecrets(ctx, await getImportRow(ctx.store, id))
}

/** Imports, newest first. */
export const listImports = async (ctx: Context, paging: Paging): Promise<Page<Import>> => {
  assertCan(ctx, 'imports.read')
  const page = await findImports(ctx.store, paging)
  const items: Import[] = []
  for (const each of page.items) items.push(await withoutSecrets(ctx, each))
  return { ...page, items }
}

// What was read from a protokoll repeats its text: once a § is marked, so is what is told of it.
const withoutSecrets = async (ctx: Context, read: Import): Promise<Import> => {
  const { meeting, facts } = await seeMeeting(ctx, read.meetingId)
  if (can(ctx.actor, 'minutes.read-secret', facts)) return read
  const marked = (await findMatters(ctx.store, meeting)).filter(({ secrecy }) => secrecy).map(({ id }) => id)
  if (marked.length === 0) return read
  const flags = read.flags.filter(({ paragraphId }) => paragraphId === null || !marked.includes(paragraphId))
  return { ...read, flags, unplaced: [], furniture: [], fields: [] }
}
