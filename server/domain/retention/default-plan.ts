import { NewRetentionRow } from './retention-schemas.ts'
import type { z } from 'zod'

type Row = z.input<typeof NewRetentionRow>

const preserve = { outcome: 'preserve' } as const
const dispose = (periodAmount: number, countsFrom: NonNullable<Row['countsFrom']>) =>
  ({ outcome: 'dispose', periodAmount, periodUnit: 'years', countsFrom }) as const
const directlyAfter = (countsFrom: NonNullable<Row['countsFrom']>) =>
  ({ outcome: 'dispose', periodAmount: 0, periodUnit: 'days', countsFrom }) as const
const obsolete = { outcome: 'dispose', countsFrom: 'obsolete' } as const
const afterFiveYears = { transferAmount: 5, transferUnit: 'years', transferCountsFrom: 'year-end' } as const
const inCase = { registration: 'registered', sorting: 'Per ärende' } as const
const byYear = { registration: 'collecting-case', sorting: 'Årsvis i kronologisk ordning' } as const
const ordered = { registration: 'ordered', sorting: 'Kronologisk ordning' } as const

/** What a förbund of this kind has, with values that are usual among Swedish municipalities and regions. Other bodies have others: an archivist looks them over. */
const rows: readonly Row[] = [
  {
    recordType: 'Protokoll',
    ...preserve,
    ...byYear,
    ...afterFiveYears,
    isPublished: true,
    note: 'Arkivbeständigt papper eller arkivformat'
  },
  { recordType: 'Protokoll från utskott och beredning', ...preserve, ...byYear, ...afterFiveYears },
  {
    recordType: 'Register till protokoll',
    ...preserve,
    ...ordered,
    ...afterFiveYears,
    note: 'Levereras tillsammans med protokollen'
  },
  {
    recordType: 'Kallelse',
    ...dispose(5, 'meeting-held'),
    ...byYear,
    note: 'Föredragningslista med handlingar; 2 till 5 år är vanligt'
  },
  { recordType: 'Kungörelse av sammanträde', ...directlyAfter('meeting-held'), ...ordered },
  {
    recordType: 'Anslagsbevis',
    ...directlyAfter('legal-force'),
    ...ordered,
    note: 'När anslaget är antecknat på protokollet'
  },
  { recordType: 'Protokollsutdrag', ...obsolete, ...inCase, copyKind: 'copy', note: 'Egna kopior' },
  { recordType: 'Närvarolista', ...obsolete, ...ordered, note: 'När uppgiften står i protokollet' },
  { recordType: 'Underlag för arvode', ...dispose(10, 'year-end'), ...ordered },
  { recordType: 'Omröstningslista', ...preserve, ...byYear, note: 'Bilaga till protokollet' },
  { recordType: 'Reservation', ...preserve, ...byYear, note: 'Bilaga till protokollet' },
  {
    recordType: 'Ljudupptagning av sammanträde',
    ...obsolete,
    ...ordered,
    note: 'När protokollet är justerat'
  },
  { recordType: 'Förtroendemannamatrikel', ...preserve, ...ordered, sorting: 'Per mandatperiod' },
  { recordType: 'Delegationsbeslut', ...preserve, ...byYear, ...afterFiveYears },
  { recordType: 'Förteckning över delegationsbeslut', ...preserve, ...byYear },
  { recordType: 'Tjänsteskrivelse', ...preserve, ...inCase, ...afterFiveYears },
  { recordType: 'Beslutsunderlag', ...preserve, ...inCase, ...afterFiveYears },
  { recordType: 'Remiss med svar', ...preserve, ...inCase },
  { recordType: 'Remiss utan svar', ...dispose(2, 'drawn-up'), ...inCase },
  { recordType: 'Avtal av vikt', ...preserve, ...inCase, ...afterFiveYears },
  { recordType: 'Övriga avtal', ...dispose(10, 'agreement-ended'), ...inCase },
  { recordType: 'Minnesanteckning', ...preserve, ...inCase, note: 'Som har tillfört ärendet sakuppgift' },
  { recordType: 'Missiv', ...obsolete, ...inCase, note: 'När det bara upprepar', statute: 'RA-FS 1991:6' },
  { recordType: 'Korrespondens av vikt', ...preserve, ...inCase },
  { recordType: 'Övrig korrespondens', ...dispose(2, 'drawn-up'), ...ordered },
  { recordType: 'Handling av tillfällig eller ringa betydelse', ...obsolete, ...ordered },
  { recordType: 'Diarium', ...preserve, ...ordered, sorting: 'Årsvis i kronologisk ordning' },
  { recordType: 'Postlista', ...dispose(1, 'year-end'), ...ordered },
  { recordType: 'Styrdokument', ...preserve, ...inCase, isPublished: true },
  { recordType: 'Budget', ...preserve, ...inCase, isPublished: true },
  { recordType: 'Delårsrapport', ...preserve, ...inCase, isPublished: true },
  { recordType: 'Årsredovisning', ...preserve, ...inCase, isPublished: true },
  { recordType: 'Räkenskapsmaterial', ...dispose(7, 'year-end'), ...ordered, note: 'Verifikationer' },
  { recordType: 'Anställningsbeslut', ...preserve, ...inCase },
  {
    recordType: 'Projekthandling av vikt',
    ...preserve,
    ...inCase,
    note: 'Ansökan, beslut och slutrapport; följ programmets regler'
  }
]

export const defaultRows: readonly NewRetentionRow[] = rows.map(row => NewRetentionRow.parse(row))
