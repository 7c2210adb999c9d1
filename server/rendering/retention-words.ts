import type { Fate } from '../domain/retention/fate-schemas.ts'
import type { PeriodStart, PeriodUnit, RetentionRow } from '../domain/retention/retention-schemas.ts'
import { formatNumber } from './format.ts'

export const unitTexts: Record<PeriodUnit, string> = { years: 'år', months: 'månader', days: 'dagar' }

/** "Bevaras", "Gallras 5 år efter sammanträdet", "Gallras vid inaktualitet": what a row says of disposal, in words. */
export const disposalRule = ({ outcome, countsFrom, periodAmount, periodUnit }: RetentionRow): string => {
  if (outcome === 'preserve') return 'Bevaras'
  if (!countsFrom || countsFrom === 'obsolete') return 'Gallras vid inaktualitet'
  return `Gallras ${whenIn(periodAmount, periodUnit)} ${afterTexts[countsFrom]}`
}

/** "5 år efter årets slut", or ''. */
export const transferRule = ({ transferAmount, transferUnit, transferCountsFrom }: RetentionRow): string =>
  transferCountsFrom && transferCountsFrom !== 'obsolete'
    ? `${whenIn(transferAmount, transferUnit)} ${afterTexts[transferCountsFrom]}`
    : ''

/** "tidigast 2031-03-13", "väntar på laga kraft", "bevaras": what is told of the disposal of a record. */
export const disposalText = (fate: Fate): string =>
  fate.state === 'no-row' ? 'gallras inte: typen saknas i planen' : transferText(fate)

/** The same of its transfer; '' where the plan does not have its type. */
export const transferText = ({ state, on, waitsFor }: Fate): string => {
  if (state === 'dated') return `tidigast ${on ?? ''}`
  if (state === 'waiting') return `väntar på ${waitsFor ? awaitedTexts[waitsFor] : ''}`
  return stateTexts[state]
}

const stateTexts: Record<Exclude<Fate['state'], 'dated' | 'waiting'>, string> = {
  preserved: 'bevaras',
  judged: 'arkivarien avgör',
  held: 'gallringsstopp',
  'no-row': '',
  'no-rule': 'levereras inte',
  'no-records': '',
  struck: ''
}

/** What is told of a case as a whole. */
export const caseFateText = ({ state, on, waitsFor }: Fate): string => {
  if (state === 'dated') return `Allt i ärendet får gallras tidigast ${on ?? ''}.`
  if (state === 'waiting')
    return `Ingen dag går att säga än för ärendet: en handling väntar på ${waitsFor ? awaitedTexts[waitsFor] : ''}.`
  return caseTexts[state]
}

const caseTexts: Record<Exclude<Fate['state'], 'dated' | 'waiting'>, string> = {
  preserved: 'Ärendet bevaras, eftersom en handling i det ska bevaras.',
  judged: 'Ingen dag går att säga för ärendet: arkivarien avgör när en handling är inaktuell.',
  held: 'Ärendet får inte gallras så länge ett gallringsstopp gäller i det.',
  'no-row': 'Ärendet får inte gallras: en handling har en typ som saknas i planen.',
  'no-rule': '',
  'no-records': '',
  struck: ''
}

/** "1 handlingstyp", "35 handlingstyper" */
export const typeCount = (count: number): string =>
  `${formatNumber(count)} ${count === 1 ? 'handlingstyp' : 'handlingstyper'}`

const whenIn = (amount: number | null, unit: PeriodUnit | null): string =>
  amount === null || amount === 0 || !unit
    ? 'direkt efter'
    : `${amount} ${amount === 1 ? oneOf[unit] : unitTexts[unit]} efter`

const oneOf: Record<PeriodUnit, string> = { years: 'år', months: 'månad', days: 'dag' }

type Countable = Exclude<PeriodStart, 'obsolete'>

const afterTexts: Record<Countable, string> = {
  'drawn-up': 'att handlingen kom in eller upprättades',
  'case-closed': 'att ärendet avslutades',
  'year-end': 'årets slut',
  'agreement-ended': 'att avtalet upphörde',
  'legal-force': 'laga kraft',
  'meeting-held': 'sammanträdet'
}

const awaitedTexts: Record<PeriodStart, string> = {
  'drawn-up': 'att handlingen upprättas',
  'case-closed': 'att ärendet avslutas',
  'year-end': 'årets slut',
  'agreement-ended': 'att avtalet upphör',
  'legal-force': 'laga kraft',
  'meeting-held': 'sammanträdet',
  obsolete: 'inaktualitet'
}
