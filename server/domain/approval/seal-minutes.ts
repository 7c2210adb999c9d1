import { assertCan } from '../access/can.ts'
import { rememberFile } from '../files/file-store.ts'
import type { FileVault } from '../files/file-vault.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import { refusalOf } from '../meetings/meeting.ts'
import { getMeetingRow } from '../meetings/meeting-store.ts'
import { markSealed } from '../meetings/run-meeting.ts'
import { AppError } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { getMinutes } from './get-minutes.ts'
import type { Minutes } from './minutes.ts'

/** What sealing needs from outside the domain: the rendering, given in app.ts, and the vault. */
export type Sealing = {
  renderMinutes: (minutes: Minutes) => Promise<{ bytes: Uint8Array; pages: number }>
  vault: FileVault
}

/**
 * Seals closed minutes: renders them as sealed, stores the file and freezes the text by its hash. What was rendered is held
 * against what stands when it is frozen; a change in between is a `conflict`.
 */
export const sealMinutes = async (
  ctx: Context,
  meetingId: string,
  { renderMinutes, vault }: Sealing
): Promise<Meeting> => {
  assertCan(ctx, 'write')
  await assertReady(ctx, meetingId)
  const minutes = await asSealed(ctx, meetingId)
  const { bytes, pages } = await renderMinutes(minutes)
  const { sha256, size } = await vault.put(bytes)
  return inTransaction(ctx, async tx => {
    if (JSON.stringify(await asSealed(tx, meetingId)) !== JSON.stringify(minutes)) {
      throw new AppError(
        'conflict',
        'Protokollet ändrades medan det låstes. Läs igenom det och lås det igen.'
      )
    }
    await rememberFile(tx.store, { sha256, size, pages, mediaType: 'application/pdf', createdAt: tx.now })
    return markSealed(tx, meetingId, sha256)
  })
}

const asSealed = async (ctx: Context, meetingId: string): Promise<Minutes> => ({
  ...(await getMinutes(ctx, meetingId)),
  isSealed: true,
  changedAt: ctx.now
})

const assertReady = async (ctx: Context, meetingId: string): Promise<void> => {
  const { state } = await getMeetingRow(ctx.store, meetingId)
  const refusal = refusalOf('seal', state)
  if (refusal) throw new AppError(state === 'sealed' ? 'minutes-locked' : 'wrong-state', refusal)
  const { signers } = await getMinutes(ctx, meetingId)
  const missing = (['chair', 'secretary'] as const).filter(
    role => !signers.some(signer => signer.role === role)
  )
  if (missing.length === 0) return
  const names = missing.map(role => (role === 'chair' ? 'vem som ledde mötet' : 'sekreteraren')).join(' och ')
  throw new AppError('wrong-state', `Skriv i närvarolistan ${names}: de ska skriva under protokollet.`)
}
