import { formatDnr } from '../../../text/dnr.ts'
import type { Context } from '../../shared/context.ts'
import { dayInSweden } from '../../shared/dates.ts'
import { inTurns } from '../../shared/in-turns.ts'
import { readerOf, type CellReader } from './cell-reader.ts'
import { checkCases, type CaseRow } from './check-cases.ts'
import { checkRecords, type RecordRow } from './check-records.ts'
import { findUnfinishedImport } from './import-store.ts'
import type { ImportedRow } from './import-schemas.ts'
import { findKnownNames, type KnownNames } from './known-names.ts'
import { readCaseRow, readDnr } from './read-case-row.ts'
import type { CellRow } from './read-cells.ts'
import { readRecordRow } from './read-record-row.ts'
import { registerWords } from './register-columns.ts'

/** What a file holds, and what is to be said of each of its rows. */
export type CheckedRegister = {
  cases: CaseRow[]
  records: RecordRow[]
  known: KnownNames
  /** The ids of the cases that a reading brought before it was broken off, by dnr. */
  there: Map<string, string>
  rows: ImportedRow[]
}

/** Reads every row and holds it against the others and against the register; writes nothing. */
export const checkRegister = async (ctx: Context, rows: readonly CellRow[]): Promise<CheckedRegister> => {
  const today = dayInSweden(ctx.now)
  const cases: CaseRow[] = []
  const records: RecordRow[] = []
  const readers: { row: number; label: string; reader: CellReader }[] = []
  for await (const given of inTurns(rows)) {
    const { row, cells } = given
    const kind = kindOf(cells.kind)
    const reader = readerOf(given, kind ?? 'case', today)
    const label = kind === 'record' ? `${cells.dnr ?? ''}:${cells.runningNumber ?? ''}` : (cells.dnr ?? '')
    readers.push({ row, label, reader })
    if (!kind) reader.fault('kind', 'Skriv ärende eller handling, så att raden går att läsa.')
    if (kind === 'case') cases.push({ row, reader, entry: readCaseRow(reader, today) })
    if (kind === 'record')
      records.push({ row, reader, dnr: formatDnr(readDnr(reader)), entry: readRecordRow(reader) })
  }
  const known = await findKnownNames(ctx)
  const unfinished = await findUnfinishedImport(ctx.store)
  await checkCases(ctx, cases, known, unfinished)
  await checkRecords(cases, records, known)
  const there = unfinished?.brought ?? new Map<string, string>()
  return { cases, records, known, there, rows: readers.map(toRow) }
}

const kindOf = (cell = ''): 'case' | 'record' | undefined => {
  const word = cell.trim().normalize('NFC').toLowerCase()
  return (['case', 'record'] as const).find(kind => registerWords.kind[kind] === word)
}

const toRow = ({ row, label, reader: { remarks } }: { row: number; label: string; reader: CellReader }) => ({
  row,
  label,
  outcome: remarks.some(({ isFault }) => isFault)
    ? ('fault' as const)
    : remarks.length > 0
      ? ('warning' as const)
      : ('ok' as const),
  remarks
})
