import { and, asc, eq, inArray, isNotNull, isNull, or, type SQL } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { notFound } from '../shared/app-error.ts'
import type { IsoDate } from '../shared/dates.ts'
import type { Appeal } from './legal-force-schemas.ts'

const {
  announcements,
  appealabilities,
  appeals,
  approvals,
  decisionReports,
  delegationAnnouncements,
  immediateParagraphs,
  legalForces,
  matters
} = schema

export type AppealRow = Omit<Appeal, 'appellant'> & { appellant: string }

/** Of §§ and delegationsbeslut alike: no id is of both. */
export const findAppeals = async ({ read }: Store, decisionIds: readonly string[]): Promise<AppealRow[]> =>
  read
    .select(columns)
    .from(appeals)
    .where(isOf(appeals, decisionIds))
    .orderBy(asc(appeals.receivedOn), asc(appeals.id))

export const getAppealRow = async ({ read }: Store, id: string): Promise<AppealRow> => {
  const [row] = await read.select(columns).from(appeals).where(eq(appeals.id, id))
  if (!row) throw notFound('Överklagandet')
  return row
}

export const findLegalForces = async ({ read }: Store, decisionIds: readonly string[]) => {
  const rows = await read.select().from(legalForces).where(isOf(legalForces, decisionIds))
  return new Map(rows.map(row => [idOf(row), row]))
}

/** What was last chosen by hand, by what is decided. */
export const findAppealabilities = async ({ read }: Store, decisionIds: readonly string[]) => {
  const rows = await read
    .select()
    .from(appealabilities)
    .where(isOf(appealabilities, decisionIds))
    .orderBy(asc(appealabilities.position))
  return new Map(rows.map(row => [idOf(row), row]))
}

/**
 * The last day of appeal of each delegationsbeslut: KL 13:5, from its own announcement, or that of the minutes in which it was
 * reported (KL 6:40, 7:8).
 */
export const findLastAppealDays = async (
  { read }: Store,
  delegatedDecisionIds: readonly string[]
): Promise<ReadonlyMap<string, IsoDate>> => {
  const ids = [...delegatedDecisionIds]
  const own = await read
    .select({ id: delegationAnnouncements.decisionId, lastAppealOn: delegationAnnouncements.lastAppealOn })
    .from(delegationAnnouncements)
    .where(inArray(delegationAnnouncements.decisionId, ids))
  const reported = await read
    .select({ id: decisionReports.decisionId, lastAppealOn: announcements.lastAppealOn })
    .from(decisionReports)
    .innerJoin(matters, eq(matters.id, decisionReports.matterId))
    .leftJoin(immediateParagraphs, eq(immediateParagraphs.matterId, matters.id))
    .innerJoin(approvals, eq(approvals.meetingId, matters.meetingId))
    .innerJoin(announcements, eq(announcements.approvalId, approvals.id))
    .where(
      and(
        inArray(decisionReports.decisionId, ids),
        isNotNull(matters.number),
        eq(matters.isWithdrawn, false),
        isActOfParagraph
      )
    )
  return new Map(
    [...reported, ...own].flatMap(({ id, lastAppealOn }) => (lastAppealOn ? [[id, lastAppealOn]] : []))
  )
}

/** The act of approval of a §: of the minutes, or of the §§ that were approved at once by an act of their own. */
export const isActOfParagraph = or(
  eq(immediateParagraphs.approvalId, approvals.id),
  and(isNull(immediateParagraphs.approvalId), isNull(approvals.excerpt))
)

type OfOne = { matterId: string | null; delegatedDecisionId: string | null }

/** What an appeal, a choice or legal force is of; a CHECK sees that it is of one. */
const idOf = ({ matterId, delegatedDecisionId }: OfOne): string => matterId ?? delegatedDecisionId ?? ''

const isOf = (
  table: { [column in keyof OfOne]: SQLiteColumn },
  decisionIds: readonly string[]
): SQL | undefined =>
  or(inArray(table.matterId, [...decisionIds]), inArray(table.delegatedDecisionId, [...decisionIds]))

const columns = {
  id: appeals.id,
  paragraphId: appeals.matterId,
  delegatedDecisionId: appeals.delegatedDecisionId,
  receivedOn: appeals.receivedOn,
  appellant: appeals.appellant,
  court: appeals.court,
  inhibitedOn: appeals.inhibitedOn,
  judgedOn: appeals.judgedOn,
  outcome: appeals.outcome,
  revision: appeals.revision
}
