import type { RecordMedium } from './retention-schemas.ts'
import type {
  CopyKind,
  PeriodStart,
  PeriodUnit,
  RetentionOutcome,
  RowRegistration
} from './retention-schemas.ts'

/** How a plan is written as a file, both ways: another word is a fault that the reader tells of. */
export const planWords = {
  outcome: { preserve: 'Bevaras', dispose: 'Gallras' } satisfies Record<RetentionOutcome, string>,
  countsFrom: {
    'drawn-up': 'upprättad eller inkommen',
    'case-closed': 'ärendet avslutat',
    'year-end': 'årets slut',
    'agreement-ended': 'avtalet upphört',
    'legal-force': 'laga kraft',
    'meeting-held': 'sammanträdet',
    obsolete: 'inaktualitet'
  } satisfies Record<PeriodStart, string>,
  registration: {
    registered: 'Diarieförs',
    ordered: 'Hålls ordnad',
    'collecting-case': 'Samlingsärende'
  } satisfies Record<RowRegistration, string>,
  medium: { digital: 'Digitalt', paper: 'Papper' } satisfies Record<RecordMedium, string>,
  copyKind: { original: 'Original', copy: 'Kopia' } satisfies Record<CopyKind, string>
} as const

const units: Record<PeriodUnit, readonly string[]> = {
  years: ['år'],
  months: ['månader', 'månad', 'mån'],
  days: ['dagar', 'dag']
}

/** "5 år", "18 månader" */
export const periodText = (amount: number | null, unit: PeriodUnit | null): string =>
  amount === null || !unit ? '' : `${amount} ${units[unit][0]}`

/** The period of such words; undefined where they are others. */
export const readPeriod = (text: string): { amount: number; unit: PeriodUnit } | undefined => {
  const [, amount, word = ''] = /^(\d{1,3}) ?(\p{L}+)$/u.exec(text.trim().toLowerCase()) ?? []
  const unit = (Object.keys(units) as PeriodUnit[]).find(one => units[one].includes(word))
  return amount && unit ? { amount: Number(amount), unit } : undefined
}
