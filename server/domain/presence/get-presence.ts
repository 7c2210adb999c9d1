import type { Store } from '../../db/store.ts'
import { getOrganRow } from '../bodies/organ-store.ts'
import { findAttendance } from '../meetings/attendance-store.ts'
import type { Matter } from '../meetings/matter-schemas.ts'
import { findMatters, getMatter } from '../meetings/matter-store.ts'
import { seeMinutes, withoutSecrets } from '../meetings/meeting-access.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import { findMandates } from '../people/mandate-store.ts'
import { notFound } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import { composePresence } from './compose-presence.ts'
import type { MeetingPresence, ParagraphPresence } from './presence-schemas.ts'
import { findPresenceNotes, findRecusals, findTimesTakenUp } from './presence-store.ts'

/** Who serves in each § of a meeting, who may vote, and whether there is a quorum; what is secret is taken away. */
export const getMeetingPresence = async (ctx: Context, meetingId: string): Promise<MeetingPresence> => {
  const { meeting, facts } = await seeMinutes(ctx, meetingId)
  const matters = withoutSecrets(ctx, facts, await findMatters(ctx.store, meeting))
  return presenceOf(ctx.store, meeting, matters)
}

/** The same of one §. */
export const getParagraphPresence = async (ctx: Context, paragraphId: string): Promise<ParagraphPresence> => {
  const { meetingId } = await getMatter(ctx.store, paragraphId)
  await seeMinutes(ctx, meetingId, 'Paragrafen')
  const { paragraphs } = await getMeetingPresence(ctx, meetingId)
  const paragraph = paragraphs.find(each => each.paragraphId === paragraphId)
  if (!paragraph) throw notFound('Paragrafen')
  return paragraph
}

/** The presence of these matters of the meeting: what is withheld of them is never fetched. */
export const presenceOf = async (
  store: Store,
  meeting: Meeting,
  matters: readonly Matter[]
): Promise<MeetingPresence> => {
  const open = matters.filter(({ withheld }) => withheld === null).map(({ id }) => id)
  return composePresence({
    meeting,
    matters,
    organ: await getOrganRow(store, meeting.organId),
    mandates: await findMandates(store, { organId: meeting.organId, onDay: meeting.firstOn }),
    attendance: await findAttendance(store, meeting.id),
    recusals: await findRecusals(store, open),
    notes: await findPresenceNotes(store, open),
    times: await findTimesTakenUp(store, meeting.id, meeting.firstOn)
  })
}
