import { readDecisionHeading } from './decisions/decision-headings.ts'
import { isOrganName } from './organ-names.ts'
import { isName } from './cover/person-names.ts'
import type { SourceLine } from './lines/source-line.ts'
import { looksLikeHeading, subHeadingKind } from './paragraphs/sub-headings.ts'

/** "Förbundsärenden", "Övriga frågor", "Valärenden": what the parts of an agenda are called. */
const sectionName =
  /^(?:\p{L}+ ){0,3}?\p{L}*(?:ärenden|frågor|anmälningar|rapporter|val|information|motioner|interpellationer|medborgarförslag)(?: och \p{L}+(?: \p{L}+)?)?$/iu

/**
 * True when the last line before a § is no text of the § before it but the heading of a part of the agenda: short, without
 * a stop, after a text that was ended, and marked by a new page, by its font or by its name.
 */
export const isAgendaSection = (
  line: SourceLine,
  before: SourceLine | undefined,
  hasFonts: boolean
): boolean => {
  const { text } = line
  if (text.length > 70 || !looksLikeHeading(text)) return false
  if (subHeadingKind(text) || readDecisionHeading(text) || isOrganName(text)) return false
  if (hasFonts) return line.emphasis !== 'unknown'
  if (sectionName.test(text))
    return line.startsBlock || line.startsPage || !before || /[.!?)]$/u.test(before.text)
  if (line.startsPage) return true
  return before !== undefined && /[.!?]$/u.test(before.text) && !isName(text)
}
