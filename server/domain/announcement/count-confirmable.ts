import { and, eq, inArray, ne, notExists, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import type { IsoDate } from '../shared/dates.ts'
import { groupBy } from '../shared/group-by.ts'
import { forceStatusOf, isAppealableByRule, isConfirmable } from './legal-force.ts'
import {
  findAppealabilities,
  findAppeals,
  findLastAppealDays,
  findLegalForces,
  isActOfParagraph
} from './legal-force-store.ts'

const {
  announcements,
  approvals,
  decisionBlocks,
  decisionReports,
  delegatedDecisions,
  immediateParagraphs,
  legalForces,
  matters,
  meetings,
  records
} = schema

/**
 * How many decisions of each act of approval wait for somebody to confirm that no appeal has come (KL 13:5): what `confirmable`
 * says of each meeting, over many at once and without reading what their §§ are about.
 */
export const countConfirmable = async (
  store: Store,
  approvalIds: readonly string[],
  today: IsoDate
): Promise<ReadonlyMap<string, number>> => {
  const counts = new Map<string, number>()
  const paragraphs = groupBy(await findWithoutForce(store, approvalIds), ({ id }) => id)
  const ids = [...paragraphs.keys()]
  const appealsOf = groupBy(await findAppeals(store, ids), ({ paragraphId }) => paragraphId ?? '')
  const chosen = await findAppealabilities(store, ids)
  for (const [id, blocks] of paragraphs) {
    const [first] = blocks
    if (!first) continue
    const { approvalId, lastAppealOn, legalKind, isAppealable: mayBe } = first
    const organ = { legalKind, isAppealable: mayBe }
    const isAppealable = chosen.get(id)?.isAppealable ?? isAppealableByRule(organ, blocks)
    const appeals = appealsOf.get(id) ?? []
    const status = forceStatusOf({ isAppealable, lastAppealOn, appeals, legalForceOn: null }, today)
    if (isConfirmable({ status, appeals })) counts.set(approvalId, (counts.get(approvalId) ?? 0) + 1)
  }
  const reported = await findReportedWithoutForce(store, approvalIds)
  const unconfirmed = await findConfirmable(store, reported, today)
  for (const { id, approvalId } of reported)
    if (unconfirmed.has(id)) counts.set(approvalId, (counts.get(approvalId) ?? 0) + 1)
  return counts
}

/** The last day of appeal of each delegationsbeslut that waits for the same. */
export const findConfirmable = async (
  store: Store,
  decisions: readonly { id: string; isAppealable: boolean }[],
  today: IsoDate
): Promise<ReadonlyMap<string, IsoDate>> => {
  const ids = decisions.map(({ id }) => id)
  const lastAppealDays = await findLastAppealDays(store, ids)
  const appealsOf = groupBy(await findAppeals(store, ids), appeal => appeal.delegatedDecisionId ?? '')
  const chosen = await findAppealabilities(store, ids)
  const forces = await findLegalForces(store, ids)
  return new Map(
    decisions.flatMap(({ id, isAppealable: byRule }) => {
      const isAppealable = chosen.get(id)?.isAppealable ?? byRule
      const lastAppealOn = lastAppealDays.get(id) ?? null
      const appeals = appealsOf.get(id) ?? []
      const legalForceOn = forces.get(id)?.legalForceOn ?? null
      const status = forceStatusOf({ isAppealable, lastAppealOn, appeals, legalForceOn }, today)
      return lastAppealOn && isConfirmable({ status, appeals }) ? [[id, lastAppealOn]] : []
    })
  )
}

/** The decision blocks of the §§ of some acts, as long as nobody has confirmed that they are in force. */
const findWithoutForce = ({ read }: Store, approvalIds: readonly string[]) => {
  const hasForce = read
    .select({ one: sql`1` })
    .from(legalForces)
    .where(eq(legalForces.matterId, matters.id))
  return read
    .select({
      id: matters.id,
      approvalId: approvals.id,
      lastAppealOn: announcements.lastAppealOn,
      kind: decisionBlocks.kind,
      type: decisionBlocks.type,
      legalKind: schema.organs.legalKind,
      isAppealable: schema.organs.isAppealable
    })
    .from(approvals)
    .innerJoin(announcements, eq(announcements.approvalId, approvals.id))
    .innerJoin(meetings, eq(meetings.id, approvals.meetingId))
    .innerJoin(schema.organs, eq(schema.organs.id, meetings.organId))
    .innerJoin(matters, eq(matters.meetingId, meetings.id))
    .innerJoin(decisionBlocks, eq(decisionBlocks.matterId, matters.id))
    .leftJoin(immediateParagraphs, eq(immediateParagraphs.matterId, matters.id))
    .where(
      and(
        inArray(approvals.id, [...approvalIds]),
        isActOfParagraph,
        eq(matters.isWithdrawn, false),
        notExists(hasForce)
      )
    )
}

/** The delegationsbeslut that were reported at the §§ of some acts (KL 6:40, 7:8), as long as the same. */
const findReportedWithoutForce = ({ read }: Store, approvalIds: readonly string[]) => {
  const hasForce = read
    .select({ one: sql`1` })
    .from(legalForces)
    .where(eq(legalForces.delegatedDecisionId, delegatedDecisions.id))
  return read
    .select({
      id: delegatedDecisions.id,
      approvalId: approvals.id,
      isAppealable: delegatedDecisions.isAppealable
    })
    .from(approvals)
    .innerJoin(matters, eq(matters.meetingId, approvals.meetingId))
    .innerJoin(decisionReports, eq(decisionReports.matterId, matters.id))
    .innerJoin(delegatedDecisions, eq(delegatedDecisions.id, decisionReports.decisionId))
    .innerJoin(records, eq(records.id, delegatedDecisions.recordId))
    .leftJoin(immediateParagraphs, eq(immediateParagraphs.matterId, matters.id))
    .where(
      and(
        inArray(approvals.id, [...approvalIds]),
        isActOfParagraph,
        eq(matters.isWithdrawn, false),
        ne(records.status, 'struck'),
        notExists(hasForce)
      )
    )
}
