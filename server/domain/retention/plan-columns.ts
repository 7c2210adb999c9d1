import { periodText, planWords, readPeriod } from './plan-words.ts'
import type { NewRetentionRow } from './retention-schemas.ts'

type Part = Partial<Record<keyof NewRetentionRow, unknown>>

/** A column of a plan as a file: `read` gives the fields of a cell, or what is wrong with it. */
export type PlanColumn = {
  header: string
  field: keyof NewRetentionRow
  write: (row: NewRetentionRow) => string
  read: (cell: string) => Part | string
}

const text = (header: string, field: keyof NewRetentionRow): PlanColumn => ({
  header,
  field,
  write: row => String(row[field] ?? ''),
  read: cell => ({ [field]: cell === '' ? null : cell })
})

const word = (
  header: string,
  field: 'outcome' | 'countsFrom' | 'registration' | 'medium' | 'copyKind' | 'transferCountsFrom'
): PlanColumn => {
  const words: Readonly<Record<string, string>> =
    planWords[field === 'transferCountsFrom' ? 'countsFrom' : field]
  return {
    header,
    field,
    write: row => words[row[field] ?? ''] ?? '',
    read: cell => {
      if (cell === '') return { [field]: null }
      const found = Object.keys(words).find(key => words[key]?.toLowerCase() === cell.trim().toLowerCase())
      return found ? { [field]: found } : `Skriv något av: ${Object.values(words).join(', ')}.`
    }
  }
}

const period = (header: string, name: 'period' | 'transfer'): PlanColumn => {
  const [amount, unit] = [`${name}Amount`, `${name}Unit`] as const
  return {
    header,
    field: amount,
    write: row => periodText(row[amount], row[unit]),
    read: cell => {
      if (cell === '') return { [amount]: null, [unit]: null }
      const found = readPeriod(cell)
      return found
        ? { [amount]: found.amount, [unit]: found.unit }
        : 'Skriv fristen som 5 år, 18 månader eller 14 dagar.'
    }
  }
}

const yesNo = (header: string, field: 'isPublished'): PlanColumn => ({
  header,
  field,
  write: row => (row[field] ? 'ja' : 'nej'),
  read: cell =>
    ['ja', 'nej', ''].includes(cell.trim().toLowerCase())
      ? { [field]: cell.trim().toLowerCase() === 'ja' }
      : 'Skriv ja eller nej.'
})

/** The columns in order. All may be left out of a file that is read but the first and the third. */
export const planColumns: readonly PlanColumn[] = [
  text('Handlingstyp', 'recordType'),
  text('Process', 'process'),
  word('Bevaras/gallras', 'outcome'),
  period('Gallringsfrist', 'period'),
  word('Fristen räknas från', 'countsFrom'),
  word('Registrering', 'registration'),
  text('Sortering', 'sorting'),
  text('Förvaring', 'storage'),
  word('Medium', 'medium'),
  word('Original/kopia', 'copyKind'),
  text('Till närarkiv', 'nearArchive'),
  period('Till centralarkiv efter', 'transfer'),
  word('Leveransen räknas från', 'transferCountsFrom'),
  text('Sekretess', 'secrecy'),
  yesNo('Publiceras', 'isPublished'),
  text('Ansvarig', 'responsible'),
  text('Gallringssätt', 'disposalMethod'),
  text('Lagrum', 'statute'),
  text('Anmärkning', 'note')
]
