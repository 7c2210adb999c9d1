import { schema } from '../../db/schema/schema.ts'
import { formatDnr, type Dnr } from '../../text/dnr.ts'
import type { z } from 'zod'
import { assertCan } from '../access/can.ts'
import { recordEvent } from '../events/record-event.ts'
import { getPersonOfField } from '../people/persons.ts'
import { reindexCase } from '../search/reindex.ts'
import { invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { dayInSweden, yearOf, type IsoDate } from '../shared/dates.ts'
import { nextNumber } from '../shared/series.ts'
import { writeCounterparts, writeExternalNumbers } from './case-details.ts'
import { NewCase, type Case, type NumberOrigin } from './case-schemas.ts'
import { findCaseByDnr, getCaseRow } from './case-store.ts'

/** Opens a case under the next dnr of the year it is opened. */
export const openCase = (ctx: Context, given: z.input<typeof NewCase>): Promise<Case> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'cases.write')
    const { counterparts, externalNumbers, openedOn = dayInSweden(ctx.now), ...facts } = NewCase.parse(given)
    assertDay(tx, openedOn)
    if (facts.officerId) await getPersonOfField(tx.store, 'officerId', facts.officerId)
    const year = yearOf(openedOn)
    const number = await nextNumber(tx.store, { kind: 'case', year })
    const id = await insertCase(tx, { year, number }, { ...facts, openedOn, numberOrigin: 'series' })
    await writeCounterparts(tx.store, tx.newId, id, counterparts)
    await writeExternalNumbers(tx.store, tx.newId, id, externalNumbers)
    await reindexCase(tx, id)
    return getCaseRow(tx.store, id)
  })

/** The case that gathers the protokoll and kallelser of an organ in the year of a meeting: the one that is there, or a new one. */
export const openCollectingCase = (
  tx: Context,
  { organId, organName, firstOn }: { organId: string; organName: string; firstOn: IsoDate }
): Promise<string> =>
  inTransaction(tx, async inner => {
    const year = yearOf(firstOn)
    const [known] = await inner.store.read.query.cases.findMany({
      where: (row, { and, eq, ne }) =>
        and(eq(row.collectsForId, organId), eq(row.year, year), ne(row.status, 'struck'))
    })
    if (known) return known.id
    const title = `${organName}, kallelser och protokoll ${year}`
    return openYearlyCase(inner, year, { title, collectsForId: organId })
  })

/** A new case that gathers records of one kind for a year. */
export const openYearlyCase = async (
  tx: Context,
  year: number,
  facts: Pick<CaseColumns, 'title' | 'collectsForId'>
): Promise<string> => {
  const number = await nextNumber(tx.store, { kind: 'case', year })
  // The case of a past year that is first needed now stands in that year's series.
  const today = dayInSweden(tx.now)
  const openedOn = yearOf(today) === year ? today : `${year}-01-01`
  return insertCase(tx, { year, number }, { ...facts, openedOn, isCollecting: true, numberOrigin: 'series' })
}

/** The case that an imported dnr names: the one that is there, or a new one that keeps its number. */
export const importCase = (ctx: Context, dnr: Dnr, title: string): Promise<{ case: Case; isNew: boolean }> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'cases.write')
    const existing = await findCaseByDnr(tx.store, formatDnr(dnr))
    if (existing) return { case: existing, isNew: false }
    const id = await insertCase(tx, dnr, { title, openedOn: null, numberOrigin: 'imported' })
    return { case: await getCaseRow(tx.store, id), isNew: true }
  })

// The dnr is for ever: a year mistyped would take a number of a series that has not begun, or of another century's "26".
const assertDay = ({ now }: Context, openedOn: IsoDate): void => {
  if (openedOn > dayInSweden(now))
    throw invalidField('openedOn', 'Ett ärende kan inte öppnas en dag som inte har varit.')
  if (openedOn < '1970-01-01') throw invalidField('openedOn', 'Ange en dag från 1970 och framåt.')
}

export type CaseColumns = Omit<typeof schema.cases.$inferInsert, 'id' | 'dnr' | 'year' | 'number'> & {
  numberOrigin: NumberOrigin
}

/** Writes the row of a case; the caller has asked whether it may. */
export const insertCase = async (tx: Context, { year, number }: Dnr, facts: CaseColumns): Promise<string> => {
  const id = tx.newId()
  const dnr = formatDnr({ year, number })
  await tx.store.write.insert(schema.cases).values({ id, year, number, dnr, ...facts })
  await recordEvent(tx, facts.numberOrigin === 'series' ? 'case.opened' : 'case.imported', id, {
    after: { dnr, title: facts.title }
  })
  await reindexCase(tx, id)
  return id
}
