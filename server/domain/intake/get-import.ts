import { assertCan, can } from '../access/can.ts'
import { findMatters } from '../meetings/matter-store.ts'
import { seeMeeting, type SeenMeeting } from '../meetings/meeting-access.ts'
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
  const marked = await findHiddenParagraphs(ctx, await seeMeeting(ctx, read.meetingId))
  if (marked.length === 0) return read
  const flags = read.flags.filter(({ paragraphId }) => paragraphId === null || !marked.includes(paragraphId))
  return { ...read, flags, unplaced: [], furniture: [], fields: [] }
}

/** The ids of the §§ under a secrecy mark that the actor may not read. */
export const findHiddenParagraphs = async (
  { store, actor }: Context,
  { meeting, facts }: SeenMeeting
): Promise<string[]> =>
  can(actor, 'minutes.read-secret', facts)
    ? []
    : (await findMatters(store, meeting)).filter(({ secrecy }) => secrecy).map(({ id }) => id)
