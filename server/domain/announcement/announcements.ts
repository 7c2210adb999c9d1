import { eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { announcementDueOn } from '../approval/approval.ts'
import type { Breach } from '../shared/breach.ts'
import { getApprovalRow } from '../approval/approval-store.ts'
import { getOwnApproved, seeApproved } from '../approval/approved-minutes.ts'
import { asMinutes } from '../approval/sealed-minutes-store.ts'
import { getOrganRow } from '../bodies/organ-store.ts'
import { recordEvent } from '../events/record-event.ts'
import { AppError, invalidField, notFound } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import type { Announcement, BoardNotice, NewAnnouncement } from './announcement-schemas.ts'
import {
  findAnnouncementOf,
  findOnBoard,
  getAnnouncementRow,
  type AnnouncementRow
} from './announcement-store.ts'
import { changedAtOf, dayOfAnnouncement, dayOfTakingDown, daysUp } from './announcing.ts'
import { findPublicMinutes } from './public-minutes.ts'

const { announcements } = schema

/** What is up on the notice board, for anybody, the latest first (KL 8:9). */
export const listBoard = async ({ store }: Context): Promise<BoardNotice[]> =>
  Promise.all(
    (await findOnBoard(store)).map(async row => ({
      ...toNotice(row),
      hasMinutes: (await findPublicMinutes(store, row)) !== undefined
    }))
  )

export const getAnnouncement = async (ctx: Context, id: string): Promise<Announcement> => {
  const row = await getAnnouncementRow(ctx.store, id)
  await seeApproved(ctx, row, 'Anslaget')
  return toAnnouncement(row)
}

export const findAnnouncement = async (
  ctx: Context,
  approvalId: string
): Promise<Announcement | undefined> => {
  const row = await findAnnouncementOf(ctx.store, approvalId)
  return row && toAnnouncement(row)
}

/**
 * Announces an act of approval, of the minutes or of §§ at once (KL 8:12): on our own board today, or as it was done on a board
 * elsewhere. Each act has its own announcement, and its own time to appeal.
 */
export const announceApproval = (
  ctx: Context,
  approvalId: string,
  { announcedOn: given, keptAt, reason }: NewAnnouncement
): Promise<Announcement> =>
  inTransaction(ctx, async tx => {
    const approval = await getApprovalRow(tx.store, approvalId)
    const meeting = await getOwnApproved(tx, approval)
    const organ = await getOrganRow(tx.store, meeting.organId)
    const { approvedOn } = approval
    if (!organ.isAnnounced)
      throw new AppError('wrong-state', `${organ.name} har ingen skyldighet att anslå sina protokoll.`)
    if (!approvedOn)
      throw new AppError('wrong-state', 'Det är inte justerat än. Skriv in underskrifterna först.')
    if (await findAnnouncementOf(tx.store, approvalId))
      throw new AppError('conflict', 'Justeringen är redan anslagen.')
    const approved = { on: approvedOn, what: 'Protokollet justerades' }
    const announcedOn = dayOfAnnouncement(tx, organ, given, approved)
    if (announcedOn > announcementDueOn(approvedOn) && !reason)
      throw invalidField(
        'reason',
        `Justeringen skulle ha anslagits senast ${announcementDueOn(approvedOn)} (KL 8 kap. 12 §). Skriv varför det blev senare.`
      )
    const { lastAppealOn, downFromOn } = daysUp(announcedOn)
    const id = tx.newId()
    await tx.store.write.insert(announcements).values({
      id,
      approvalId,
      announcedOn,
      announcedAt: tx.now,
      keptAt,
      reason,
      boardAddress: organ.boardAddress,
      lastAppealOn: organ.isAppealable ? lastAppealOn : null,
      downFromOn
    })
    const announcement = toAnnouncement(await getAnnouncementRow(tx.store, id))
    const part = approval.excerpt && { paragraphs: announcement.paragraphRange }
    await recordEvent(tx, 'minutes.announced', meeting.id, {
      after: { announcedOn, keptAt, reason, ...part }
    })
    return announcement
  })

/** KL 8:12: it may not be taken down before the time to appeal has passed. */
export const takeDown = (ctx: Context, id: string): Promise<Announcement> =>
  inTransaction(ctx, async tx => {
    const row = await getAnnouncementRow(tx.store, id)
    await getOwnApproved(tx, row, 'Anslaget')
    const staysUp = 'medan beslutet får överklagas'
    const takenDownOn = dayOfTakingDown(tx, row, { staysUp, statute: 'KL 8 kap. 12 §' })
    await tx.store.write
      .update(announcements)
      .set({ takenDownOn, revision: sql`${announcements.revision} + 1` })
      .where(eq(announcements.id, id))
    await recordEvent(tx, 'announcement.taken-down', row.meetingId, { after: { takenDownOn } })
    return toAnnouncement(await getAnnouncementRow(tx.store, id))
  })

const toNotice = (row: AnnouncementRow): Omit<BoardNotice, 'hasMinutes'> => {
  const { organName, approvalRange, isImmediate } = asMinutes(row.excerpt ?? row.minutes)
  const { id, firstOn, lastOn, announcedOn, keptAt, lastAppealOn, downFromOn } = row
  if (row.approvedOn === null) throw notFound('Anslaget')
  return {
    id,
    organName,
    firstOn,
    lastOn,
    isImmediate,
    paragraphRange: approvalRange,
    approvedOn: row.approvedOn,
    announcedOn,
    keptAt,
    lastAppealOn,
    downFromOn
  }
}

const toAnnouncement = (row: AnnouncementRow): Announcement => ({
  ...toNotice(row),
  approvalId: row.approvalId,
  meetingId: row.meetingId,
  boardAddress: row.boardAddress,
  takenDownOn: row.takenDownOn,
  changedAt: changedAtOf(row),
  reason: row.reason,
  breaches: breachesOf(row),
  revision: row.revision
})

const breachesOf = ({ approvedOn, announcedOn }: AnnouncementRow): Breach[] => {
  const dueOn = announcementDueOn(approvedOn ?? announcedOn)
  if (announcedOn <= dueOn) return []
  return [
    {
      code: 'announced-late',
      statute: 'KL 8 kap. 12 §',
      message: `Justeringen anslogs ${announcedOn}. Den skulle ha anslagits senast ${dueOn}.`
    }
  ]
}
