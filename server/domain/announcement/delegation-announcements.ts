import { desc, eq, type SQL } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Db, Store } from '../../db/store.ts'
import { assertCan } from '../access/can.ts'
import { getOrganRow } from '../bodies/organ-store.ts'
import { getDelegatedDecision } from '../delegation/delegated-decisions.ts'
import { reportingStatute } from '../delegation/delegated-decision.ts'
import { recordEvent } from '../events/record-event.ts'
import { toPublicRecord } from '../register/public-entry.ts'
import { getRecordRow } from '../register/record-store.ts'
import { AppError, invalidField, notFound } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { assertHasBeen } from '../shared/has-been.ts'
import { changedAtOf, dayOfAnnouncement, dayOfTakingDown, daysUp, isOnOurBoard } from './announcing.ts'
import {
  DelegationNotice,
  type DelegationAnnouncement,
  type NewDelegationAnnouncement
} from './delegation-announcement-schemas.ts'

const { delegatedDecisions, delegationAnnouncements, organs } = schema

/** What is up on our own board of delegationsbeslut, for anybody, the latest first (KL 8:10 p. 3): what the notice names, no more. */
export const listDelegationNotices = async ({ store }: Context): Promise<DelegationNotice[]> => {
  const rows = await select(store.read, isOnOurBoard(delegationAnnouncements))
  return Promise.all(rows.map(async row => DelegationNotice.parse(await toShown(store, row))))
}

export const findDelegationAnnouncement = async (
  ctx: Context,
  decisionId: string
): Promise<DelegationAnnouncement | undefined> => {
  await getDelegatedDecision(ctx, decisionId)
  const row = await findOf(ctx.store, decisionId)
  return row && toShown(ctx.store, row)
}

export const getDelegationAnnouncement = async (
  ctx: Context,
  decisionId: string
): Promise<DelegationAnnouncement> => {
  const found = await findDelegationAnnouncement(ctx, decisionId)
  if (!found) throw notFound('Anslaget')
  return found
}

/** KL 6:40, 7:8, 8:10 p. 3: what is not reported and may be appealed has minutes of its own, and is announced. */
export const announceDelegatedDecision = (
  ctx: Context,
  decisionId: string,
  { minutedOn, announcedOn: given, keptAt }: NewDelegationAnnouncement
): Promise<DelegationAnnouncement> =>
  inTransaction(ctx, async tx => {
    const decision = await getDelegatedDecision(tx, decisionId)
    assertCan(tx, 'meetings.plan', decision)
    if (decision.isStruck) throw new AppError('wrong-state', 'Beslutet är makulerat.')
    if (decision.reporting === 'next-meeting')
      throw new AppError(
        'wrong-state',
        `Beslutet anmäls på nästa möte (${reportingStatute(decision, null)}). Överklagandetiden räknas från anslaget av det mötets protokoll.`
      )
    if (!decision.isAppealable)
      throw new AppError('wrong-state', 'Beslutet får inte överklagas och anslås inte (KL 13 kap. 2 §).')
    if (await findOf(tx.store, decisionId)) throw new AppError('conflict', 'Beslutet är redan anslaget.')
    const { boardAddress } = await getOrganRow(tx.store, decision.organId)
    assertHasBeen(tx, { minutedOn })
    if (minutedOn < decision.decidedOn)
      throw invalidField(
        'minutedOn',
        `Beslutet fattades ${decision.decidedOn}. Ange en dag som inte ligger före det.`
      )
    const minuted = { on: minutedOn, what: 'Beslutet protokollfördes' }
    const announcedOn = dayOfAnnouncement(tx, { boardAddress }, given, minuted)
    await tx.store.write.insert(delegationAnnouncements).values({
      id: tx.newId(),
      decisionId,
      minutedOn,
      announcedOn,
      announcedAt: tx.now,
      keptAt,
      boardAddress,
      ...daysUp(announcedOn)
    })
    const after = { minutedOn, announcedOn, keptAt }
    await recordEvent(tx, 'delegated-decision.announced', decisionId, { after, within: decision.recordId })
    return getDelegationAnnouncement(tx, decisionId)
  })

/** Not before the time to appeal has passed: until then it does not run out (KL 13:5). */
export const takeDownDelegation = (ctx: Context, decisionId: string): Promise<DelegationAnnouncement> =>
  inTransaction(ctx, async tx => {
    const { organId, recordId } = await getDelegatedDecision(tx, decisionId)
    assertCan(tx, 'meetings.plan', { organId })
    const row = await findOf(tx.store, decisionId)
    if (!row) throw notFound('Anslaget')
    const staysUp = 'medan beslutet får överklagas'
    const takenDownOn = dayOfTakingDown(tx, row, { staysUp, statute: 'KL 13 kap. 5 §' })
    await tx.store.write
      .update(delegationAnnouncements)
      .set({ takenDownOn })
      .where(eq(delegationAnnouncements.id, row.id))
    const after = { takenDownOn }
    await recordEvent(tx, 'announcement.taken-down', decisionId, { after, within: recordId })
    return getDelegationAnnouncement(tx, decisionId)
  })

type Row = Awaited<ReturnType<typeof select>>[number]

const findOf = async ({ read }: Store, decisionId: string): Promise<Row | undefined> =>
  (await select(read, eq(delegationAnnouncements.decisionId, decisionId)))[0]

const select = (read: Db, where: SQL | undefined) =>
  read
    .select({
      id: delegationAnnouncements.id,
      delegatedDecisionId: delegationAnnouncements.decisionId,
      organName: organs.name,
      recordId: delegatedDecisions.recordId,
      decidedOn: delegatedDecisions.decidedOn,
      decidedAs: delegatedDecisions.decidedAs,
      minutedOn: delegationAnnouncements.minutedOn,
      announcedOn: delegationAnnouncements.announcedOn,
      announcedAt: delegationAnnouncements.announcedAt,
      keptAt: delegationAnnouncements.keptAt,
      boardAddress: delegationAnnouncements.boardAddress,
      lastAppealOn: delegationAnnouncements.lastAppealOn,
      downFromOn: delegationAnnouncements.downFromOn,
      takenDownOn: delegationAnnouncements.takenDownOn
    })
    .from(delegationAnnouncements)
    .innerJoin(delegatedDecisions, eq(delegatedDecisions.id, delegationAnnouncements.decisionId))
    .innerJoin(organs, eq(organs.id, delegatedDecisions.organId))
    .where(where)
    .orderBy(desc(delegationAnnouncements.announcedOn), desc(delegationAnnouncements.id))

// A board is for all: title and number as the public register has them.
const toShown = async (
  store: Store,
  { recordId, announcedAt, ...row }: Row
): Promise<DelegationAnnouncement> => {
  const { label, title } = toPublicRecord(await getRecordRow(store, recordId))
  return { ...row, label, title, changedAt: changedAtOf({ ...row, announcedAt }) }
}
