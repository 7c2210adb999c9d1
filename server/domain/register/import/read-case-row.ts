import { isIsoDate, yearOf, type IsoDate } from '../../shared/dates.ts'
import { formatDnr, parseDnr, type Dnr } from '../../../text/dnr.ts'
import type { CellReader } from './cell-reader.ts'
import type { ImportedCase } from './imported-entry.ts'
import { noteInstant } from './note-instant.ts'
import { readMark } from './read-mark.ts'
import { registerWords } from './register-columns.ts'

/** The case of a row; what is wrong with it is said to the reader, and then the answer is not to be written. */
export const readCaseRow = (reader: CellReader, today: IsoDate): ImportedCase => {
  const { text, day, word, items, fault } = reader
  const dnr = readDnr(reader)
  const status = word('status', registerWords.caseStatus, 'open')
  const openedOn = day('openedOn')
  const closedOn = day('closedOn')
  const struckReason = text('struckReason')
  const isCollecting = word('isCollecting', registerWords.isCollecting, 'no') === 'yes'
  const collectsFor = text('collectsFor')
  if (openedOn && dnr.year && yearOf(openedOn) !== dnr.year)
    fault(
      'openedOn',
      `Ärendet öppnades ${openedOn} men har numret ${formatDnr(dnr)}. Rätta dagen eller numret: året i numret är året då ärendet öppnades.`
    )
  if (dnr.year > yearOf(today)) fault('dnr', 'Året i numret har inte börjat. Rätta numret.')
  if ((status === 'closed') !== (closedOn !== null))
    fault(
      'closedOn',
      'Ett avslutat ärende har en dag då det avslutades, och bara ett sådant. Rätta dagen eller status.'
    )
  if (openedOn && closedOn && closedOn < openedOn)
    fault('closedOn', `Ärendet kan inte ha avslutats ${closedOn}, innan det öppnades ${openedOn}.`)
  if ((status === 'struck') !== (struckReason !== null))
    fault(
      'struckReason',
      'Ett makulerat ärende har ett skäl, och bara ett sådant. Rätta skälet eller status.'
    )
  if (collectsFor && !isCollecting)
    fault('isCollecting', 'Bara ett samlingsärende samlar för ett organ. Skriv Ja, eller töm Samlar för.')
  return {
    dnr,
    title: readTitle(reader),
    publicTitle: text('publicTitle'),
    status,
    struckReason,
    officer: text('officer'),
    classificationCode: text('classificationCode'),
    initiative: word('initiative', registerWords.initiative, 'own'),
    counterparts: items('counterparts').map(([name = '']) => name),
    externalNumbers: items('externalNumbers').map(([number = '', holder]) => ({
      number,
      holder: holder || null
    })),
    relations: items('relations').map(([number = '']) => number),
    isCollecting,
    collectsFor,
    openedOn,
    closedOn,
    mark: readMark(reader),
    notes: items('notes').map((parts, place) => readNote(reader, parts, place)),
    watches: items('watches').map(parts => readWatch(reader, parts))
  }
}

export const readTitle = ({ text, fault }: CellReader): string => {
  const title = text('title')
  if (!title?.trim()) fault('title', 'Rubriken saknas. Skriv vad det gäller.')
  return title ?? ''
}

export const readDnr = ({ text, fault }: CellReader): Dnr => {
  const cell = text('dnr') ?? ''
  const dnr = parseDnr(cell)
  if (dnr && formatDnr(dnr) === cell) return dnr
  const [own] = /\d{3,5}\/\d{2}(?!\d)/.exec(cell) ?? []
  fault(
    'dnr',
    cell === ''
      ? 'Diarienumret saknas. Skriv det som 044/21.'
      : own
        ? `Skriv ${own} här, och ”${cell}” bland externa nummer.`
        : `”${cell}” är inget nummer i vårt diarium. Skriv det som 044/21, och andras nummer bland externa nummer.`
  )
  return { number: 0, year: 0 }
}

const readNote = ({ fault }: CellReader, parts: readonly string[], place: number) => {
  const [when = '', writer = '', text = ''] = parts
  const writtenAt = noteInstant(when, place)
  if (!writtenAt || text === '' || parts.length > 3)
    fault(
      'notes',
      `Skriv varje anteckning som dag~vem~text, och | mellan dem. ”${parts.join('~')}” är inte så.`
    )
  return { writtenAt: writtenAt ?? '', writer: writer || null, text }
}

// A watch is of a day to come, so it may lie ahead.
const readWatch = ({ fault }: CellReader, parts: readonly string[]) => {
  const [watchOn = '', note = '', doneOn = ''] = parts
  if (!isIsoDate(watchOn) || (doneOn !== '' && !isIsoDate(doneOn)) || parts.length > 3)
    fault(
      'watches',
      `Skriv varje bevakning som dag~text~dagen den blev klar, och | mellan dem. ”${parts.join('~')}” är inte så.`
    )
  return { watchOn, note, doneOn: doneOn || null }
}
