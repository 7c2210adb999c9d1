import { eq } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { changesOf } from '../events/changes-of.ts'
import { recordEvent, type Change } from '../events/record-event.ts'
import { rememberFile, type StoredFile } from '../files/file-store.ts'
import { getMatter } from '../meetings/matter-store.ts'
import { getWritableMatter, seeMatter } from '../meetings/meeting-access.ts'
import { touchMeeting } from '../meetings/meeting-store.ts'
import { touchMatter } from '../meetings/touch-matter.ts'
import { notFound } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { assertRevision } from '../shared/revision.ts'
import type { Appendix, AppendixEdit } from './appendix-schemas.ts'
import { findAppendices, getAppendixRow } from './appendix-store.ts'

const { appendices } = schema

/** The bilagor of a paragraph in order. */
export const listAppendices = async (ctx: Context, paragraphId: string): Promise<Appendix[]> => {
  const { matter } = await seeMatter(ctx, paragraphId)
  return matter.withheld ? [] : siblingsOf(ctx, paragraphId)
}

export const getAppendix = async (ctx: Context, id: string): Promise<Appendix> => {
  const appendix = await getAppendixRow(ctx.store, id)
  const { matter } = await seeMatter(ctx, appendix.paragraphId, 'Bilagan')
  if (matter.withheld) throw notFound('Bilagan')
  return appendix
}

/** Before a file is received: `not-found`, `not-allowed` or `minutes-locked` where none may be attached. */
export const assertMayAttach = async (ctx: Context, paragraphId: string): Promise<void> => {
  await getWritableMatter(ctx, paragraphId)
}

/** Puts a received file last among the paragraph's bilagor. The title is the file's name without its ending, unless it has one. */
export const addAppendix = (
  ctx: Context,
  paragraphId: string,
  { fileName, file, title = titleOf(fileName) }: { fileName: string; file: StoredFile; title?: string }
): Promise<Appendix> =>
  inTransaction(ctx, async tx => {
    const place = await assertEditable(tx, paragraphId)
    const id = tx.newId()
    const position = (await siblingsOf(tx, paragraphId)).length
    await rememberFile(tx.store, file)
    await tx.store.write.insert(appendices).values({
      id,
      matterId: paragraphId,
      position,
      title,
      fileName,
      sha256: file.sha256
    })
    await touchMatter(tx, paragraphId)
    await recordEvent(tx, 'appendix.added', paragraphId, {
      after: { id, fileName, sha256: file.sha256 },
      ...place
    })
    return getAppendixRow(tx.store, id)
  })

/** Changes the title or the place of a bilaga; the labels follow the places. `revision` is the paragraph's, where it is known. */
export const editAppendix = (
  ctx: Context,
  id: string,
  { title, position }: AppendixEdit,
  revision?: number
): Promise<Appendix> =>
  inTransaction(ctx, async tx => {
    const current = await getAppendixRow(tx.store, id)
    const { paragraphId } = current
    const place = await assertEditable(tx, paragraphId, 'Bilagan')
    if (revision !== undefined) assertRevision(current, revision)
    if (title !== undefined)
      await tx.store.write.update(appendices).set({ title }).where(eq(appendices.id, id))
    if (position !== undefined) {
      const order = (await siblingsOf(tx, paragraphId))
        .map(sibling => sibling.id)
        .filter(other => other !== id)
      order.splice(position, 0, id)
      await writeOrder(tx, order)
    }
    await touchMatter(tx, paragraphId)
    const { before, after } = changesOf(current, { title, position })
    await recordEvent(tx, 'appendix.edited', paragraphId, {
      before: { fileName: current.fileName, ...before },
      after: { id, fileName: current.fileName, ...after },
      ...place
    })
    return getAppendixRow(tx.store, id)
  })

/** Takes a bilaga away from the paragraph; the file stays in the vault. */
export const removeAppendix = (ctx: Context, id: string): Promise<void> =>
  inTransaction(ctx, async tx => {
    const { paragraphId, fileName } = await getAppendixRow(tx.store, id)
    const place = await assertEditable(tx, paragraphId, 'Bilagan')
    await tx.store.write.delete(appendices).where(eq(appendices.id, id))
    await writeOrder(
      tx,
      (await siblingsOf(tx, paragraphId)).map(sibling => sibling.id)
    )
    await touchMatter(tx, paragraphId)
    await recordEvent(tx, 'appendix.removed', paragraphId, { before: { id, fileName }, ...place })
  })

const titleOf = (fileName: string): string =>
  fileName
    .replace(/\.[^.]+$/u, '')
    .replace(/[_\s]+/gu, ' ')
    .trim() || fileName

const siblingsOf = async ({ store }: Context, paragraphId: string): Promise<Appendix[]> =>
  (await findAppendices(store, [await getMatter(store, paragraphId)])).get(paragraphId) ?? []

/** Asks that the bilagor may be changed; answers what each event about them tells of the paragraph. */
const assertEditable = async (
  tx: Context,
  paragraphId: string,
  asked?: string
): Promise<Pick<Change, 'within' | 'isSecret'>> => {
  const { matter, meeting } = await getWritableMatter(tx, paragraphId, asked)
  await touchMeeting(tx, meeting.id)
  return { within: meeting.id, isSecret: matter.secrecy !== null }
}

const writeOrder = async ({ store }: Context, ids: readonly string[]): Promise<void> => {
  for (const [position, id] of ids.entries()) {
    await store.write.update(appendices).set({ position }).where(eq(appendices.id, id))
  }
}
