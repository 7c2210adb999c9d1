import { labelAppendices } from './paragraphs/appendix-labels.ts'
import { readAttendance } from './cover/attendance-lines.ts'
import { readDecisionHeading } from './decisions/decision-headings.ts'
import { readFormFields } from './cover/form-fields.ts'
import { withoutFurniture } from './lines/furniture.ts'
import type { ImportedMinutes, ImportedParagraph, ImportedSection, ImportFlag } from '../imported-minutes.ts'
import { readDays } from './cover/meeting-dates.ts'
import { namesInHeader } from './cover/header-names.ts'
import { type MeetingFacts, readMeetingFacts } from './cover/meeting-facts.ts'
import { ParagraphFlags } from './paragraphs/paragraph-flags.ts'
import { findParagraphHeadings } from './paragraphs/paragraph-headings.ts'
import { readParagraph, type TextFacts } from './paragraphs/read-paragraph.ts'
import { readApprovers, readSigners } from './cover/signers.ts'
import type { SourceCell, SourceLine, SourceText } from './lines/source-line.ts'
import { textFlags } from './text-flags.ts'
import { divideText, type TextParts } from './text-parts.ts'
import { accountForWords } from './word-account.ts'

/**
 * The lines of an existing protokoll made a model: page furniture aside, then the cover, each §, and the signatures. What
 * finds no place stands in `unplaced`; `share` is measured word by word against the lines.
 */
export const readProtokoll = (whole: SourceText): ImportedMinutes => {
  const source = withoutFurniture(whole)
  const { headings, repeated, flags } = findParagraphHeadings(source)
  const parts = divideText(source, headings, repeated)
  const cover = readFormFields(parts.cover)
  const end = readFormFields(parts.end)
  const fields = [...cover.fields, ...end.fields]
  const texts = parts.paragraphs.flatMap(({ lines }) => lines)
  const around = [...cover.before.flatMap(line => line.cells.map(cell => cell.text)), ...source.furniture]
  const facts = readMeetingFacts(fields, around, deciders(texts))
  const [told, untold] = tellApart(cover.before, facts)
  const attendance = readAttendance(fields)
  const names = attendance.map(person => person.name)
  const read = {
    ...facts,
    attendance,
    signers: readSigners(end.fields, cover.fields, names),
    approvers: readApprovers(fields, names),
    fields: [
      ...told.map(text => ({ label: '', text })),
      ...fields.map(({ label, text }) => ({ label, text }))
    ],
    sections: readSections(
      parts,
      {
        organName: facts.organName,
        columnWidth: source.columnWidth,
        hasFonts: source.lines.some(line => line.emphasis !== 'unknown')
      },
      flags
    ),
    furniture: [...source.furniture, ...textsOf(parts.repeated)],
    unplaced: [...untold, ...textsOf([...cover.after, ...end.before, ...end.after])]
  }
  const { share, lost } = accountForWords(
    [...parts.cover, ...sectionLines(parts), ...parts.paragraphs.flatMap(withoutMark), ...parts.end],
    read
  )
  return { ...read, share, flags: [...textFlags(read, lost, fields), ...flags] }
}

const readSections = (parts: TextParts, facts: TextFacts, flags: ImportFlag[]): ImportedSection[] => {
  const sections: ImportedSection[] = []
  const flagsOf = new Map<ImportedParagraph, ParagraphFlags>()
  for (const { heading, lines, sectionBefore } of parts.paragraphs) {
    const paragraphFlags = new ParagraphFlags(flags, heading.number)
    const paragraph = readParagraph(heading, lines, facts, paragraphFlags)
    flagsOf.set(paragraph, paragraphFlags)
    if (sectionBefore !== null || sections.length === 0)
      sections.push({ title: sectionBefore, paragraphs: [paragraph] })
    else sections.at(-1)?.paragraphs.push(paragraph)
  }
  labelAppendices(flagsOf)
  return sections
}

/** The organs that decide in the text, once for each heading of a decision; where there are none, for each decision in prose. */
const deciders = (lines: readonly SourceLine[]): string[] => {
  const headings = lines
    .flatMap(line => readDecisionHeading(line.text) ?? [])
    .filter(heading => heading.organName)
  const alone = headings.filter(heading => heading.inlineClause === null)
  return (alone.length ? alone : headings).flatMap(heading => heading.organName ?? [])
}

/** Lines of the cover without a label: those that told the body, the organ or the day, and those that told nothing. */
const tellApart = (lines: readonly SourceLine[], facts: MeetingFacts): [told: string[], untold: string[]] => {
  const names = new Set([facts.bodyName, facts.organName].map(name => name?.toLowerCase()))
  const tells = ({ text }: SourceCell): boolean =>
    Object.values(namesInHeader(text)).some(name => name !== null && names.has(name.toLowerCase()))
  const told: string[] = []
  const untold: string[] = []
  for (const { text, cells } of lines) {
    const isTold =
      (text.length < 100 && /protokoll|minnesanteckningar|(?:möte|sammanträde)t?(?!\p{L})/iu.test(text)) ||
      cells.some(tells) ||
      (text.length < 40 && facts.firstOn !== null && readDays(text)?.firstOn === facts.firstOn)
    ;(isTold ? told : untold).push(text)
  }
  return [told, untold]
}

const sectionLines = ({ paragraphs }: TextParts): { text: string }[] =>
  paragraphs.flatMap(({ sectionBefore }) => (sectionBefore === null ? [] : [{ text: sectionBefore }]))

/** The lines of a §, its number bare: the organ's abbreviation and the year around it are told by a flag. */
const withoutMark = ({ heading, lines }: TextParts['paragraphs'][number]): { text: string }[] => [
  { text: `${heading.number} ${heading.label} ${heading.rest}` },
  ...lines.slice(1)
]

const textsOf = (lines: readonly SourceLine[]): string[] => lines.map(line => line.text)
