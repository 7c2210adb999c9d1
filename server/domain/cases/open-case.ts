import { schema } from '../../db/schema/schema.ts'
import { formatDnr, type Dnr } from '../../text/dnr.ts'
import { assertCan } from '../access/can.ts'
import { recordEvent } from '../events/record-event.ts'
import { invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { dayInSweden, yearOf, type IsoDate } from '../shared/dates.ts'
import { nextNumber } from '../shared/series.ts'
import type { Case, NewCase, NumberOrigin } from './case-schemas.ts'
import { findCaseByDnr, getCaseRow } from './case-store.ts'

/** Opens a case under the next dnr of the year it is opened. */
export const openCase = (ctx: Context, { title, openedOn = dayInSweden(ctx.now) }: NewCase): Promise<Case> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'cases.write')
    assertDay(tx, openedOn)
    const year = yearOf(openedOn)
    const number = await nextNumber(tx.store, { kind: 'case', year })
    return insertCase(tx, { year, number }, title, openedOn, 'series')
  })

/** The case that an imported dnr names: the one that is there, or a new one that keeps its number. */
export const importCase = (ctx: Context, dnr: Dnr, title: string): Promise<{ case: Case; isNew: boolean }> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'cases.write')
    const existing = await findCaseByDnr(tx.store, formatDnr(dnr))
    if (existing) return { case: existing, isNew: false }
    const opened = await insertCase(tx, dnr, title, null, 'imported')
    return { case: opened, isNew: true }
  })

// The dnr is for ever: a year mistyped would take a number of a series that has not begun, or of another century's "26".
const assertDay = ({ now }: Context, openedOn: IsoDate): void => {
  if (openedOn > dayInSweden(now))
    throw invalidField('openedOn', 'Ett ärende kan inte öppnas en dag som inte har varit.')
  if (openedOn < '1970-01-01') throw invalidField('openedOn', 'Ange en dag från 1970 och framåt.')
}

const insertCase = async (
  tx: Context,
  { year, number }: Dnr,
  title: string,
  openedOn: IsoDate | null,
  numberOrigin: NumberOrigin
): Promise<Case> => {
  const id = tx.newId()
  const dnr = formatDnr({ year, number })
  await tx.store.write.insert(schema.cases).values({ id, year, number, dnr, title, openedOn, numberOrigin })
  await recordEvent(tx, numberOrigin === 'series' ? 'case.opened' : 'case.imported', id, {
    after: { dnr, title }
  })
  return getCaseRow(tx.store, id)
}
