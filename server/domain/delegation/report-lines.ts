import { eq, inArray } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { toPublicRecord } from '../register/public-entry.ts'
import { findRecord } from '../register/record-store.ts'

const { decisionReports } = schema

/**
 * What the minutes list at a § where decisions are reported, one to a line, the oldest first. Minutes are read by all: a title is told as the
 * public register tells it.
 */
export const findReportLines = async (
  store: Store,
  matterIds: readonly string[]
): Promise<ReadonlyMap<string, string[]>> => {
  const { delegatedDecisions: decisions, delegations } = schema
  const rows = await store.read
    .select({
      matterId: decisionReports.matterId,
      recordId: decisions.recordId,
      decidedOn: decisions.decidedOn,
      decidedBy: decisions.decidedBy,
      decidedAs: decisions.decidedAs,
      isUrgent: decisions.isUrgent,
      number: delegations.number
    })
    .from(decisionReports)
    .innerJoin(decisions, eq(decisions.id, decisionReports.decisionId))
    .leftJoin(delegations, eq(delegations.id, decisions.delegationId))
    .where(inArray(decisionReports.matterId, [...matterIds]))
    .orderBy(decisions.decidedOn, decisions.id)
  const lines = new Map<string, string[]>()
  for (const { matterId, recordId, ...row } of rows) {
    const record = await findRecord(store, recordId)
    if (!record) continue
    const { label, title } = toPublicRecord(record)
    lines.set(matterId, [...(lines.get(matterId) ?? []), lineOf({ ...row, label, title })])
  }
  return lines
}

/** For a meeting that is removed before it was held. */
export const clearReports = async ({ write }: Store, matterId: string): Promise<void> => {
  await write.delete(decisionReports).where(eq(decisionReports.matterId, matterId))
}

type Row = {
  label: string
  title: string
  decidedOn: string
  decidedBy: string
  decidedAs: string
  isUrgent: boolean
  number: string | null
}

const lineOf = ({ label, title, decidedOn, decidedBy, decidedAs, isUrgent, number }: Row): string => {
  const basis = isUrgent
    ? 'brådskande beslut enligt kommunallagen 6 kap. 39 §'
    : number
      ? `delegation ${number}`
      : 'utan angiven delegation'
  return `${title.replace(/\.$/u, '')}. ${decidedOn}, ${decidedBy}, ${decidedAs.toLocaleLowerCase('sv')} (${basis}). Dnr ${label}.`
}
