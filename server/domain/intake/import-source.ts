import { assertCan, can } from '../access/can.ts'
import { getFile } from '../files/file-store.ts'
import { seeMeeting } from '../meetings/meeting-access.ts'
import { notFound } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import { findHiddenParagraphs } from './get-import.ts'
import { getImportRow } from './import-store.ts'

/** The file that was read in, as it came. `size` in bytes. */
export type ImportSource = { fileName: string; sha256: string; mediaType: string; size: number }

/** Not found for whoever may not read all of it: once a § is marked as secret, so is the file that it stands in. */
export const getImportSource = async (ctx: Context, id: string): Promise<ImportSource> => {
  const source = await findImportSource(ctx, id)
  if (!source) throw notFound('Originalet')
  return source
}

/** Undefined where `getImportSource` finds nothing. */
export const findImportSource = async (ctx: Context, id: string): Promise<ImportSource | undefined> => {
  assertCan(ctx, 'imports.read')
  const { fileName, sha256, meetingId } = await getImportRow(ctx.store, id)
  const seen = await seeMeeting(ctx, meetingId)
  if (!can(ctx.actor, 'minutes.read', seen.facts) || (await findHiddenParagraphs(ctx, seen)).length)
    return undefined
  const { mediaType, size } = await getFile(ctx.store, sha256)
  return { fileName, sha256, mediaType, size }
}
