import type { Minutes, MinutesParagraph } from '../../domain/approval/minutes.ts'
import type { Import, ImportFlagView } from '../../domain/intake/import-schemas.ts'
import type { Matter } from '../../domain/meetings/matter-schemas.ts'
import type { Meeting } from '../../domain/meetings/meeting-schemas.ts'
import { printedNumber } from '../../text/printed-number.ts'
import { formatNumber } from '../format.ts'
import { paragraphHeading } from '../paragraph-heading.ts'
import { shareOf } from './intake-pages.ts'
import { meetingName } from './meeting-pages.ts'
import { crumb, type PageHead } from './page-head.ts'
import { readingOf, type Reading } from './reading.ts'

/** What was read in, beside what came of it. */
export type ImportedPage = PageHead & {
  /** Draws the PDF that was read in, where it is one. */
  script: '' | 'imported'
  import: Import
  meeting: Meeting
  meetingName: string
  shareText: string
  isWhole: boolean
  /** What was found, in numbers. */
  paragraphCount: string
  caseCount: string
  /** Of the whole; those of a § stand at the §. */
  flags: readonly ImportFlagView[]
  /** How many there are in all. */
  flagCount: string
  /** What came of it, for whoever may read it. */
  sections: readonly { title: string; paragraphs: readonly ParagraphView[] }[]
  /** The file as it came: its words in pieces, or none where it is a PDF. Null for whoever may not read all of it. */
  original: { isPdf: boolean; parts: readonly SourcePart[] } | null
}

type ParagraphView = {
  id: string
  label: string
  heading: string
  reading: Reading
  flags: readonly ImportFlagView[]
  /** "75", "75 a": as the original has it. */
  printedNumber: string
  /** Where it begins in the original, '' where that was not found. */
  sourceHref: string
}

/** From the heading of one § to that of the next; '' for what comes before the first. */
type SourcePart = { paragraphId: string; text: string }

type Shown = {
  import: Import
  meeting: Meeting
  matters: readonly Matter[]
  minutes: Minutes | null
  /** The text of the file, '' of a PDF; null for whoever may not read it. */
  sourceText: string | null
}

export const importedPage = ({ import: one, meeting, matters, minutes, sourceText }: Shown): ImportedPage => {
  const parts = sourceText ? partsOf(sourceText, matters) : []
  const isPdf = sourceText === ''
  const toView = (paragraph: MinutesParagraph, level: number): ParagraphView => ({
    id: paragraph.id,
    label: paragraph.label,
    heading: paragraphHeading(paragraph),
    reading: readingOf(paragraph, level, () => undefined),
    flags: one.flags.filter(({ paragraphId }) => paragraphId === paragraph.id),
    printedNumber: printedNumber(paragraph.label),
    sourceHref: isPdf
      ? '#original'
      : parts.some(({ paragraphId }) => paragraphId === paragraph.id)
        ? `#original-${paragraph.id}`
        : ''
  })
  return {
    title: `Inläst: ${meetingName(meeting)}`,
    breadcrumb: [crumb('Läs in protokoll', '/las-in'), crumb(meetingName(meeting))],
    script: isPdf ? 'imported' : '',
    import: one,
    meeting,
    meetingName: meetingName(meeting),
    shareText: shareOf(one),
    isWhole: one.unplaced.length === 0,
    paragraphCount: formatNumber(matters.length),
    caseCount: formatNumber(matters.filter(({ dnr }) => dnr !== null).length),
    flags: minutes ? one.flags.filter(({ paragraphId }) => paragraphId === null) : one.flags,
    flagCount: formatNumber(one.flags.length),
    sections: (minutes?.sections ?? []).map(({ title, paragraphs }) => ({
      title: title ?? '',
      paragraphs: paragraphs.map(paragraph => toView(paragraph, title ? 5 : 4))
    })),
    original: sourceText === null ? null : { isPdf, parts }
  }
}

/** Cut where a line begins with the sign and number of each § in turn. */
const partsOf = (text: string, matters: readonly Matter[]): SourcePart[] => {
  const headings = numberedLines(text)
  const starts: { paragraphId: string; at: number }[] = [{ paragraphId: '', at: 0 }]
  let next = 0
  for (const { id, label } of matters) {
    const wanted = printedNumber(label)
    // Of "§ 5 i korthet" the word that follows looks like a letter of the number.
    const found = headings.findIndex(
      ({ number }, index) => index >= next && (number === wanted || number.startsWith(`${wanted} `))
    )
    if (found < 0) continue
    starts.push({ paragraphId: id, at: headings[found]!.at })
    next = found + 1
  }
  return starts
    .map(({ paragraphId, at }, index) => ({
      paragraphId,
      text: text.slice(at, starts[index + 1]?.at).trim()
    }))
    .filter(part => part.text)
}

/** Where the lines begin that begin with a §. */
const numberedLines = (text: string): { number: string; at: number }[] => {
  let at = 0
  return text.split('\n').flatMap(line => {
    const found = { number: printedNumber(line), at }
    at += line.length + 1
    return found.number ? [found] : []
  })
}
