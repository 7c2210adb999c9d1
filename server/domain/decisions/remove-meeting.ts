import { eq } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { recordEvent } from '../events/record-event.ts'
import { findMatters, hasNumberedMatter } from '../meetings/matter-store.ts'
import { getWritableMeeting } from '../meetings/meeting-access.ts'
import { findMeetingAnnouncements } from '../meetings/meeting-announcement-store.ts'
import { deleteMeeting } from '../meetings/meeting-store.ts'
import { removalRefusalOf } from '../meetings/meeting.ts'
import { clearOrigins } from '../meetings/origin-store.ts'
import { unlinkPlannedDays } from '../planning/year-plan-store.ts'
import { clearAppendices } from '../paragraphs/appendix-store.ts'
import { clearPresence } from '../presence/presence-store.ts'
import { writeText } from '../paragraphs/paragraph-text-store.ts'
import { hasEverBeenMarked } from '../secrecy/secrecy-store.ts'
import { clearReports } from '../delegation/report-lines.ts'
import { AppError } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { assertRevision } from '../shared/revision.ts'
import { clearProceedings } from './clear-proceedings.ts'
import { clearDecisions } from './decision-store.ts'

/**
 * Removes a meeting that was planned by mistake, with its agenda, drafts, bilagor and attendance; the event tells what it was.
 * Throws `wrong-state` once it has been opened: what was held stays.
 */
export const removeMeeting = (ctx: Context, id: string, revision: number): Promise<void> =>
  inTransaction(ctx, async tx => {
    const meeting = await getWritableMeeting(tx, id)
    const refusal = removalRefusalOf(meeting.state, await hasNumberedMatter(tx.store, id))
    if (refusal) throw new AppError('wrong-state', refusal)
    assertRevision(meeting, revision)
    await assertNotSummoned(tx, id)
    await assertNotAnnounced(tx, id)
    const matters = await findMatters(tx.store, meeting)
    const matterIds = matters.map(({ id: matterId }) => matterId)
    if (matters.some(({ secrecy }) => secrecy) || (await hasEverBeenMarked(tx.store, matterIds)))
      throw new AppError(
        'conflict',
        'Ett ärende på mötet är eller har varit sekretessmarkerat, och markeringen ska finnas kvar. Låt mötet stå.'
      )
    for (const matter of matters) {
      await clearDecisions(tx.store, matter.id)
      await clearProceedings(tx, matter.id)
      await writeText(tx.store, matter.id, '')
      await clearAppendices(tx.store, matter.id)
      await clearOrigins(tx.store, matter.id)
      await clearPresence(tx.store, matter.id)
      await clearReports(tx.store, matter.id)
    }
    await unlinkPlannedDays(tx.store, id)
    await deleteMeeting(tx.store, id)
    const { organId, firstOn } = meeting
    await recordEvent(tx, 'meeting.removed', id, {
      before: { organId, firstOn, matters: matters.map(({ title }) => title) }
    })
  })

// What was sent has been sent; those who were called must be told in another way than by silence.
const assertNotSummoned = async ({ store }: Context, id: string): Promise<void> => {
  const [sent] = await store.read
    .select({ id: schema.summonses.id })
    .from(schema.summonses)
    .where(eq(schema.summonses.meetingId, id))
    .limit(1)
  if (sent) throw new AppError('conflict', 'Kallelsen till mötet är skickad och registrerad. Låt mötet stå.')
}

const assertNotAnnounced = async ({ store }: Context, id: string): Promise<void> => {
  if ((await findMeetingAnnouncements(store, id)).length > 0)
    throw new AppError('conflict', 'Mötet är anslaget på anslagstavlan. Låt mötet stå.')
}
