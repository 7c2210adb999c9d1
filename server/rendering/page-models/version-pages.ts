import type { ParagraphThen, ParagraphVersion } from '../../domain/decisions/paragraph-version-schemas.ts'
import type { Paragraph } from '../../domain/decisions/paragraph-schemas.ts'
import type { Meeting } from '../../domain/meetings/meeting-schemas.ts'
import { wordDiff, type DiffRun } from '../../text/word-diff.ts'
import { fieldLabels } from '../field-labels.ts'
import { formatInstant } from '../format.ts'
import { toMeeting, toMeetings } from './meeting-pages.ts'
import { crumb, type Crumb, type PageHead } from './page-head.ts'

export type VersionsPage = PageHead & {
  paragraph: Paragraph
  versions: readonly {
    sequence: number
    whenText: string
    actor: string
    changedText: string
    isNow: boolean
  }[]
}

export type VersionPage = PageHead & {
  paragraph: Paragraph
  sequence: number
  whenText: string
  /** The fields that stand otherwise now, word by word: removed is what stood then, added what stands now. */
  changes: readonly { label: string; runs: readonly DiffRun[] }[]
  mayRestore: boolean
}

type Facts = { paragraph: Paragraph; meeting: Meeting; mayRestore: boolean }

export const versionsPage = ({
  paragraph,
  meeting,
  versions
}: Facts & { versions: readonly ParagraphVersion[] }): VersionsPage => ({
  title: `Versioner av ${nameOf(paragraph)}`,
  breadcrumb: [...crumbsTo(paragraph, meeting), crumb('Versioner')],
  paragraph,
  versions: versions.map((version, at) => ({
    sequence: version.sequence,
    whenText: whenText(version),
    actor: version.actorName ?? '',
    changedText: version.changed.map(field => fieldLabels.paragraph[field].toLowerCase()).join(', '),
    isNow: at === 0
  }))
})

export const versionPage = ({
  paragraph,
  meeting,
  mayRestore,
  then
}: Facts & { then: ParagraphThen }): VersionPage => {
  const changes = [
    { label: fieldLabels.paragraph.title, was: then.title, is: paragraph.title },
    { label: fieldLabels.paragraph.text, was: then.text, is: paragraph.text },
    { label: 'Beslut', was: inWords(then.decisions), is: inWords(paragraph.decisions) }
  ]
  const whenText = then.at ? formatInstant(then.at) : beginning
  return {
    title: `${nameOf(paragraph)}, ${whenText}`,
    breadcrumb: [
      ...crumbsTo(paragraph, meeting),
      crumb('Versioner', `/paragrafer/${paragraph.id}/versioner`),
      crumb(whenText)
    ],
    paragraph,
    sequence: then.sequence,
    whenText: then.actorName ? `${whenText}, ${then.actorName}` : whenText,
    changes: changes
      .filter(({ was, is }) => was !== is)
      .map(({ label, was, is }) => ({ label, runs: wordDiff(was, is) })),
    mayRestore
  }
}

const beginning = 'Från början'

const nameOf = ({ label, title }: Paragraph): string => `${label} ${title}`

const crumbsTo = (paragraph: Paragraph, meeting: Meeting): Crumb[] => [
  toMeetings,
  toMeeting(meeting),
  crumb(paragraph.label, `/paragrafer/${paragraph.id}`)
]

const whenText = ({ startedAt, at }: ParagraphVersion): string => {
  if (!startedAt || !at) return beginning
  const [from, to] = [formatInstant(startedAt), formatInstant(at)]
  // "12 maj 2026 kl. 15:40–15:53"
  return from === to ? to : `${from}–${to.slice(-5)}`
}

const inWords = (decisions: readonly { clauses: readonly string[]; textAfter: string }[]): string =>
  decisions
    .map(({ clauses, textAfter }) => [...clauses.map(clause => `att ${clause}`), textAfter].join('\n').trim())
    .join('\n\n')
