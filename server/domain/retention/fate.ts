import type { IsoDate } from '../shared/dates.ts'
import type { Fate } from './fate-schemas.ts'
import { dayAfterPeriod } from './period.ts'
import type { PeriodStart, RetentionRow } from './retention-schemas.ts'

/** What of a record its fate follows from. */
export type FateFacts = {
  documentOn: IsoDate
  closedOn: IsoDate | null
  agreementEndedOn: IsoDate | null
  legalForceOn: IsoDate | null
  meetingOn: IsoDate | null
  isStruck: boolean
  isHeld: boolean
}

/** When it may be disposed of: never without a row that says so (arkivlagen 10 §), and not while it is held. */
export const disposalOf = (row: RetentionRow | undefined, facts: FateFacts): Fate => {
  if (facts.isStruck) return stateOf('struck')
  if (!row) return stateOf('no-row')
  if (row.outcome === 'preserve') return stateOf('preserved')
  if (facts.isHeld) return stateOf('held')
  const { countsFrom, periodAmount, periodUnit } = row
  if (!countsFrom || countsFrom === 'obsolete' || periodAmount === null || !periodUnit)
    return stateOf('judged')
  return dated(countsFrom, { amount: periodAmount, unit: periodUnit }, facts)
}

/** When it is to be transferred to the archive. */
export const transferOf = (row: RetentionRow | undefined, facts: FateFacts): Fate => {
  if (facts.isStruck) return stateOf('struck')
  if (!row) return stateOf('no-row')
  const { transferCountsFrom, transferAmount, transferUnit } = row
  if (!transferCountsFrom || transferAmount === null || !transferUnit) return stateOf('no-rule')
  if (facts.isHeld) return stateOf('held')
  return dated(transferCountsFrom, { amount: transferAmount, unit: transferUnit }, facts)
}

/** The day that a period counts from; null where it has not come. */
export const startOf = (countsFrom: PeriodStart, facts: FateFacts): IsoDate | null => {
  switch (countsFrom) {
    case 'drawn-up':
      return facts.documentOn
    case 'year-end':
      return `${facts.documentOn.slice(0, 4)}-12-31`
    case 'case-closed':
      return facts.closedOn
    case 'agreement-ended':
      return facts.agreementEndedOn
    case 'legal-force':
      return facts.legalForceOn
    case 'meeting-held':
      return facts.meetingOn
    case 'obsolete':
      return null
  }
}

const stateOf = (state: Fate['state']): Fate => ({ state, on: null, waitsFor: null })

const dated = (
  countsFrom: PeriodStart,
  period: Parameters<typeof dayAfterPeriod>[1],
  facts: FateFacts
): Fate => {
  const start = startOf(countsFrom, facts)
  return start
    ? { state: 'dated', on: dayAfterPeriod(start, period), waitsFor: null }
    : { state: 'waiting', on: null, waitsFor: countsFrom }
}
