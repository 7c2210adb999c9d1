import type { IsoDate } from '../../shared/dates.ts'
import type { CellReader } from './cell-reader.ts'
import type { ImportedRecord } from './imported-entry.ts'
import { readTitle } from './read-case-row.ts'
import { readMark } from './read-mark.ts'
import { registerWords } from './register-columns.ts'

/** The record of a row; what is wrong with it is said to the reader, and then the answer is not to be written. */
export const readRecordRow = (reader: CellReader): ImportedRecord => {
  const { text, day, word, fault } = reader
  const record = {
    runningNumber: readRunningNumber(reader),
    title: readTitle(reader),
    publicTitle: text('publicTitle'),
    status: word('status', registerWords.recordStatus, 'registered'),
    struckReason: text('struckReason'),
    officer: text('officer'),
    direction: word('direction', registerWords.direction, 'received'),
    recordType: text('recordType'),
    documentOn: neededDay(reader, 'documentOn'),
    sentOn: day('sentOn'),
    registeredOn: neededDay(reader, 'registeredOn'),
    sender: text('sender'),
    receiver: text('receiver'),
    medium: word('medium', registerWords.medium, 'digital'),
    location: text('location'),
    agreementEndedOn: day('agreementEndedOn'),
    legalForceOn: day('legalForceOn'),
    meetingOn: day('meetingOn'),
    mark: readMark(reader)
  }
  if ((record.status === 'struck') !== (record.struckReason !== null))
    fault('struckReason', 'En makulerad handling har ett skäl, och bara en sådan. Rätta skälet eller status.')
  if (record.sentOn && record.direction !== 'sent')
    fault(
      'sentOn',
      'Bara en utgående handling har en dag då den skickades. Töm cellen, eller skriv Utgående.'
    )
  if (record.sender && record.direction === 'drawn-up')
    fault('sender', 'En upprättad handling har ingen avsändare. Töm cellen, eller skriv Inkommen.')
  warnOf(reader, record)
  return record
}

// What was registered long ago stands as it was; a person is told what looks odd.
const warnOf = ({ warn }: CellReader, record: ImportedRecord): void => {
  if (record.direction === 'received' && !record.sender)
    warn('sender', 'En inkommen handling har en avsändare (OSL 5 kap. 2 §). Den läses in utan.')
  if (record.direction === 'sent' && !record.receiver)
    warn('receiver', 'En utgående handling har en mottagare (OSL 5 kap. 2 §). Den läses in utan.')
  if (record.registeredOn && record.registeredOn < record.documentOn)
    warn(
      'registeredOn',
      'Handlingen registrerades innan den kom in eller upprättades. Dagarna läses in som de står.'
    )
}

const readRunningNumber = ({ text, fault }: CellReader): number => {
  const cell = text('runningNumber') ?? ''
  if (/^[1-9]\d{0,5}$/.test(cell)) return Number(cell)
  fault('runningNumber', 'Skriv handlingens nummer i ärendet, från 1.')
  return 0
}

const neededDay = ({ day, remarks, fault }: CellReader, column: 'documentOn' | 'registeredOn'): IsoDate => {
  const before = remarks.length
  const given = day(column)
  if (!given && remarks.length === before) fault(column, 'Dagen saknas. Skriv den som 2021-05-07.')
  return given ?? ''
}
