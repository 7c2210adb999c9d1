import { and, desc, eq, isNull, type SQL } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Db, Store } from '../../db/store.ts'
import { assertCan } from '../access/can.ts'
import { findBody } from '../bodies/body-store.ts'
import { getOrganRow } from '../bodies/organ-store.ts'
import { getDelegatedDecision } from '../delegation/delegated-decisions.ts'
import { reportingStatute } from '../delegation/delegated-decision.ts'
import { recordEvent } from '../events/record-event.ts'
import { toPublicRecord } from '../register/public-entry.ts'
import { getRecordRow } from '../register/record-store.ts'
import { AppError, invalidField, notFound } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { dayInSweden } from '../shared/dates.ts'
import { assertHasBeen } from '../shared/has-been.ts'
import { appealPeriodOf } from './appeal-period.ts'
import type {
  DelegationAnnouncement,
  DelegationNotice,
  NewDelegationAnnouncement
} from './delegation-announcement-schemas.ts'
import type { Proving } from './proof.ts'

const { delegatedDecisions, delegationAnnouncements, organs } = schema

/** What is up on our own board of delegationsbeslut, for anybody, the latest first (KL 8:10 p. 3). */
export const listDelegationNotices = async ({ store }: Context): Promise<DelegationNotice[]> => {
  const rows = await select(
    store.read,
    and(
      isNull(delegationAnnouncements.takenDownOn),
      isNull(delegationAnnouncements.boardAddress),
      eq(organs.publishesBoard, true)
    )
  )
  return Promise.all(
    rows.map(async row => {
      const { id, organName, label, title, decidedOn, decidedAs, announcedOn, ...rest } = await toShown(
        store,
        row
      )
      const { keptAt, lastAppealOn, downFromOn } = rest
      return {
        id,
        organName,
        label,
        title,
        decidedOn,
        decidedAs,
        announcedOn,
        keptAt,
        lastAppealOn,
        downFromOn
      }
    })
  )
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
    const today = dayInSweden(tx.now)
    if (!boardAddress && given && given !== today)
      throw invalidField('announcedOn', 'På den egna anslagstavlan anslås det i dag. Lämna dagen tom.')
    const announcedOn = given ?? today
    assertHasBeen(tx, { minutedOn, announcedOn })
    if (minutedOn < decision.decidedOn)
      throw invalidField(
        'minutedOn',
        `Beslutet fattades ${decision.decidedOn}. Ange en dag som inte ligger före det.`
      )
    if (announcedOn < minutedOn)
      throw invalidField(
        'announcedOn',
        `Beslutet protokollfördes ${minutedOn}. Ange en dag som inte ligger före det.`
      )
    const { lastOn, earliestDownOn } = appealPeriodOf(announcedOn)
    await tx.store.write.insert(delegationAnnouncements).values({
      id: tx.newId(),
      decisionId,
      minutedOn,
      announcedOn,
      announcedAt: tx.now,
      keptAt,
      boardAddress,
      lastAppealOn: lastOn,
      downFromOn: earliestDownOn
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
    const { id, takenDownOn, downFromOn } = await getDelegationAnnouncement(tx, decisionId)
    const today = dayInSweden(tx.now)
    if (takenDownOn) throw new AppError('conflict', `Anslaget togs ned ${takenDownOn}.`)
    if (today < downFromOn)
      throw new AppError(
        'wrong-state',
        `Anslaget ska sitta uppe medan beslutet får överklagas, och får tas ned tidigast ${downFromOn} (KL 13 kap. 5 §).`
      )
    await tx.store.write
      .update(delegationAnnouncements)
      .set({ takenDownOn: today })
      .where(eq(delegationAnnouncements.id, id))
    const after = { takenDownOn: today }
    await recordEvent(tx, 'announcement.taken-down', decisionId, { after, within: recordId })
    return getDelegationAnnouncement(tx, decisionId)
  })

/** The proof of it as a PDF (KL 8:10 last paragraph). */
export const getProofOfDelegation = async (
  ctx: Context,
  decisionId: string,
  { renderProof }: Proving
): Promise<{ fileName: string; bytes: Uint8Array }> => {
  const decision = await getDelegationAnnouncement(ctx, decisionId)
  const bodyName = (await findBody(ctx.store))?.name ?? ''
  const { bytes } = await renderProof({ bodyName, decision })
  return { fileName: `bevis-om-anslag-delegationsbeslut-${decision.decidedOn}.pdf`, bytes }
}

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
  const changedAt = row.takenDownOn ? `${row.takenDownOn}T00:00:00.000Z` : announcedAt
  return { ...row, label, title, changedAt }
}
