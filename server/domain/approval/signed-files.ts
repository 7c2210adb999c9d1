import { sealedMinutesOf } from './sealed-minutes-store.ts'
import { createReadStream } from 'node:fs'
import { asc, eq } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { recordEvent } from '../events/record-event.ts'
import { getFile, type StoredFile } from '../files/file-store.ts'
import type { FileVault } from '../files/file-vault.ts'
import { textOf } from '../files/text-of.ts'
import { AppError, notFound } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import type { SignedFile } from './approval-schemas.ts'
import { getApprovalRow } from './approval-store.ts'
import { getOwnApproved, readApproved } from './approved-minutes.ts'
import { compareTexts } from './compare-signed.ts'
import { registerFilesOfMinutes } from './register-minutes.ts'

const { signedFiles } = schema

/** Before a signed file is received: refuses whoever may not bring one. */
export const assertMayBringSigned = async (ctx: Context, approvalId: string): Promise<void> => {
  await getOwnApproved(ctx, await getApprovalRow(ctx.store, approvalId))
}

/**
 * Takes in the file that was signed elsewhere: what it has that the sealed one has not is told, and it is registered beside it.
 * Both are kept, whatever the comparison says.
 */
export const bringSignedFile = async (
  ctx: Context,
  approvalId: string,
  { fileName, file }: { fileName: string; file: StoredFile },
  vault: FileVault
): Promise<SignedFile> => {
  const approval = await getApprovalRow(ctx.store, approvalId)
  const sealed = await getFile(ctx.store, approval.sha256)
  if (file.sha256 === sealed.sha256)
    throw new AppError(
      'conflict',
      'Det är den låsta filen själv, utan underskrifter. Välj den undertecknade.'
    )
  const compared = await compare(sealed, file, vault)
  return inTransaction(ctx, async tx => {
    const meeting = await getOwnApproved(tx, approval)
    const known = await findSignedFiles(tx, approvalId)
    if (known.some(({ sha256 }) => sha256 === file.sha256))
      throw new AppError('conflict', 'Filen är redan mottagen.')
    const minutes = await sealedMinutesOf(tx.store, approval)
    await registerFilesOfMinutes(tx, meeting, minutes, [{ fileName, file, variant: 'signed' }])
    const row = { id: tx.newId(), approvalId, sha256: file.sha256, fileName, ...compared, receivedAt: tx.now }
    await tx.store.write.insert(signedFiles).values(row)
    const { comparison } = compared
    await recordEvent(tx, 'minutes.signed-file-received', meeting.id, { after: { fileName, comparison } })
    const { approvalId: _, ...signed } = row
    return signed
  })
}

/** The files that came back signed, for one who may read all of the minutes; none for anybody else. */
export const listSignedFiles = async (ctx: Context, approvalId: string): Promise<SignedFile[]> => {
  const { isRedacted } = await readApproved(ctx, await getApprovalRow(ctx.store, approvalId))
  return isRedacted ? [] : findSignedFiles(ctx, approvalId)
}

/** With its media type, to be sent. */
export const getSignedFile = async (
  ctx: Context,
  id: string
): Promise<SignedFile & { mediaType: string }> => {
  const [row] = await ctx.store.read.select().from(signedFiles).where(eq(signedFiles.id, id))
  const found = row && (await listSignedFiles(ctx, row.approvalId)).find(file => file.id === id)
  if (!found) throw notFound('Filen')
  const { mediaType } = await getFile(ctx.store, found.sha256)
  return { ...found, mediaType }
}

const findSignedFiles = async ({ store }: Context, approvalId: string): Promise<SignedFile[]> =>
  store.read
    .select({
      id: signedFiles.id,
      sha256: signedFiles.sha256,
      fileName: signedFiles.fileName,
      comparison: signedFiles.comparison,
      added: signedFiles.added,
      missing: signedFiles.missing,
      receivedAt: signedFiles.receivedAt
    })
    .from(signedFiles)
    .where(eq(signedFiles.approvalId, approvalId))
    .orderBy(asc(signedFiles.receivedAt), asc(signedFiles.id))

const compare = async (
  sealed: StoredFile,
  signed: StoredFile,
  vault: FileVault
): Promise<Pick<SignedFile, 'comparison' | 'added' | 'missing'>> => {
  if (await beginsAs(vault.pathOf(signed.sha256), vault.pathOf(sealed.sha256), sealed.size))
    return { comparison: 'same-file', added: '', missing: '' }
  const [before, after] = [
    await textOf(vault.pathOf(sealed.sha256), sealed),
    await textOf(vault.pathOf(signed.sha256), signed)
  ]
  if (before.state !== 'done' || after.state !== 'done')
    return { comparison: 'unread', added: '', missing: '' }
  const { isSame, ...words } = compareTexts(before.text, after.text)
  return { comparison: isSame ? 'same-text' : 'other-text', ...words }
}

/** A signature that is put after the file leaves its first bytes as they were. */
const beginsAs = async (path: string, otherPath: string, length: number): Promise<boolean> => {
  const other = createReadStream(otherPath)[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  let kept = Buffer.alloc(0)
  let seen = 0
  for await (const chunk of createReadStream(path, { end: length - 1 }) as AsyncIterable<Buffer>) {
    while (kept.length < chunk.length) {
      const next = await other.next()
      if (next.done) break
      kept = Buffer.concat([kept, next.value])
    }
    if (!kept.subarray(0, chunk.length).equals(chunk)) return false
    kept = kept.subarray(chunk.length)
    seen += chunk.length
  }
  return seen === length
}
