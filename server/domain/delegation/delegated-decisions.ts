import { assertCan } from '../access/can.ts'
import { paragraphLabel } from '../meetings/matter.ts'
import { findMandates } from '../people/mandate-store.ts'
import { findRecord } from '../register/record-store.ts'
import { withoutSecret } from '../register/records.ts'
import type { Context } from '../shared/context.ts'
import { dayInSweden } from '../shared/dates.ts'
import { groupBy } from '../shared/group-by.ts'
import type { ExportFilter, Page } from '../shared/paging.ts'
import { readThrough } from '../shared/read-through.ts'
import { decisionBreaches, reportingOf, type Due, type RestsOn } from './delegated-decision.ts'
import type { DelegatedDecision, DelegatedDecisionFilter } from './delegated-decision-schemas.ts'
import {
  findDecisions,
  findAnnouncedDays,
  findDecisionsAfter,
  findMeetingsAfter,
  findReports,
  getDecisionRow,
  type DecisionRow,
  type ReportRow
} from './delegated-decision-store.ts'
import { findDelegations, findVisibleParagraphs, type DelegationRow } from './delegation-store.ts'

/** Delegationsbeslut and urgent decisions, the latest first. What is secret is told by number and day only (OSL 5:2). */
export const listDelegatedDecisions = async (
  ctx: Context,
  filter: DelegatedDecisionFilter
): Promise<Page<DelegatedDecision>> => {
  assertCan(ctx, 'cases.read')
  const found = await findDecisions(ctx.store, filter)
  return { ...found, items: await shownOf(ctx, found.items) }
}

/** All of them, for a file. */
export const exportDelegatedDecisions = (
  ctx: Context,
  filter: ExportFilter<DelegatedDecisionFilter>
): AsyncIterable<DelegatedDecision> => {
  assertCan(ctx, 'cases.read')
  return readThrough<DelegatedDecision>(async (last, limit) =>
    shownOf(ctx, await findDecisionsAfter(ctx.store, filter, last, limit))
  )
}

export const getDelegatedDecision = async (ctx: Context, id: string): Promise<DelegatedDecision> => {
  assertCan(ctx, 'cases.read')
  return showDecision(ctx, await getDecisionRow(ctx.store, id))
}

export const showDecision = async (ctx: Context, row: DecisionRow): Promise<DelegatedDecision> =>
  (await shownOf(ctx, [row]))[0]!

/** With what the actor may not see taken away, and what was done against the law. */
export const shownOf = async (ctx: Context, rows: readonly DecisionRow[]): Promise<DelegatedDecision[]> => {
  const { store } = ctx
  const delegations = new Map((await findDelegations(store, {})).map(row => [row.id, row]))
  const reports = await findReports(store, { decisionIds: rows.map(({ id }) => id) })
  const reportOf = new Map(reports.filter(isStanding).map(row => [row.decisionId, row]))
  const visible = await findVisibleParagraphs(
    ctx,
    reports.map(({ matterId }) => matterId)
  )
  const dueOf = await findDue(ctx, rows)
  const announced = await findAnnouncedDays(
    store,
    rows.map(({ id }) => id)
  )
  return Promise.all(
    rows.map(async row => {
      const delegation = row.delegationId ? (delegations.get(row.delegationId) ?? null) : null
      const report = reportOf.get(row.id)
      const isReported = report !== undefined && isDone(report)
      const { dueOn, isPast } = dueOf(row)
      const reporting = reportingOf(row, delegation)
      const announcedOn = announced.get(row.id) ?? null
      const recordPart = await recordPartOf(ctx, row)
      const due: Due = { dueOn, isPast, reportedOn: isReported ? report.meetingOn : null }
      return {
        ...row,
        ...recordPart,
        delegationNumber: delegation?.number ?? null,
        reporting,
        dueOn: reporting === 'next-meeting' ? dueOn : null,
        isReported,
        report: report && visible.has(report.matterId) ? toReport(report) : null,
        announcedOn,
        breaches: decisionBreaches(row, {
          needsAnnouncement: !recordPart.isStruck && announcedOn === null,
          delegation: delegation && withParent(delegation, delegations),
          roles: await rolesOf(ctx, row),
          due
        })
      }
    })
  )
}

/** A § that is withdrawn reports nothing. */
export const isStanding = ({ isWithdrawn }: Pick<ReportRow, 'isWithdrawn'>): boolean => !isWithdrawn

/** Reported when the § has been taken up. */
export const isDone = ({ number, isWithdrawn }: Pick<ReportRow, 'number' | 'isWithdrawn'>): boolean =>
  number !== null && !isWithdrawn

const toReport = (row: ReportRow): DelegatedDecision['report'] => ({
  paragraphId: row.matterId,
  label: row.number === null ? '§' : paragraphLabel(row.number),
  meetingOn: row.meetingOn,
  isDone: isDone(row)
})

const withParent = (delegation: DelegationRow, all: ReadonlyMap<string, DelegationRow>): RestsOn => ({
  ...delegation,
  parent: delegation.parentId ? (all.get(delegation.parentId) ?? null) : null
})

const recordPartOf = async (ctx: Context, row: DecisionRow) => {
  const found = await findRecord(ctx.store, row.recordId)
  if (!found) throw new Error(`the record of the decision ${row.id} is gone`)
  const { title, publicTitle, label, caseId, status, isWithheld, revision } = withoutSecret(ctx, found)
  return {
    title,
    publicTitle,
    label,
    caseId,
    isStruck: status === 'struck',
    isWithheld,
    // Both only grow, so that their sum tells when either has changed.
    revision: row.revision + revision,
    ...(isWithheld && { text: '' })
  }
}

const rolesOf = async ({ store }: Context, { decidedById, organId, decidedOn }: DecisionRow) =>
  decidedById
    ? (await findMandates(store, { personId: decidedById, organId, onDay: decidedOn })).map(
        ({ role }) => role
      )
    : []

/** The first meeting of its organ after each decision: KL 6:40 says the next. */
const findDue = async (
  { store, now }: Context,
  rows: readonly DecisionRow[]
): Promise<(row: DecisionRow) => { dueOn: string | null; isPast: boolean }> => {
  const first = rows.map(({ decidedOn }) => decidedOn).toSorted()[0] ?? ''
  const organIds = [...new Set(rows.map(({ organId }) => organId))]
  const of = groupBy(await findMeetingsAfter(store, organIds, first), ({ organId }) => organId)
  const today = dayInSweden(now)
  return ({ organId, decidedOn }) => {
    const next = of.get(organId)?.find(({ firstOn }) => firstOn > decidedOn)
    const isPast =
      next !== undefined && (next.lastOn < today || next.state === 'closed' || next.state === 'sealed')
    return { dueOn: next?.firstOn ?? null, isPast }
  }
}
