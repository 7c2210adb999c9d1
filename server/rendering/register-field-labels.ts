import type { CaseFilter } from '../domain/cases/case-filter.ts'
import type { CaseClosing, NewCase, Striking } from '../domain/cases/case-schemas.ts'
import type { NewCaseNote } from '../domain/cases/notes.ts'
import type { NewCaseRelation } from '../domain/cases/relate-cases.ts'
import type { NewCaseWatch } from '../domain/cases/watches.ts'
import type { RecordFilter } from '../domain/register/record-filter.ts'
import type { NewRecord } from '../domain/register/record-schemas.ts'
import type { Paging } from '../domain/shared/paging.ts'

export type Labels<Fields> = Record<keyof Fields & string, string>

/** What the fields of cases and records are called, by the names of the verbs' own schemas. */
export const registerFieldLabels = {
  case: {
    title: 'Ärendets rubrik',
    publicTitle: 'Offentlig rubrik',
    classificationCode: 'Klassificeringskod',
    initiative: 'Initiativ',
    officerId: 'Ansvarig handläggare',
    counterparts: 'Motparter',
    externalNumbers: 'Andras nummer',
    isCollecting: 'Samlingsärende',
    openedOn: 'Öppnat'
  } satisfies Labels<Required<NewCase>>,

  caseFilter: {
    text: 'Diarienummer eller ord i rubriken',
    year: 'År',
    status: 'Status',
    initiative: 'Initiativ',
    officerId: 'Ansvarig handläggare',
    classificationCode: 'Klassificering',
    counterpart: 'Motpart',
    externalNumber: 'Annans nummer',
    organId: 'Behandlat i',
    isCollecting: 'Samlingsärenden',
    from: 'Öppnat från',
    to: 'Öppnat till',
    sort: 'Ordning'
  } satisfies Labels<Omit<Required<CaseFilter>, keyof Paging>>,

  recordFilter: {
    caseId: 'Ärende',
    direction: 'Riktning',
    status: 'Status',
    recordType: 'Handlingstyp',
    officerId: 'Ansvarig handläggare',
    from: 'Från och med',
    to: 'Till och med',
    registeredFrom: 'Registrerad från',
    registeredTo: 'Registrerad till',
    sort: 'Ordning'
  } satisfies Labels<Omit<Required<RecordFilter>, keyof Paging>>,

  caseClosing: { closedOn: 'Avslutat den' } satisfies Labels<Required<CaseClosing>>,
  striking: { reason: 'Varför' } satisfies Labels<Striking>,
  caseRelation: { relatedDnr: 'Diarienummer' } satisfies Labels<NewCaseRelation>,
  watch: { watchOn: 'Dag', note: 'Vad som ska ses över' } satisfies Labels<NewCaseWatch>,
  note: { text: 'Anteckning' } satisfies Labels<NewCaseNote>,

  record: {
    direction: 'Riktning',
    title: 'Handlingens rubrik',
    publicTitle: 'Offentlig rubrik',
    recordType: 'Handlingstyp',
    documentOn: 'Kom in eller upprättades',
    sentOn: 'Skickades',
    sender: 'Avsändare',
    receiver: 'Mottagare',
    officerId: 'Ansvarig handläggare',
    medium: 'Original',
    location: 'Förvaras',
    agreementEndedOn: 'Avtalet upphörde',
    legalForceOn: 'Fick laga kraft',
    meetingOn: 'Sammanträdets dag',
    file: 'Filer',
    statute: 'Sekretessbestämmelse'
  } satisfies Labels<Required<NewRecord> & { file: unknown; statute: unknown }>
}
