import { assertCan } from '../../access/can.ts'
import { seesSecretOf } from '../../cases/cases.ts'
import type { Case } from '../../cases/case-schemas.ts'
import { findCasesAfter } from '../../cases/case-store.ts'
import { invalidField } from '../../shared/app-error.ts'
import type { Context } from '../../shared/context.ts'
import { addDays, dayInSweden, type IsoDate } from '../../shared/dates.ts'
import { offsetOf } from '../../shared/paging.ts'
import { readThrough } from '../../shared/read-through.ts'
import { findRecordsAfter, type FoundRecord } from '../record-store.ts'
import { seesSecretOfRecord } from '../records.ts'
import { findPlanFacts, withCaseCodes, withFacts } from './case-facts.ts'
import { caseRules } from './case-rules.ts'
import type { PlanFacts, QualityRule } from './quality-rule.ts'
import type { QualityFault, QualityFilter, QualityReport } from './quality-schemas.ts'
import { recordRules } from './record-rules.ts'

/**
 * The rules that are broken by what was opened and registered in a period, counted, with a page of where. The whole period is
 * read through a page at a time; nothing but the counts and the page that is asked for is kept. What is struck is passed over.
 */
export const reportQuality = async (ctx: Context, filter: QualityFilter): Promise<QualityReport> => {
  assertCan(ctx, 'register.oversee')
  const today = dayInSweden(ctx.now)
  const period = periodOf(filter, today)
  const plan = await findPlanFacts(ctx.store, today)
  const found = tally(filter)
  let cases = 0
  let records = 0
  for await (const one of casesOf(ctx, period, plan, today)) {
    cases += 1
    if (one.status !== 'struck')
      found.hold(one, caseRules, rule => placeOf(rule, 'case', one, one.id, one.dnr, seesSecretOf(ctx, one)))
  }
  for await (const one of recordsOf(ctx, period)) {
    records += 1
    const sees = seesSecretOfRecord(ctx, one)
    if (one.status !== 'struck')
      found.hold({ plan, ...one }, recordRules, rule =>
        placeOf(rule, 'record', one, one.caseId, one.label, sees)
      )
  }
  const { limit, page } = filter
  const rules = [
    ...countsOf('case', caseRules, found.counts),
    ...countsOf('record', recordRules, found.counts)
  ]
  return { ...period, cases, records, rules, items: found.items, limit, page, total: found.total() }
}

type Period = { from: IsoDate; to: IsoDate }

const periodOf = ({ from, to }: QualityFilter, today: IsoDate): Period => {
  const last = to ?? today
  const first = from ?? addDays(last, -30)
  if (first > last) throw invalidField('from', 'Första dagen är efter den sista. Byt dem.')
  if (addDays(first, 366) < last) throw invalidField('from', 'Välj högst ett år i taget.')
  return { from: first, to: last }
}

/** Counts what is broken, and keeps the page that is asked for. */
const tally = (filter: QualityFilter) => {
  const counts = new Map<string, number>()
  const items: QualityFault[] = []
  const skipped = offsetOf(filter)
  let met = 0
  const hold = <Entry>(
    entry: Entry,
    rules: readonly QualityRule<Entry>[],
    placeIn: (rule: string) => QualityFault
  ): void => {
    for (const { code, isBroken } of rules) {
      if (!isBroken(entry)) continue
      counts.set(code, (counts.get(code) ?? 0) + 1)
      if (filter.rule && filter.rule !== code) continue
      if (met >= skipped && items.length < filter.limit) items.push(placeIn(code))
      met += 1
    }
  }
  return { counts, items, hold, total: () => met }
}

const casesOf = (ctx: Context, { from, to }: Period, plan: PlanFacts, today: IsoDate) =>
  readThrough(async (last: Awaited<ReturnType<typeof withFacts>>[number] | null, limit) => {
    const filter = { from, to, limit: 1, page: 1 }
    const rows = await findCasesAfter(ctx.store, filter, last?.id ?? null, { seesSecret: true, limit })
    return withFacts(ctx.store, rows, { plan, today })
  })

const recordsOf = (ctx: Context, { from, to }: Period) =>
  readThrough<FoundRecord & { caseClassificationCode: string | null }>(async (last, limit) => {
    const filter = {
      registeredFrom: from,
      registeredTo: to,
      sort: '-registeredOn',
      limit: 1,
      page: 1
    } as const
    return withCaseCodes(ctx.store, await findRecordsAfter(ctx.store, filter, last, limit))
  })

const placeOf = (
  rule: string,
  kind: 'case' | 'record',
  { id, title, secrecy }: Pick<Case, 'id' | 'title' | 'secrecy'>,
  caseId: string,
  label: string,
  seesSecret: boolean
): QualityFault => {
  const isWithheld = secrecy !== null && !seesSecret
  return { rule, kind, id, caseId, label, title: isWithheld ? null : title, isWithheld }
}

const countsOf = <Entry>(
  kind: 'case' | 'record',
  rules: readonly QualityRule<Entry>[],
  counts: ReadonlyMap<string, number>
) =>
  rules.map(({ code, isFault, what, mend }) => ({
    code,
    kind,
    isFault,
    what,
    mend,
    count: counts.get(code) ?? 0
  }))
