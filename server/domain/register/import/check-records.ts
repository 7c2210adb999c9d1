import { formatDnr } from '../../../text/dnr.ts'
import { groupBy } from '../../shared/group-by.ts'
import { inTurns } from '../../shared/in-turns.ts'
import type { CellReader } from './cell-reader.ts'
import type { CaseRow } from './check-cases.ts'
import { checkPerson, type KnownNames } from './known-names.ts'
import type { ImportedRecord } from './imported-entry.ts'

export type RecordRow = { row: number; reader: CellReader; dnr: string; entry: ImportedRecord }

/** What is wrong with records beside each other and beside their cases. */
export const checkRecords = async (
  cases: readonly CaseRow[],
  records: readonly RecordRow[],
  known: KnownNames
): Promise<void> => {
  const caseOf = new Map(cases.map(({ entry }) => [formatDnr(entry.dnr), entry]))
  for await (const { reader, dnr, entry } of inTurns(records)) {
    checkPerson(reader, 'officer', entry.officer, known)
    const itsCase = caseOf.get(dnr)
    if (!itsCase)
      reader.fault(
        'dnr',
        `Ärendet ${dnr} har ingen rad i filen. Lägg till den: en handling läses in med sitt ärende.`
      )
    // As history: a case that is closed takes no new record, but this one was there.
    else if (itsCase.closedOn && entry.registeredOn > itsCase.closedOn)
      reader.warn(
        'registeredOn',
        `Handlingen registrerades efter att ärendet avslutades ${itsCase.closedOn}. Den läses in som historia, och ärendet förblir avslutat.`
      )
  }
  for await (const ofCase of inTurns(groupBy(records, ({ dnr }) => dnr).values())) checkNumbers(ofCase)
}

const checkNumbers = (records: readonly RecordRow[]): void => {
  let last = 0
  for (const { row, reader, entry } of records.toSorted(
    (a, b) => a.entry.runningNumber - b.entry.runningNumber
  )) {
    const { runningNumber: number } = entry
    if (number === 0) continue
    const same = records.find(other => other.entry.runningNumber === number && other.row < row)
    if (same)
      reader.fault('runningNumber', `Löpnummer ${number} står också på rad ${same.row}. Rätta det ena.`)
    else if (number > last + 1)
      reader.warn(
        'runningNumber',
        number === last + 2
          ? `Löpnummer ${last + 1} saknas i ärendet. Luckan läses in som den är.`
          : `Löpnummer ${last + 1}–${number - 1} saknas i ärendet. Luckan läses in som den är.`
      )
    last = number
  }
}
