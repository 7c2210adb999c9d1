import { createHash } from 'node:crypto'
import { wordDiff } from '../../text/word-diff.ts'
import type { Minutes, MinutesParagraph, MinutesProceedings } from './minutes.ts'
import type { PassageChange } from './review-schemas.ts'

/** A § of the minutes, or what stands of the meeting itself, as text that can be held against another. */
export type Passage = { paragraphId: string | null; heading: string; text: string }

/** All that those who approve the minutes answer for, in the order of the minutes. */
export const passagesOf = (minutes: Minutes): Passage[] => [
  { paragraphId: null, heading: 'Uppgifter om mötet', text: meetingText(minutes) },
  ...minutes.sections.flatMap(({ paragraphs }) =>
    paragraphs.map(paragraph => ({
      paragraphId: paragraph.id,
      heading: `${paragraph.label} ${paragraph.title}`,
      text: paragraphText(paragraph)
    }))
  )
]

/** SHA-256 of the passages: a line feed after each heading and an empty line between them. */
export const hashOfPassages = (passages: readonly Passage[]): string =>
  createHash('sha256')
    .update(passages.map(({ heading, text }) => `${heading}\n${text}`).join('\n\n'))
    .digest('hex')

/** What differs, word by word, in the order of the later text; what is gone stands last. */
export const changesBetween = (was: readonly Passage[], became: readonly Passage[]): PassageChange[] => {
  const earlier = new Map(was.map(passage => [passage.paragraphId, passage]))
  const later = new Set(became.map(({ paragraphId }) => paragraphId))
  return [
    ...became.flatMap(passage => changeOf(earlier.get(passage.paragraphId), passage)),
    ...was
      .filter(({ paragraphId }) => !later.has(paragraphId))
      .flatMap(passage => changeOf(passage, { ...passage, heading: '', text: '' }))
  ]
}

const changeOf = (was: Passage | undefined, became: Passage): PassageChange[] => {
  // A heading that stays is told once, above the change.
  const isSameHeading = was?.heading === became.heading
  const partOf = (passage: Passage): string => (isSameHeading ? passage.text : wholeOf(passage))
  const [before, after] = [was ? partOf(was) : '', partOf(became)]
  if (before === after) return []
  const heading = became.heading || (was?.heading ?? '')
  return [{ paragraphId: became.paragraphId, heading, diff: wordDiff(before, after) }]
}

const wholeOf = ({ heading, text }: Passage): string => [heading, text].filter(Boolean).join('\n')

const meetingText = (minutes: Minutes): string =>
  lines([
    `${minutes.bodyName}, ${minutes.organName}`,
    [minutes.firstOn, minutes.lastOn].join('–'),
    [minutes.startsAt, minutes.endsAt].filter(Boolean).join('–'),
    minutes.place,
    ...minutes.sections.map(({ title }) => title),
    ...minutes.attendance.flatMap(({ heading, rows }) => [
      heading,
      ...rows.map(({ name, note, paragraphs, isRemote, member }) =>
        [name, note, member, paragraphs, isRemote ? 'på distans' : ''].filter(Boolean).join(', ')
      )
    ]),
    ...minutes.signers.map(({ role, name, paragraphs }) =>
      [roles[role], name, paragraphs].filter(Boolean).join(', ')
    )
  ])

const roles = { chair: 'Ordförande', secretary: 'Sekreterare', approver: 'Justerare' } as const

const paragraphText = (paragraph: MinutesParagraph): string =>
  lines([
    paragraph.dnr && `dnr ${paragraph.dnr}`,
    paragraph.isWithdrawn && 'Ärendet utgår',
    paragraph.text,
    ...proceedingsLines(paragraph.proceedings),
    ...paragraph.decisions.flatMap(({ heading, lines: clauses, textAfter }) => [
      heading,
      ...clauses,
      textAfter
    ]),
    ...proceedingsLines(paragraph.statements),
    ...(paragraph.recusals ?? []),
    ...paragraph.appendices.map(({ label, title, sha256 }) => `Bilaga ${label} ${title} ${sha256}`)
  ])

const proceedingsLines = (parts: readonly MinutesProceedings[] = []): string[] =>
  parts.flatMap(({ heading, lines: sentences, votes }) => [
    heading,
    ...sentences,
    ...votes.map(({ name, answer }) => `${name}: ${answer}`)
  ])

const lines = (all: readonly (string | null | false)[]): string => all.filter(Boolean).join('\n')
