import { setImmediate } from 'node:timers/promises'
import { CsvFault, readCsv } from '../../../text/csv.ts'
import { invalidField } from '../../shared/app-error.ts'
import { columnNames, headerOf, type RegisterCells, type RegisterColumn } from './register-columns.ts'

/**
 * A row of the file by its number there; `beyond` is what stands in cells that have no header, and `isCutOff` says that the file
 * ends within the row.
 */
export type CellRow = { row: number; cells: RegisterCells; beyond: string[]; isCutOff: boolean }

/** The rows under the headers. Throws `invalid-input` on the file when it is not a register in CSV. */
export const readCells = async (bytes: Uint8Array): Promise<CellRow[]> => {
  if (bytes.length === 0) throw invalidField('file', 'Filen är tom. Välj en annan fil.')
  if (isBinary(bytes))
    throw invalidField('file', 'Filen är ingen CSV-fil. Spara kalkylarket som CSV UTF-8 och välj den filen.')
  const rows: CellRow[] = []
  const isCutOff = !endsWithLine(bytes)
  let columns: (RegisterColumn | undefined)[] | undefined
  let cellsOfLast = 0
  try {
    for await (const { number, cells } of readCsv(bytes)) {
      cellsOfLast = cells.length
      if (number % 100 === 0) await setImmediate()
      if (columns) rows.push(rowOf(number, cells, columns))
      else columns = columnsOf(cells)
    }
  } catch (error) {
    if (error instanceof CsvFault) throw invalidField('file', error.message)
    throw error
  }
  if (rows.length === 0) throw invalidField('file', 'Filen har inga rader. Välj en annan fil.')
  const last = rows.at(-1)
  if (last) last.isCutOff = isCutOff && cellsOfLast < (columns?.length ?? 0)
  return rows
}

// In UTF-16 a zero may stand after the line break.
const endsWithLine = (bytes: Uint8Array): boolean => {
  const last = bytes.at(-1) === 0 ? bytes.at(-2) : bytes.at(-1)
  return last === 0x0a || last === 0x0d
}

// A workbook, a PDF, or anything with NUL in it that does not begin as UTF-16.
const isBinary = (bytes: Uint8Array): boolean => {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1')
  if (start.startsWith('PK\x03\x04') || start === '%PDF') return true
  return !/^(\xFF\xFE|\xFE\xFF)/.test(start) && bytes.includes(0)
}

const columnsOf = (headers: readonly string[]): (RegisterColumn | undefined)[] => {
  const known = new Map<string, RegisterColumn>(columnNames.map(name => [folded(headerOf(name)), name]))
  const columns = headers.map(header => known.get(folded(header)))
  const missing = (['kind', 'dnr', 'title'] as const).filter(name => !columns.includes(name))
  if (missing.length > 0)
    throw invalidField(
      'file',
      `Filen är inget diarium i Paragrafs form: kolumnen ${missing.map(headerOf).join(', ')} saknas i första raden.`
    )
  const unknown = headers.filter((header, place) => !columns[place] && header.trim() !== '')
  if (unknown.length > 0)
    throw invalidField(
      'file',
      `Kolumnen ”${unknown.join('”, ”')}” finns inte i Paragrafs form. Byt rubrik eller ta bort den, så att inget tappas i det tysta.`
    )
  const twice = columns.find((name, place) => name && columns.indexOf(name) !== place)
  if (twice) throw invalidField('file', `Kolumnen ${headerOf(twice)} finns två gånger. Ta bort den ena.`)
  return columns
}

const folded = (header: string): string => header.normalize('NFC').trim().toLowerCase()

const rowOf = (
  row: number,
  given: readonly string[],
  columns: readonly (RegisterColumn | undefined)[]
): CellRow => {
  const cells: RegisterCells = {}
  const beyond: string[] = []
  for (const [place, cell] of given.entries()) {
    const column = columns[place]
    if (column) cells[column] = cell
    else if (cell !== '') beyond.push(cell)
  }
  return { row, cells, beyond, isCutOff: false }
}
