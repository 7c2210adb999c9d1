import type { Minutes, MinutesParagraph } from '../../domain/approval/minutes.ts'
import type { Import, ImportFlagView } from '../../domain/intake/import-schemas.ts'
import type { Matter } from '../../domain/meetings/matter-schemas.ts'
import type { Meeting } from '../../domain/meetings/meeting-schemas.ts'
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
    printedNumber: numberOf(paragraph.label).join(' ').trim(),
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

const numberOf = (label: string): [number: string, letter: string] => {
  const [, number = '', letter = ''] = /(\d+)\s?(\p{L}?)$/u.exec(label) ?? []
  return [number, letter]
}

// The § first on a line, with the letter that some have: "§ 75", "AU § 75 a".
const headingLine = /^[^\S\n]*(?:\p{L}{1,5} )?§[^\S\n]*(\d+)(?:[^\S\n]?(\p{Ll})(?!\p{L}))?/gmu

/** Cut where a line begins with the sign and number of each § in turn. */
const partsOf = (text: string, matters: readonly Matter[]): SourcePart[] => {
  const headings = [...text.matchAll(headingLine)]
  const starts: { paragraphId: string; at: number }[] = [{ paragraphId: '', at: 0 }]
  let next = 0
  for (const { id, label } of matters) {
    const [number, letter] = numberOf(label)
    const found = headings.findIndex(
      ([, own, suffix = ''], index) => index >= next && own === number && (!letter || suffix === letter)
    )
    if (found < 0) continue
    starts.push({ paragraphId: id, at: headings[found]!.index })
    next = found + 1
  }
  return starts
    .map(({ paragraphId, at }, index) => ({
      paragraphId,
      text: text.slice(at, starts[index + 1]?.at).trim()
    }))
    .filter(part => part.text)
}
