import type { Store } from '../../db/store.ts'
import { can } from '../access/can.ts'
import { findApprovalsByParagraph } from '../approval/approval-store.ts'
import { getOrganRow } from '../bodies/organ-store.ts'
import { findDecisions } from '../decisions/decision-store.ts'
import { editRefusalOf } from '../delegation/delegated-decision.ts'
import type { DelegatedDecision } from '../delegation/delegated-decision-schemas.ts'
import { findDecisionsById, findReports } from '../delegation/delegated-decision-store.ts'
import { getDelegatedDecision, isDone, shownOf } from '../delegation/delegated-decisions.ts'
import { findMatters } from '../meetings/matter-store.ts'
import { seeMinutes, withoutSecrets } from '../meetings/meeting-access.ts'
import { isParagraphLocked } from '../meetings/meeting.ts'
import { withheldText } from '../secrecy/secrecy-schemas.ts'
import type { Context } from '../shared/context.ts'
import { dayInSweden, type IsoDate } from '../shared/dates.ts'
import { findAnnouncementsOf } from './announcement-store.ts'
import { forceStatusOf, isAppealableByRule } from './legal-force.ts'
import type { Appealability, DecisionForce } from './legal-force-schemas.ts'
import { findAppealabilities, findAppeals, findLastAppealDays, findLegalForces } from './legal-force-store.ts'

/**
 * Every § of a meeting that has a decision, with how far it has come towards legal force; then the delegationsbeslut that were
 * reported at it, which can be appealed as long as its minutes (KL 6:40, 13:5).
 */
export const listLegalForce = async (ctx: Context, meetingId: string): Promise<DecisionForce[]> => {
  const { meeting, facts } = await seeMinutes(ctx, meetingId)
  const { store, actor } = ctx
  const organ = await getOrganRow(store, meeting.organId)
  const lastAppeal = await lastAppealDays(store, meetingId)
  const matters = withoutSecrets(ctx, facts, await findMatters(store, meeting))
  const decisions = await findDecisions(
    store,
    matters.map(({ id }) => id),
    organ
  )
  const decided = matters
    .filter(({ id, isWithdrawn }) => !isWithdrawn && decisions.get(id)?.length)
    .map(matter => ({
      paragraphId: matter.id,
      delegatedDecisionId: null,
      label: matter.label,
      title: matter.title,
      isLocked: isParagraphLocked(meeting, matter),
      isWithheld: matter.withheld !== null,
      isAppealableByRule: isAppealableByRule(organ, decisions.get(matter.id) ?? []),
      lastAppealOn: lastAppeal(matter.id)
    }))
  const seesAppellant = can(actor, 'register.oversee') || can(actor, 'minutes.write', facts)
  const shown = matters.filter(({ withheld }) => withheld === null).map(({ id }) => id)
  return toForces(ctx, [...decided, ...(await reportedAt(ctx, shown))], seesAppellant)
}

const reportedAt = async (ctx: Context, matterIds: readonly string[]): Promise<Decided[]> => {
  const { store } = ctx
  const reports = await findReports(store, { matterIds })
  const ids = reports.filter(isDone).map(({ decisionId }) => decisionId)
  const decisions = (await shownOf(ctx, await findDecisionsById(store, ids))).toReversed()
  const lastAppealDaysOf = await findLastAppealDays(store, ids)
  return decisions
    .filter(({ isStruck }) => !isStruck)
    .map(decision => toDecided(decision, lastAppealDaysOf.get(decision.id) ?? null))
}

/** How far a delegationsbeslut has come; whether it can be appealed is what was registered of it, until somebody chooses. */
export const getDelegatedForce = async (ctx: Context, decisionId: string): Promise<DecisionForce> =>
  forceOfDelegated(ctx, await getDelegatedDecision(ctx, decisionId))

export const forceOfDelegated = async (ctx: Context, decision: DelegatedDecision): Promise<DecisionForce> => {
  const { id } = decision
  const decided = toDecided(decision, (await findLastAppealDays(ctx.store, [id])).get(id) ?? null)
  const seesAppellant = can(ctx.actor, 'register.oversee') || can(ctx.actor, 'meetings.plan', decision)
  return (await toForces(ctx, [decided], seesAppellant))[0]!
}

const toDecided = (decision: DelegatedDecision, lastAppealOn: IsoDate | null): Decided => ({
  paragraphId: null,
  delegatedDecisionId: decision.id,
  label: decision.label,
  title: decision.title,
  isLocked: editRefusalOf(decision) !== '',
  isWithheld: decision.isWithheld,
  isAppealableByRule: decision.isAppealable,
  lastAppealOn
})

type Decided = Pick<
  DecisionForce,
  'paragraphId' | 'delegatedDecisionId' | 'label' | 'title' | 'isLocked' | 'lastAppealOn'
> & { isWithheld: boolean; isAppealableByRule: boolean }

const toForces = async (
  { store, now }: Context,
  decided: readonly Decided[],
  seesAppellant: boolean
): Promise<DecisionForce[]> => {
  const ids = decided.map(idOf)
  const appeals = await findAppeals(store, ids)
  const chosen = await findAppealabilities(store, ids)
  const forces = await findLegalForces(store, ids)
  return decided.map(({ isWithheld, isAppealableByRule: byRule, lastAppealOn, ...one }) => {
    const id = idOf(one)
    const own = appeals.filter(appeal => idOf(appeal) === id)
    const force = forces.get(id)
    const legalForceOn = force?.legalForceOn ?? null
    const choice = chosen.get(id)
    const isAppealable = choice?.isAppealable ?? byRule
    return {
      ...one,
      status: forceStatusOf({ isAppealable, lastAppealOn, appeals: own, legalForceOn }, dayInSweden(now)),
      isAppealable,
      chosen: choice ? toAppealability(choice, isWithheld) : null,
      lastAppealOn: isAppealable ? lastAppealOn : null,
      legalForceOn,
      basis: force?.basis ?? null,
      confirmedBy: force?.confirmedBy ?? null,
      appeals: isWithheld
        ? []
        : own.map(appeal => ({ ...appeal, appellant: seesAppellant ? appeal.appellant : null }))
    }
  })
}

const idOf = ({
  paragraphId,
  delegatedDecisionId
}: Pick<DecisionForce, 'paragraphId' | 'delegatedDecisionId'>): string =>
  paragraphId ?? delegatedDecisionId ?? ''

// The reason may tell what the decision is about.
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
