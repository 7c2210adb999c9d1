import type { MinutesProceedings } from '../../domain/approval/minutes.ts'
import type { Extract } from '../../domain/dispatch/extract.ts'
import { inSentence } from '../../text/in-sentence.ts'
import { formatDate, formatDays, formatIsoDays, formatTimes, formatWeekday } from '../format.ts'
import { paragraphNotes } from '../paragraph-notes.ts'
import { paragraphHeading } from '../paragraph-heading.ts'
import type { PrintedDocument } from '../pdf/render-document.ts'
import { documentTemplate } from './document-template.ts'

/** An extract of minutes as a document to be printed: what stands on its pages, in words. */
export const extractDocument = (extract: Extract): PrintedDocument => {
  const days = formatIsoDays(extract.firstOn, extract.lastOn)
  return {
    title: `Utdrag ur protokoll, ${extract.organName}, ${days}, ${labelsOf(extract)}`,
    author: extract.bodyName,
    header: {
      rows: [
        [extract.bodyName, days],
        [extract.organName, 'Utdrag ur protokoll']
      ]
    },
    source: template(viewOf(extract)),
    changedAt: extract.changedAt
  }
}

const labelsOf = ({ paragraphs }: Extract): string => paragraphs.map(({ label }) => label).join(', ')

/** What templates/documents/extract.hbs shows. */
type ExtractView = {
  title: string
  facts: { label: string; values: string[] }[]
  paragraphs: {
    heading: string
    isWithdrawn: boolean
    text: string
    proceedings: MinutesProceedings[]
    statements: MinutesProceedings[]
    notes: string[]
    decisions: { heading: string; lines: string[]; textAfter: string }[]
    appendices: { label: string; title: string; fileName: string; sha256: string }[]
    recipients: string[]
  }[]
  certifier: { place: 'flow'; signers: { label: string; values: string[] }[] }
}

const template = documentTemplate<ExtractView>('extract')

const viewOf = (extract: Extract): ExtractView => ({
  title: `Utdrag ur protokoll från ${inSentence(extract.organName)}`,
  facts: factsOf(extract),
  paragraphs: extract.paragraphs.map(
    ({
      isWithdrawn,
      text,
      proceedings = [],
      decisions,
      statements = [],
      appendices,
      recipients,
      ...paragraph
    }) => ({
      heading: paragraphHeading(paragraph),
      isWithdrawn,
      text,
      proceedings,
      statements,
      notes: paragraphNotes(paragraph),
      decisions: decisions.map(each => ({ ...each, lines: each.lines.filter(line => line.trim()) })),
      appendices,
      recipients
    })
  ),
  certifier: {
    place: 'flow',
    signers: [{ label: 'Rätt utdraget intygas', values: [extract.certifier ?? ''].filter(Boolean) }]
  }
})

const factsOf = ({ attendance, ...extract }: Extract): ExtractView['facts'] =>
  [
    { label: 'Tid', values: [timeOf(extract)] },
    { label: 'Plats', values: [extract.place ?? ''] },
    { label: 'Utdraget gäller', values: extract.paragraphs.map(({ label }) => label) },
    ...attendance.map(({ heading, rows }) => ({
      label: heading,
      values: rows.map(({ name, note, paragraphs }) =>
        [name, note, paragraphs].filter(part => part?.trim()).join(', ')
      )
    })),
    { label: 'Justerat', values: extract.approvedOn ? [formatDate(extract.approvedOn)] : [] }
  ]
    .map(fact => ({ ...fact, values: fact.values.filter(value => value.trim()) }))
    .filter(({ values }) => values.length > 0)

const timeOf = ({ firstOn, lastOn, startsAt, endsAt }: Omit<Extract, 'attendance'>): string => {
  const day = firstOn === lastOn ? formatWeekday(firstOn) : formatDays(firstOn, lastOn)
  return [day, formatTimes(startsAt, endsAt)].filter(Boolean).join(', ')
}
