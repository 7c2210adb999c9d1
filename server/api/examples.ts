import type { FieldExamples } from '../plugins/openapi-example.ts'
import { followupExamples } from './followup-examples.ts'
import { correctionExamples } from './correction-examples.ts'
import { checklistExamples } from './checklist-examples.ts'
import { approvalExamples } from './approval-examples.ts'
import { bodyExamples } from './body-examples.ts'
import { planningExamples } from './planning-examples.ts'
import { delegationExamples } from './delegation-examples.ts'
import { decidingExamples } from './deciding-examples.ts'
import { presenceExamples } from './presence-examples.ts'
import { registerExamples } from './register-examples.ts'

const id = '7d9f0c9a-4c1e-4f0b-9d3a-2b1c5e6f7a80'
const organId = '3f1c2b7e-8a54-4d0e-9c61-5b7a2e4d9f10'
const boardId = 'b8a1d5c3-2f4e-4b6a-8d7c-9e0f1a2b3c4d'
const personId = 'c2d4e6f8-1a3b-4c5d-8e7f-9a0b1c2d3e4f'
const sha256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'

const person = 'Anna Exempelsson'
const body = 'Norrlunda regionförbund'
const member = 'Region Norrlunda'
const organ = 'Beredningsgruppen'
const file = 'sammantradesplan-2027.pdf'

/** What the description shows in each field, by name; `Schema.field` where the same name says something else there. */
export const examples: FieldExamples = {
  ...registerExamples,
  ...approvalExamples,
  ...checklistExamples,
  ...correctionExamples,
  ...followupExamples,
  ...bodyExamples,
  ...planningExamples,
  ...decidingExamples,
  ...delegationExamples,
  ...presenceExamples,
  id,
  meetingId: 'a1b2c3d4-5e6f-4a7b-8c9d-0e1f2a3b4c5d',
  sectionId: 'd4c3b2a1-6f5e-4b7a-9d8c-5d4c3b2a1f0e',
  paragraphId: 'e5f6a7b8-9c0d-4e1f-8a2b-3c4d5e6f7a8b',
  caseId: 'f0e1d2c3-b4a5-4968-8776-655443322110',
  organId,
  personId,
  memberId: '0a1b2c3d-4e5f-4678-9abc-def012345678',
  beforeId: null,
  toOrganId: null,
  revision: 7,
  name: person,
  title: 'Sammanträdesplan 2027',
  statute: 'OSL 19 kap. 3 §',
  authority: body,
  markedOn: '2026-03-12',
  secrecy: null,
  withheld: null,
  place: 'Umeå, Storgatan 1',
  note: null,
  position: 0,
  page: 1,
  limit: 20,
  total: 1,
  year: 2026,
  sha256,

  current: null,

  organisationNumber: '222000-1234',
  seat: 'Umeå',

  'Member.name': member,
  'NewMember.name': 'Region Exempelmark',
  'MemberEdit.name': member,
  'Member.abbreviation': 'RN',
  'NewMember.abbreviation': 'REX',
  'MemberEdit.abbreviation': 'RN',
  sharePercent: 27.12,

  'Organ.name': organ,
  'NewOrgan.name': 'Folkhälsorådet',
  'NewOrgan.genitive': 'Folkhälsorådets',
  'NewOrgan.abbreviation': 'FHR',
  'OrganEdit.name': 'Beredningsutskottet',
  'OrganEdit.genitive': 'Beredningsutskottets',
  organName: organ,
  genitive: 'Beredningsgruppens',
  abbreviation: 'BG',
  legalKind: 'officials',
  preparesForId: boardId,
  approverCount: 0,
  quorumRule: 'every-member',
  signaturePlace: 'last-page',

  personName: person,
  'Person.title': 'Förbundssekreterare',
  'NewPerson.title': 'Förbundssekreterare',
  'PersonEdit.title': 'Förbundssekreterare',
  memberName: member,
  fromOn: '2023-01-01',
  untilOn: '2026-12-31',

  email: 'anna.exempelsson@example.se',
  'AccountEdit.email': 'anna@example.se',
  disabledAt: null,
  'AccessToken.label': 'Ärendesystemet',
  'NewAccessToken.label': 'Ärendesystemet',
  scopes: ['read-organisation', 'read-minutes'],
  validDays: 365,
  revokedAt: null,
  method: 'password',
  userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:144.0) Gecko/20100101 Firefox/144.0',
  address: '192.0.2.17',
  isCurrent: true,

  'StartedSeries.kind': 'paragraph',
  'SeriesStart.kind': 'paragraph',
  firstNumber: 92,
  nextNumber: 95,

  dnr: '044/26',
  publicTitle: null,
  classificationCode: '1.2',
  status: 'open',
  initiative: 'own',
  officerId: personId,
  officerName: person,
  openedOn: '2026-03-12',
  closedOn: null,
  'CaseClosing.closedOn': '2026-03-12',
  struckReason: null,
  isCollecting: false,
  collectsForId: null,
  counterparts: ['Norrbuss AB'],
  relations: [],
  relatedDnr: '045/26',
  holder: 'Region Exempelmark',
  'NewExternalNumber.number': 'RS 1673-2026',
  'ExternalNumber.number': 'RS 1673-2026',
  reason: 'Öppnat två gånger',
  isWithheld: false,
  'CaseNote.text': 'Talade med registrator hos motparten, som återkommer.',
  'NewCaseNote.text': 'Talade med registrator hos motparten, som återkommer.',
  writtenBy: person,
  watchOn: '2026-06-01',
  'CaseWatch.note': 'Har svaret kommit?',
  'NewCaseWatch.note': 'Har svaret kommit?',

  'Record.title': 'Brev om turlistan',
  'RecordEdit.title': 'Brev om turlistan',
  'PublicRecord.title': 'Brev om turlistan',
  'Record.status': 'registered',
  'Record.label': '044/26:3',
  'PublicRecord.label': '044/26:3',
  runningNumber: 3,
  direction: 'received',
  recordType: 'Korrespondens av vikt',
  documentOn: '2026-03-12',
  registeredOn: '2026-03-12',
  sentOn: null,
  sender: 'Norrbuss AB',
  receiver: null,
  correspondent: 'Norrbuss AB',
  medium: 'digital',
  location: null,
  agreementEndedOn: null,
  legalForceOn: null,
  meetingOn: null,
  'RecordFile.fileName': 'brev.pdf',
  variant: 'original',
  textState: 'done',
  textError: null,
  externalDnr: null,

  startsAt: '09:00',
  endsAt: '12:00',
  importedBodyName: null,
  sealedAt: null,
  sealedSha256: null,
  number: 74,
  foreseenNumber: null,
  'AgendaSection.title': 'Förbundsärenden',
  'NewSection.title': 'Förbundsärenden',
  'SectionEdit.title': 'Förbundsärenden',

  text: 'Förslaget till plan har skickats ut inför mötet.',
  heading: 'Beredningsgruppen beslutade',
  importedHeading: null,
  clauses: ['anta sammanträdesplanen för 2027'],
  lines: ['att anta sammanträdesplanen för 2027.'],
  textAfter: '',
  label: '§ 74',
  'Appendix.label': '74',
  'Appendix.title': 'Förslag till sammanträdesplan',
  'AppendixEdit.title': 'Förslag till sammanträdesplan',
  fileName: file,
  size: 48_213,
  pages: 2,

  bodyName: body,
  'Minutes.attendance': [
    {
      heading: 'Närvarande',
      rows: [{ name: person, note: 'ordförande', paragraphs: null, isRemote: false, member }]
    }
  ],
  approvers: [],
  signers: [{ role: 'chair', name: person, paragraphs: null }],
  'Minutes.appendices': [
    { label: '74', title: 'Förslag till sammanträdesplan', fileName: file, pages: 2, sha256 }
  ],

  actorName: person,
  'HistoryEvent.type': 'case.edited',
  objectId: id,
  before: { title: 'Sammanträdesplan' },
  after: { title: 'Sammanträdesplan 2027' },

  planId: '1b2c3d4e-5f60-4718-8293-a4b5c6d7e8f9',
  'RetentionPlan.name': 'Dokumenthanteringsplan 2027',
  'NewRetentionPlan.name': 'Dokumenthanteringsplan 2027',
  'RetentionPlanEdit.name': 'Dokumenthanteringsplan 2027',
  'NewRetentionPlan.from': 'default',
  copyOfId: null,
  'RetentionRowEdit.recordType': 'Övrig korrespondens',
  process: '1.1 Leda och styra',
  outcome: 'dispose',
  countsFrom: 'meeting-held',
  periodAmount: 5,
  periodUnit: 'years',
  'NewLegalHold.caseId': 'f0e1d2c3-b4a5-4968-8776-655443322110',
  'NewLegalHold.recordId': null,
  'LegalHold.reason': 'Tvist om avtalet',
  'NewLegalHold.reason': 'Tvist om avtalet',
  column: 'Gallringsfrist',
  'PlanFault.message': 'Skriv fristen som 5 år, 18 månader eller 14 dagar.',

  lastError: null,
  doneAt: null,
  failedAt: null,

  'Remark.code': 'unresolved-reference',
  'Remark.message': '§ 74 nämner ”bilaga 80 a”, som inte finns.',
  'Remark.attendanceId': null,

  'Import.fileName': 'protokoll-2021-05-07.pdf',
  unplaced: [],
  fields: [{ label: 'Plats och tid', text: 'Regionens hus, kl. 09.00–11.40' }],
  furniture: ['Sida 1 (16)'],
  message: 'Organet ”Beredningsgruppen” är upplagt vid en inläsning. Se över dess regler.',
  excerpt: organ,
  importedBy: person
}
