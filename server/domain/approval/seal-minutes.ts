import { latestAnchor } from '../events/anchor.ts'
import { getOrganRow } from '../bodies/organ-store.ts'
import { freezeHeadings } from '../decisions/decision-store.ts'
import { listParagraphs } from '../decisions/get-paragraph.ts'
import { rememberFile } from '../files/file-store.ts'
import type { FileVault } from '../files/file-vault.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import { refusalOf } from '../meetings/meeting.ts'
import { getOwnMeeting } from '../meetings/meeting-access.ts'
import { markSealed } from '../meetings/run-meeting.ts'
import { AppError } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { getMinutes } from './get-minutes.ts'
import type { Minutes, MinutesAnchor, MinutesSigner } from './minutes.ts'
import { registerMinutes } from './register-minutes.ts'
import { keepSealedMinutes } from './sealed-minutes-store.ts'
import { startApproval } from './start-approval.ts'

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
  await assertReady(ctx, meetingId)
  const minutes = await asSealed(ctx, meetingId, await anchorOf(ctx))
  const { bytes, pages } = await renderMinutes(minutes)
  const { sha256, size } = await vault.put(bytes)
  return inTransaction(ctx, async tx => {
    await assertReady(tx, meetingId)
    if (JSON.stringify(await asSealed(tx, meetingId, minutes.anchor)) !== JSON.stringify(minutes)) {
      throw new AppError(
        'conflict',
        'Protokollet ändrades medan det låstes. Läs igenom det och lås det igen.'
      )
    }
    const file = { sha256, size, pages, mediaType: 'application/pdf', createdAt: tx.now }
    await rememberFile(tx.store, file)
    await keepSealedMinutes(tx.store, minutes)
    await freezeHeadings(tx.store, await listParagraphs(tx, meetingId))
    const meeting = await markSealed(tx, meetingId, sha256)
    await registerMinutes(tx, meeting, file)
    await startApproval(tx, minutes, sha256)
    return meeting
  })
}

const anchorOf = async ({ store }: Context): Promise<MinutesAnchor | null> => {
  const anchor = await latestAnchor(store)
  return anchor ? { sequence: anchor.sequence, hash: anchor.hash } : null
}

const asSealed = async (ctx: Context, meetingId: string, anchor: MinutesAnchor | null): Promise<Minutes> => ({
  ...(await getMinutes(ctx, meetingId)),
  isSealed: true,
  changedAt: ctx.now,
  anchor
})

const assertReady = async (ctx: Context, meetingId: string): Promise<void> => {
  const { state, organId } = await getOwnMeeting(ctx, meetingId)
  const refusal = refusalOf('seal', state)
  if (refusal) throw new AppError(state === 'sealed' ? 'minutes-locked' : 'wrong-state', refusal)
  const { approverCount } = await getOrganRow(ctx.store, organId)
  const { signers, isRedacted } = await getMinutes(ctx, meetingId)
  if (isRedacted)
    throw new AppError(
      'not-allowed',
      'Protokollet har sekretessmarkerade paragrafer som du inte får läsa. Den som får det behöver låsa protokollet.'
    )
  const missing = missingSigners(signers, approverCount)
  if (missing.length === 0) return
  throw new AppError(
    'wrong-state',
    `Skriv i närvarolistan ${missing.join(' och ')}: de ska skriva under protokollet.`
  )
}

// KL 5:65, 5:69: whoever presided answers for the minutes, and those elected to it approve them.
const missingSigners = (signers: Minutes['signers'], approverCount: number): string[] => {
  const count = (wanted: MinutesSigner['role']) => signers.filter(({ role }) => role === wanted).length
  return [
    ...(count('chair') ? [] : ['vem som ledde mötet']),
    ...(count('secretary') ? [] : ['sekreteraren']),
    ...(count('approver') < approverCount ? [approverCount > 1 ? 'justerarna' : 'justeraren'] : [])
  ]
}
