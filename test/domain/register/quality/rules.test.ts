import { expect, test } from 'vitest'
import type { RecordFile } from '../../../../server/domain/register/record-schemas.ts'
import { caseRules } from '../../../../server/domain/register/quality/case-rules.ts'
import type { CaseFacts, RecordFacts } from '../../../../server/domain/register/quality/quality-rule.ts'
import { recordRules } from '../../../../server/domain/register/quality/record-rules.ts'
import { hasIdentityNumber } from '../../../../server/domain/register/quality/title-words.ts'

const secrecy = { statute: 'OSL 19 kap. 3 §', authority: 'Norrlunda regionförbund', markedOn: '2026-03-12' }
const plan = {
  recordTypes: new Set(['Skrivelse', 'Avtal']),
  processes: new Set(['1.3']),
  processOfType: new Map([
    ['Avtal', '2.4'],
    ['Skrivelse', '1.3']
  ])
}

const soundCase: CaseFacts = {
  id: 'case',
  dnr: '044/26',
  title: 'Turlista för färjan till ön',
  publicTitle: null,
  classificationCode: '1.3',
  status: 'open',
  initiative: 'external',
  officerId: 'officer',
  officerName: 'Karin Exempelsson',
  openedOn: '2026-03-01',
  closedOn: null,
  struckReason: null,
  isCollecting: false,
  collectsForId: null,
  counterparts: ['Norrbuss AB'],
  externalNumbers: [],
  relations: [],
  numberOrigin: 'series',
  secrecy: null,
  isWithheld: false,
  revision: 1,
  today: '2026-03-12',
  plan,
  waitingWatches: 0,
  records: 2,
  lastRunningNumber: 2,
  importedRecords: 0,
  lastRecordOn: '2026-03-10'
}

const file: RecordFile = {
  id: 'file',
  fileName: 'brev.pdf',
  variant: 'original',
  sha256: '9f86d081',
  size: 48_213,
  mediaType: 'application/pdf',
  textState: 'done',
  textError: null
}

const soundRecord: RecordFacts = {
  id: 'record',
  caseId: 'case',
  dnr: '044/26',
  runningNumber: 1,
  label: '044/26:1',
  numberOrigin: 'series',
  direction: 'received',
  title: 'Brev om turlistan',
  publicTitle: null,
  recordType: 'Skrivelse',
  documentOn: '2026-03-10',
  sentOn: null,
  registeredOn: '2026-03-10',
  registeredAt: '2026-03-10T08:00:00.000Z',
  isLate: false,
  sender: 'Norrbuss AB',
  receiver: null,
  officerId: null,
  officerName: null,
  medium: 'digital',
  location: null,
  status: 'registered',
  struckReason: null,
  agreementEndedOn: null,
  legalForceOn: null,
  meetingOn: null,
  files: [file],
  secrecy: null,
  isWithheld: false,
  revision: 1,
  caseClassificationCode: '1.3.2',
  plan
}

const faultyCases: [rule: string, fault: Partial<CaseFacts>, besides?: string[]][] = [
  ['case-title-says-nothing', { title: 'Övrigt' }],
  ['case-title-abbreviation', { title: 'Avtal om XYZ' }],
  ['case-title-identity-number', { title: 'Anmälan av 811218-9876' }],
  ['case-title-name', { title: 'Anmälan av Beata Larsson' }],
  ['case-classification-missing', { classificationCode: null }],
  ['case-classification-unknown', { classificationCode: '9.9' }],
  ['case-counterpart-missing', { counterparts: [] }],
  ['case-counterpart-email', { counterparts: ['anna@example.se'] }],
  ['case-officer-missing', { officerId: null }],
  ['case-closed-with-watches', { status: 'closed', waitingWatches: 1 }],
  ['case-closed-with-mark', { status: 'closed', secrecy }],
  ['case-without-records', { lastRecordOn: '2024-03-01' }],
  ['case-number-gap', { importedRecords: 2, lastRunningNumber: 3 }]
]

const faultyRecords: [rule: string, fault: Partial<RecordFacts>, besides?: string[]][] = [
  ['record-title-says-nothing', { title: 'Brev' }],
  ['record-title-abbreviation', { title: 'Svar till QWE' }],
  ['record-title-identity-number', { publicTitle: '19811218-9876' }],
  ['record-title-name', { title: 'Intyg för Beata Nyström' }],
  ['record-sender-missing', { sender: null }],
  ['record-receiver-missing', { direction: 'sent', sender: null, sentOn: '2026-03-10' }],
  ['record-direction-mixed', { sender: null, receiver: 'Norrbuss AB' }, ['record-sender-missing']],
  ['record-correspondent-email', { sender: 'anna@example.se' }],
  ['record-type-missing', { recordType: null }],
  ['record-type-unknown', { recordType: 'Skriverier' }],
  ['record-type-of-other-process', { caseClassificationCode: '1.30' }],
  ['record-day-after-registration', { documentOn: '2026-03-11' }],
  ['record-late', { isLate: true }],
  ['record-sent-without-day', { direction: 'sent', sender: null, receiver: 'Norrbuss AB' }],
  ['record-without-file', { files: [] }],
  ['record-file-empty', { files: [{ ...file, size: 0 }] }],
  ['record-file-packed', { files: [{ ...file, mediaType: 'application/zip' }] }],
  ['record-file-unread', { files: [{ ...file, textState: 'failed' }] }],
  ['record-signed-missing', { recordType: 'Avtal', caseClassificationCode: null }]
]

const broken = <Entry>(
  rules: readonly { code: string; isBroken: (entry: Entry) => boolean }[],
  entry: Entry
) => rules.filter(({ isBroken }) => isBroken(entry)).map(({ code }) => code)

test('a sound case and a sound record break no rule', () => {
  expect(broken(caseRules, soundCase)).toEqual([])
  expect(broken(recordRules, soundRecord)).toEqual([])
})

test.each(faultyCases)('%s is broken by what is wrong, and by nothing else', (rule, fault, besides = []) => {
  expect(broken(caseRules, { ...soundCase, ...fault })).toEqual([...besides, rule])
})

test.each(faultyRecords)(
  '%s is broken by what is wrong, and by nothing else',
  (rule, fault, besides = []) => {
    expect(broken(recordRules, { ...soundRecord, ...fault })).toEqual([...besides, rule])
  }
)

test('every rule has a faulty example here, and says what is wrong and what to do', () => {
  expect(faultyCases.map(([rule]) => rule)).toEqual(caseRules.map(({ code }) => code))
  expect(faultyRecords.map(([rule]) => rule)).toEqual(recordRules.map(({ code }) => code))
  for (const { what, mend } of [...caseRules, ...recordRules])
    expect(`${what} ${mend}`).toMatch(/^\p{Lu}.+\.$/u)
})

test('without a plan in force nothing is held against it', () => {
  const entry = { ...soundRecord, recordType: 'Skriverier', plan: null }
  expect(broken(recordRules, entry)).toEqual([])
  expect(broken(caseRules, { ...soundCase, classificationCode: '9.9', plan: null })).toEqual([])
})

test('a number is a personal number by its day and its check digit, and nothing else is', () => {
  for (const text of ['811218-9876', '198112189876', 'för 19811218-9876.', '811278-9873'])
    expect(hasIdentityNumber(text)).toBe(true)
  for (const text of ['811218-9877', '811318-9876', '4711', '2019/05298', '1673-2023', '08-123 456 78'])
    expect(hasIdentityNumber(text)).toBe(false)
})
