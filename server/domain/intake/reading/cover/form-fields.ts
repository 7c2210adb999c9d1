import { type FieldKind, type Labelled, labelOf } from './field-labels.ts'
import type { ImportedField } from '../../imported-minutes.ts'
import type { SourceLine } from '../lines/source-line.ts'

export type FormField = ImportedField & { kind: FieldKind; lines: SourceLine[] }

/** A form is short: what comes after a long line, or after very many, is no value of it. */
const longestValue = 200
const mostValues = 150
const mostLines = 1500

/** The fields of a form, and what is none. A value may stand after its label, or on the lines below. */
export const readFormFields = (
  lines: readonly SourceLine[]
): { fields: FormField[]; before: SourceLine[]; after: SourceLine[] } => {
  const fields: FormField[] = []
  const before: SourceLine[] = []
  let end = lines.length
  for (const [index, line] of lines.entries()) {
    const field = fields.at(-1)
    const found = index < mostLines ? labelOf(line) : undefined
    const labelled = found && goesOn(found, field) ? undefined : found
    const row = labelsInRow(line)
    if (row.length > 1) fields.push(...row.map(one => ({ ...one, lines: [] })))
    else if (labelled) fields.push({ ...labelled, lines: valueLine(line, labelled) })
    else if (!field) before.push(line)
    else if (
      index >= mostLines ||
      line.text.length > longestValue ||
      field.lines.length >= mostValues ||
      /^Bilaga \d/u.test(line.text)
    ) {
      end = index
      break
    } else field.lines.push(line)
  }
  return { fields: fields.map(withText), before, after: lines.slice(end) }
}

// "Justeringens" / "plats och tid": a label over two lines.
const goesOn = ({ kind, label }: Labelled, field: FormField | undefined): boolean =>
  field?.kind === 'approval' && field.lines.length < 2 && kind !== 'approval' && /^\p{Ll}/u.test(label)

const withText = (field: FormField): FormField => ({
  ...field,
  text: field.lines.map(line => line.text).join('\n')
})

// "ordförande          justerare" under two names.
const labelsInRow = (line: SourceLine): Labelled[] => {
  if (line.cells.length < 2) return []
  const labelled = line.cells.map(cell => labelOf({ text: cell.text }))
  return labelled.every(one => one?.text === '') ? labelled.filter(one => one !== undefined) : []
}

const valueLine = (line: SourceLine, { text, label }: Labelled): SourceLine[] => {
  if (!text) return []
  const cells = line.cells.filter(cell => cell.text.replace(/[ :]+$/u, '') !== label)
  return [{ ...line, text, cells: cells.length > 1 ? cells : [{ text, at: 0 }] }]
}
