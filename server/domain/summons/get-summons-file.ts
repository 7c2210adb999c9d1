import { buffer } from 'node:stream/consumers'
import { can } from '../access/can.ts'
import { findMatters } from '../meetings/matter-store.ts'
import { seeMeeting } from '../meetings/meeting-access.ts'
import { withheldText } from '../secrecy/secrecy-schemas.ts'
import type { Context } from '../shared/context.ts'
import { composeSummons } from './compose-summons.ts'
import type { SummonsWiring } from './send-summons.ts'
import type { Summons } from './summons.ts'
import { getSummonsRow } from './summons-store.ts'

type File = { fileName: string; bytes: Uint8Array }
type Rendering = Pick<SummonsWiring, 'renderSummons' | 'vault'>

/** A kallelse as it was sent, byte for byte; a copy where something in it has come under a mark since. */
export const getSummonsFile = async (
  ctx: Context,
  summonsId: string,
  { renderSummons, vault }: Rendering
): Promise<File> => {
  const { meetingId, sha256, content } = await getSummonsRow(ctx.store, summonsId)
  const { meeting, facts } = await seeMeeting(ctx, meetingId, 'Kallelsen')
  const marked = (await findMatters(ctx.store, meeting)).filter(({ secrecy }) => secrecy).map(({ id }) => id)
  const shown = can(ctx.actor, 'minutes.read-secret', facts)
    ? content
    : withoutMatters(content, new Set(marked))
  const bytes = shown === content ? await buffer(vault.read(sha256)) : (await renderSummons(shown)).bytes
  return { fileName: `kallelse-${content.firstOn}.pdf`, bytes }
}

/** The föredragningslista as it stands now. */
export const getAgendaFile = async (
  ctx: Context,
  meetingId: string,
  { renderSummons }: Pick<Rendering, 'renderSummons'>
): Promise<File> => {
  const { meeting } = await seeMeeting(ctx, meetingId)
  const { bytes } = await renderSummons(await composeSummons(ctx, 'agenda', meeting))
  return { fileName: `foredragningslista-${meeting.firstOn}.pdf`, bytes }
}

const withoutMatters = (summons: Summons, marked: ReadonlySet<string>): Summons => {
  const isShown = summons.sections.some(({ matters }) =>
    matters.some(({ id, title }) => marked.has(id) && title !== withheldText)
  )
  if (!isShown) return summons
  const sections = summons.sections.map(section => ({
    ...section,
    matters: section.matters.map(matter =>
      marked.has(matter.id) ? { ...matter, title: withheldText, appendices: [] } : matter
    )
  }))
  return { ...summons, sections }
}
