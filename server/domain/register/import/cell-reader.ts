import { isIsoDate, type IsoDate } from '../../shared/dates.ts'
import { unwritable } from '../../shared/text-schemas.ts'
import type { RowRemark } from './import-schemas.ts'
import { unpackCell } from './packed-cell.ts'
import type { CellRow } from './read-cells.ts'
import { columnNames, headerOf, registerColumns, type RegisterColumn } from './register-columns.ts'

/** Reads the cells of one row, and remembers what is to be said of them. Text is kept exactly as it is given. */
export type CellReader = ReturnType<typeof readerOf>

export const readerOf = ({ cells, beyond, isCutOff }: CellRow, kind: 'case' | 'record', today: IsoDate) => {
  const remarks: RowRemark[] = []
  const say = (isFault: boolean, column: RegisterColumn | null, message: string): void => {
    remarks.push({ column: column && headerOf(column), isFault, message })
  }
  const fault = (column: RegisterColumn | null, message: string): void => say(true, column, message)

  const text = (column: RegisterColumn): string | null => {
    const cell = cells[column] ?? ''
    if (cell.length > longestText) fault(column, `Texten är för lång: högst ${longestText} tecken.`)
    if (unwritable.test(cell)) fault(column, 'Texten har ett styrtecken som inte går att spara. Ta bort det.')
    return cell === '' ? null : cell
  }

  const day = (column: RegisterColumn): IsoDate | null => {
    const cell = (cells[column] ?? '').trim()
    if (cell === '') return null
    if (!isIsoDate(cell)) fault(column, `”${cell}” är inget datum som finns. Skriv det som 2021-05-07.`)
    else if (cell > today) fault(column, `${cell} har inte varit än. Rätta dagen.`)
    else return cell
    return null
  }

  const word = <const Words extends Readonly<Record<string, string>>>(
    column: RegisterColumn,
    words: Words,
    otherwise: keyof Words & string
  ): keyof Words & string => {
    const cell = (cells[column] ?? '').trim().toLowerCase()
    const literals = Object.keys(words) as (keyof Words & string)[]
    const found = literals.find(literal => words[literal]?.toLowerCase() === cell)
    if (found) return found
    const known = literals.map(literal => words[literal]).filter(Boolean)
    if (cell !== '') fault(column, `”${cells[column]}” är okänt. Skriv ${known.join(', ')} eller töm cellen.`)
    else say(false, column, `Cellen är tom och läses som ${words[otherwise]}.`)
    return otherwise
  }

  const items = (column: RegisterColumn): string[][] => unpackCell(text(column) ?? '')

  if (isCutOff)
    fault(
      null,
      'Filen slutar mitt i raden, så den kan vara avklippt. Hämta den igen. Är den hel, så sätt en radbrytning sist i den.'
    )
  if (beyond.length > 0)
    fault(
      null,
      `Raden har fler celler än rubriker: ”${beyond.join('”, ”')}”. Sätt citattecken om text med skiljetecken i.`
    )
  for (const column of columnNames) {
    const of = registerColumns[column][1]
    if (of !== 'both' && of !== kind && cells[column])
      fault(
        column,
        `Kolumnen hör till ${of === 'case' ? 'ärenden' : 'handlingar'}. Flytta det som står här till rätt rad.`
      )
  }

  return {
    remarks,
    text,
    day,
    word,
    items,
    fault,
    warn: (column: RegisterColumn, message: string) => say(false, column, message)
  }
}

const longestText = 20_000
