import { nameOfActor } from '../access/actor.ts'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { can } from '../access/can.ts'
import { findApprovalsByParagraph } from '../approval/approval-store.ts'
import { getOrganRow } from '../bodies/organ-store.ts'
import { findDecisions } from '../decisions/decision-store.ts'
import { recordEvent } from '../events/record-event.ts'
import { findMatters } from '../meetings/matter-store.ts'
import { getOwnMeeting, seeMatter, seeMinutes, withoutSecrets } from '../meetings/meeting-access.ts'
import { withheldText } from '../secrecy/secrecy-schemas.ts'
import { isParagraphLocked } from '../meetings/meeting.ts'
import { AppError, invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { addDays, dayInSweden, type IsoDate } from '../shared/dates.ts'
import { assertHasBeen } from '../shared/has-been.ts'
import { findAnnouncementsOf } from './announcement-store.ts'
import { confirmable, forceStatusOf, isAppealableByRule } from './legal-force.ts'
import type { Appealability, DecisionForce, LegalForceByJudgment } from './legal-force-schemas.ts'
import { findAppealabilities, findAppeals, findLegalForces, getAppealRow } from './legal-force-store.ts'

/** Every § of a meeting that has a decision, with how far it has come towards legal force. */
export const listLegalForce = async (ctx: Context, meetingId: string): Promise<DecisionForce[]> => {
  const { meeting, facts } = await seeMinutes(ctx, meetingId)
  const { store, actor } = ctx
  const organ = await getOrganRow(store, meeting.organId)
  const lastAppeal = await lastAppealDays(store, meetingId)
  const matters = withoutSecrets(ctx, facts, await findMatters(store, meeting))
  const ids = matters.map(({ id }) => id)
  const decisions = await findDecisions(store, ids, organ)
  const appeals = await findAppeals(store, ids)
  const chosen = await findAppealabilities(store, ids)
  const forces = await findLegalForces(store, ids)
  const seesAppellant = can(actor, 'register.oversee') || can(actor, 'minutes.write', facts)
  return matters
    .filter(({ id, isWithdrawn }) => !isWithdrawn && decisions.get(id)?.length)
    .map(matter => {
      const { id, label, title, withheld } = matter
      const own = appeals.filter(({ paragraphId }) => paragraphId === id)
      const force = forces.get(id)
      const lastAppealOn = lastAppeal(id)
      const choice = chosen.get(id)
      const isAppealable = choice?.isAppealable ?? isAppealableByRule(organ, decisions.get(id) ?? [])
      return {
        paragraphId: id,
        label,
        title,
        isLocked: isParagraphLocked(meeting, matter),
        status: forceStatusOf(
          { isAppealable, lastAppealOn, appeals: own, legalForceOn: force?.legalForceOn ?? null },
          dayInSweden(ctx.now)
        ),
        isAppealable,
        chosen: choice ? toAppealability(choice, withheld !== null) : null,
        lastAppealOn: isAppealable ? lastAppealOn : null,
        legalForceOn: force?.legalForceOn ?? null,
        basis: force?.basis ?? null,
        confirmedBy: force?.confirmedBy ?? null,
        appeals: withheld
          ? []
          : own.map(appeal => ({ ...appeal, appellant: seesAppellant ? appeal.appellant : null }))
      }
    })
}

// The reason may tell what the § is about.
const toAppealability = (
  { isAppealable, reason, chosenAt, chosenBy }: Appealability,
  isWithheld: boolean
): Appealability => ({ isAppealable, reason: isWithheld ? withheldText : reason, chosenAt, chosenBy })

/** KL 13:5: the time to appeal runs from the announcement of the act in which the § was approved. */
const lastAppealDays = async (
  store: Store,
  meetingId: string
): Promise<(paragraphId: string) => IsoDate | null> => {
  const approvalOf = await findApprovalsByParagraph(store, meetingId)
  const announcements = await findAnnouncementsOf(store, meetingId)
  return paragraphId =>
    announcements.find(({ approvalId }) => approvalId === approvalOf(paragraphId)?.id)?.lastAppealOn ?? null
}

/** A person confirms that no appeal has come: each decision whose time has passed gains legal force the day after. */
export const confirmNoAppeal = (ctx: Context, meetingId: string): Promise<DecisionForce[]> =>
  inTransaction(ctx, async tx => {
    await getOwnMeeting(tx, meetingId)
    const waiting = confirmable(await listLegalForce(tx, meetingId))
    if (waiting.length === 0)
      throw new AppError(
        'wrong-state',
        'Här finns inget beslut vars överklagandetid har gått ut utan överklagande.'
      )
    for (const { paragraphId, lastAppealOn } of waiting)
      if (lastAppealOn) await giveForce(tx, meetingId, paragraphId, addDays(lastAppealOn, 1), 'no-appeal')
    return listLegalForce(tx, meetingId)
  })

/** The judgment let the decision stand, and has itself gained legal force on that day. */
export const confirmByJudgment = (
  ctx: Context,
  appealId: string,
  { legalForceOn }: LegalForceByJudgment
): Promise<DecisionForce[]> =>
  inTransaction(ctx, async tx => {
    const { paragraphId } = await getAppealRow(tx.store, appealId)
    const { meeting } = await seeMatter(tx, paragraphId, 'Överklagandet')
    await getOwnMeeting(tx, meeting.id)
    const decision = (await listLegalForce(tx, meeting.id)).find(one => one.paragraphId === paragraphId)
    const judged = (decision?.appeals ?? []).map(({ judgedOn }) => judgedOn)
    if (decision?.status !== 'unconfirmed' || judged.length === 0)
      throw new AppError('wrong-state', 'Beslutet har ingen dom som låter det stå. Skriv in domen först.')
    const latest =
      judged
        .filter(day => day !== null)
        .toSorted()
        .at(-1) ?? ''
    if (legalForceOn < latest)
      throw invalidField('legalForceOn', `Domen kom ${latest}. Ange en dag som inte ligger före den.`)
    assertHasBeen(tx, { legalForceOn })
    await giveForce(tx, meeting.id, paragraphId, legalForceOn, 'judgment')
    return listLegalForce(tx, meeting.id)
  })

const giveForce = async (
  tx: Context,
  meetingId: string,
  matterId: string,
  legalForceOn: IsoDate,
  basis: 'no-appeal' | 'judgment'
): Promise<void> => {
  const confirmedBy = nameOfActor(tx.actor)
  await tx.store.write
    .insert(schema.legalForces)
    .values({ matterId, legalForceOn, basis, confirmedAt: tx.now, confirmedBy })
  await recordEvent(tx, 'decision.in-force', matterId, { after: { legalForceOn, basis }, within: meetingId })
}
