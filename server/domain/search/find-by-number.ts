import { and, eq, isNull, sql } from 'drizzle-orm'
import { prepared } from '../../db/prepared.ts'
import { schema } from '../../db/schema/schema.ts'
import { formatDnr, parseDnr } from '../../text/dnr.ts'
import type { Context } from '../shared/context.ts'
import { can } from '../access/can.ts'
import type { EntryKey } from './entry-store.ts'

const { caseExternalNumbers, cases, records, secrecyMarks } = schema

/** What a number names: a dnr, a dnr with a running number, or somebody else's number of the case; none for anything else. */
export const findByNumber = async (ctx: Context, text: string): Promise<EntryKey[]> => {
  const { read } = ctx.store
  const [, written = '', running] = dnr.exec(text.trim()) ?? []
  const parsed = parseDnr(written.padStart(6, '0'))
  if (parsed) {
    const number = { dnr: formatDnr(parsed), runningNumber: Number(running ?? 0) }
    const found = running ? await recordByNumber(read).execute(number) : await caseByDnr(read).execute(number)
    return found.map(({ id }) => ({ kind: running ? 'record' : 'case', objectId: id }))
  }
  return findByExternalNumber(ctx, text.trim())
}

const dnr = /^(?:[\p{L}]+\s+)?(?:dnr[:.]?\s*)?(\d{1,5}\/\d{2})(?::(\d{1,6}))?$/iu

// Somebody else's number may tell whom a marked case is about.
const findByExternalNumber = async ({ store, actor }: Context, number: string): Promise<EntryKey[]> => {
  if (!can(actor, 'cases.read')) return []
  const rows = await casesByExternalNumber(store.read).execute({ number })
  return rows
    .filter(({ markId, officerId }) => markId === null || can(actor, 'case.read-secret', { officerId }))
    .map(({ id }) => ({ kind: 'case', objectId: id }))
}

const caseByDnr = prepared(read =>
  read
    .select({ id: cases.id })
    .from(cases)
    .where(eq(cases.dnr, sql.placeholder('dnr')))
    .prepare()
)

const recordByNumber = prepared(read =>
  read
    .select({ id: records.id })
    .from(records)
    .innerJoin(cases, eq(cases.id, records.caseId))
    .where(
      and(eq(cases.dnr, sql.placeholder('dnr')), eq(records.runningNumber, sql.placeholder('runningNumber')))
    )
    .prepare()
)

const casesByExternalNumber = prepared(read =>
  read
    .selectDistinct({ id: cases.id, officerId: cases.officerId, markId: secrecyMarks.id })
    .from(caseExternalNumbers)
    .innerJoin(cases, eq(cases.id, caseExternalNumbers.caseId))
    .leftJoin(secrecyMarks, and(eq(secrecyMarks.caseId, cases.id), isNull(secrecyMarks.liftedOn)))
    .where(eq(caseExternalNumbers.number, sql.placeholder('number')))
    .limit(100)
    .prepare()
)
