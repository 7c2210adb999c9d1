import { labelOf } from './field-labels.ts'
import { isName } from './person-names.ts'
import type { SourceLine } from '../lines/source-line.ts'

const opening =
  /^(?:SIGNATURSIDA|Signatursida|UNDERSKRIFTER|Underskrifter|Vid protokollet|Detta dokument har (?:elektroniskt |digitalt )?(?:undertecknats|signerats)|Elektroniskt undertecknat|ANSLAG|BEVIS)\b/u

/** Where the signature block or the signing page begins in the lines of the last §; their number where there is none. */
export const signatureStart = (lines: readonly SourceLine[]): number => {
  const start = lines.findIndex((line, index) => index > 0 && opensSignatures(line, lines[index + 1]))
  return start === -1 ? lines.length : start
}

const opensSignatures = (line: SourceLine, next: SourceLine | undefined): boolean => {
  if (line.text.length > 200) return false
  if (opening.test(line.text)) return true
  const labelled = labelOf(line)
  if (!labelled || !['chair', 'secretary', 'approvers', 'notice'].includes(labelled.kind)) return false
  const value = labelled.text.replace(/[.…_]{3,}/gu, ' ').trim()
  // "Ordförande Anna Berg" and "Justeras:" are labels of signatures; "Ordförande tackar för mötet" is text.
  if (labelled.kind === 'notice') return value === ''
  if (value !== '') return isName(value)
  return line.startsBlock || line.startsPage || /[:.…_]$/u.test(line.text) || isName(next?.text ?? '')
}
