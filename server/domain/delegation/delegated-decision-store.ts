import { and, asc, count, desc, eq, gte, inArray, isNull, like, lte, or, sql, type SQL } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Db, Store } from '../../db/store.ts'
import { isNotCancelled } from '../meetings/meeting-state.ts'
import { notFound } from '../shared/app-error.ts'
import { offsetOf, type Page } from '../shared/paging.ts'
import type { DelegatedDecisionFilter } from './delegated-decision-schemas.ts'

const { decisionReports, delegatedDecisions, delegations, matters, meetings, organs, records } = schema

export type DecisionRow = Awaited<ReturnType<typeof select>>[number]

type Filter = Omit<DelegatedDecisionFilter, 'limit' | 'page'>

export const findDecisions = async (
  { read }: Store,
  filter: DelegatedDecisionFilter
): Promise<Page<DecisionRow>> => {
  const { limit, page } = filter
  const where = whereOf(read, filter)
  const items = await select(read, where).limit(limit).offset(offsetOf(filter))
  const [{ total } = { total: 0 }] = await read
    .select({ total: count() })
    .from(delegatedDecisions)
    .leftJoin(delegations, eq(delegations.id, delegatedDecisions.delegationId))
    .where(where)
  return { items, limit, page, total }
}

/** The next after one, in the same order: how a list of any length is read through. */
export const findDecisionsAfter = async (
  { read }: Store,
  filter: Filter,
  last: Pick<DecisionRow, 'decidedOn' | 'id'> | null,
  limit: number
): Promise<DecisionRow[]> => {
  const beyond =
    last && sql`(${delegatedDecisions.decidedOn}, ${delegatedDecisions.id}) < (${last.decidedOn}, ${last.id})`
  return select(read, and(whereOf(read, filter), beyond ?? undefined)).limit(limit)
}

export const findDecisionsById = async ({ read }: Store, ids: readonly string[]): Promise<DecisionRow[]> =>
  select(read, inArray(delegatedDecisions.id, [...ids]))

export const getDecisionRow = async ({ read }: Store, id: string): Promise<DecisionRow> => {
  const [row] = await select(read, eq(delegatedDecisions.id, id))
  if (!row) throw notFound('Beslutet')
  return row
}

/** What waits to be reported to an organ: neither reported, on its way at a § nor struck; the oldest first. */
export const findUnreported = async ({ read }: Store, organId: string): Promise<DecisionRow[]> =>
  (
    await select(
      read,
      and(
        eq(delegatedDecisions.organId, organId),
        isToReport,
        sql`not ${existsReport(read, undefined)}`,
        sql`not exists (select 1 from ${records} where ${records.id} = ${delegatedDecisions.recordId} and ${records.status} = 'struck')`
      )
    )
  ).toReversed()

/**
 * What is left to do for a secretary, of decisions of these organs: not reported though a meeting has been held since, not announced
 * though it must be (KL 8:10 p. 3), on the board still, or past its time to appeal with nobody to say that no appeal has come
 * (KL 13:5); the latest first.
 */
export const findUnsettled = async (
  { read }: Store,
  organIds: readonly string[],
  today: string
): Promise<DecisionRow[]> => {
  const { appeals, delegationAnnouncements: up, legalForces } = schema
  const ofDecision = sql`select 1 from ${up} where ${up.decisionId} = ${delegatedDecisions.id}`
  const hasMetSince = sql`exists (select 1 from ${meetings} where ${meetings.organId} = ${delegatedDecisions.organId}
    and ${meetings.firstOn} > ${delegatedDecisions.decidedOn} and ${isNotCancelled}
    and (${meetings.lastOn} < ${today} or ${meetings.state} in ('closed', 'sealed')))`
  const isUntold = and(
    eq(delegatedDecisions.isAppealable, true),
    sql`not ${isToReport}`,
    sql`not exists (${ofDecision})`
  )
  return select(
    read,
    and(
      inArray(delegatedDecisions.organId, [...organIds]),
      sql`not exists (select 1 from ${records} where ${records.id} = ${delegatedDecisions.recordId} and ${records.status} = 'struck')`,
      or(
        and(isToReport, hasMetSince, sql`not ${existsReport(read, undefined)}`),
        isUntold,
        sql`exists (${ofDecision} and ${up.takenDownOn} is null)`,
        sql`exists (${ofDecision} and ${up.lastAppealOn} < ${today})
          and not exists (select 1 from ${legalForces} where ${legalForces.delegatedDecisionId} = ${delegatedDecisions.id})
          and not exists (select 1 from ${appeals} where ${appeals.delegatedDecisionId} = ${delegatedDecisions.id})`
      )
    )
  )
}

/** From which day each announcement that is still up may come down. */
export const findDecisionsOnBoard = async (
  { read }: Store,
  decisionIds: readonly string[]
): Promise<ReadonlyMap<string, string>> => {
  const { delegationAnnouncements: up } = schema
  const rows = await read
    .select({ id: up.decisionId, downFromOn: up.downFromOn })
    .from(up)
    .where(and(inArray(up.decisionId, [...decisionIds]), isNull(up.takenDownOn)))
  return new Map(rows.map(({ id, downFromOn }) => [id, downFromOn]))
}

export type ReportRow = Awaited<ReturnType<typeof findReports>>[number]

/** At which § each decision is reported; a § that is withdrawn reports nothing. */
export const findReports = (
  { read }: Store,
  where: { decisionIds?: readonly string[]; matterIds?: readonly string[] }
) =>
  read
    .select({
      decisionId: decisionReports.decisionId,
      matterId: matters.id,
      meetingId: meetings.id,
      meetingOn: meetings.firstOn,
      number: matters.number,
      isWithdrawn: matters.isWithdrawn
    })
    .from(decisionReports)
    .innerJoin(matters, eq(matters.id, decisionReports.matterId))
    .innerJoin(meetings, eq(meetings.id, matters.meetingId))
    .where(
      and(
        where.decisionIds ? inArray(decisionReports.decisionId, [...where.decisionIds]) : undefined,
        where.matterIds ? inArray(decisionReports.matterId, [...where.matterIds]) : undefined
      )
    )

/** The day each was announced (KL 8:10 p. 3). */
export const findAnnouncedDays = async (
  { read }: Store,
  decisionIds: readonly string[]
): Promise<ReadonlyMap<string, string>> => {
  const { delegationAnnouncements } = schema
  const rows = await read
    .select({ id: delegationAnnouncements.decisionId, announcedOn: delegationAnnouncements.announcedOn })
    .from(delegationAnnouncements)
    .where(inArray(delegationAnnouncements.decisionId, [...decisionIds]))
  return new Map(rows.map(({ id, announcedOn }) => [id, announcedOn]))
}

/** The meetings of organs from a day on, the earliest first. */
export const findMeetingsAfter = ({ read }: Store, organIds: readonly string[], day: string) =>
  read
    .select({
      organId: meetings.organId,
      firstOn: meetings.firstOn,
      lastOn: meetings.lastOn,
      state: meetings.state
    })
    .from(meetings)
    .where(and(inArray(meetings.organId, [...organIds]), sql`${meetings.firstOn} > ${day}`, isNotCancelled))
    .orderBy(asc(meetings.firstOn))

const select = (read: Db, where: SQL | undefined) =>
  read
    .select({
      id: delegatedDecisions.id,
      recordId: delegatedDecisions.recordId,
      organId: delegatedDecisions.organId,
      organName: organs.name,
      delegationId: delegatedDecisions.delegationId,
      isUrgent: delegatedDecisions.isUrgent,
      decidedOn: delegatedDecisions.decidedOn,
      decidedBy: delegatedDecisions.decidedBy,
      decidedAs: delegatedDecisions.decidedAs,
      decidedById: delegatedDecisions.decidedById,
      text: delegatedDecisions.text,
      isAppealable: delegatedDecisions.isAppealable,
      revision: delegatedDecisions.revision
    })
    .from(delegatedDecisions)
    .innerJoin(organs, eq(organs.id, delegatedDecisions.organId))
    .leftJoin(delegations, eq(delegations.id, delegatedDecisions.delegationId))
    .where(where)
    .orderBy(desc(delegatedDecisions.decidedOn), desc(delegatedDecisions.id))

const whereOf = (read: Db, { organId, delegationId, delegate, from, to, state }: Filter): SQL | undefined =>
  and(
    organId ? eq(delegatedDecisions.organId, organId) : undefined,
    delegationId ? eq(delegatedDecisions.delegationId, delegationId) : undefined,
    delegate
      ? or(
          like(delegatedDecisions.decidedBy, `%${delegate}%`),
          like(delegatedDecisions.decidedAs, `%${delegate}%`)
        )
      : undefined,
    from ? gte(delegatedDecisions.decidedOn, from) : undefined,
    to ? lte(delegatedDecisions.decidedOn, to) : undefined,
    state ? states(read)[state] : undefined
  )

const isToReport = sql`(${delegatedDecisions.isUrgent} or coalesce(${delegations.reporting}, 'next-meeting') = 'next-meeting')`

const existsReport = (read: Db, more: SQL | undefined): SQL =>
  sql`exists ${read
    .select({ one: sql`1` })
    .from(decisionReports)
    .innerJoin(matters, eq(matters.id, decisionReports.matterId))
    .innerJoin(meetings, eq(meetings.id, matters.meetingId))
    .where(and(eq(decisionReports.decisionId, delegatedDecisions.id), eq(matters.isWithdrawn, false), more))}`

const isDone = sql`${matters.number} is not null`

const states = (read: Db) => ({
  reported: existsReport(read, isDone),
  'to-report': sql`(${isToReport} and not ${existsReport(read, isDone)})`,
  'not-to-report': sql`(not ${isToReport} and not ${existsReport(read, isDone)})`
})
