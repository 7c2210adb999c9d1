import { buffer } from 'node:stream/consumers'
import { getMeeting } from '../meetings/meetings.ts'
import type { Context } from '../shared/context.ts'
import { findCurrentFile } from './current-minutes.ts'
import { getMinutes } from './get-minutes.ts'
import type { Sealing } from './freeze-minutes.ts'

/** The protokoll as a PDF: the sealed file itself, or the one that superseded it, byte for byte, what stands now rendered as a proposal, or a copy without what is secret. */
export const getMinutesFile = async (
  ctx: Context,
  meetingId: string,
  { renderMinutes, vault }: Sealing
): Promise<{ fileName: string; bytes: Uint8Array }> => {
  const { organName, firstOn, sealedSha256 } = await getMeeting(ctx, meetingId)
  const minutes = await getMinutes(ctx, meetingId)
  const sha256 = await findCurrentFile(ctx.store, { id: meetingId, sealedSha256 })
  const bytes =
    sha256 && !minutes.isRedacted ? await buffer(vault.read(sha256)) : (await renderMinutes(minutes)).bytes
  return { fileName: `protokoll-${asciiName(organName)}-${firstOn}.pdf`, bytes }
}

// A file name that no mail server or archive stumbles on: "Förbundsdirektionen" → "forbundsdirektionen".
const asciiName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
