import type {
  Minutes,
  MinutesAttendance,
  MinutesParagraph,
  MinutesProceedings,
  MinutesSigner
} from '../../domain/approval/minutes.ts'
import { inSentence } from '../../text/in-sentence.ts'
import { formatDate, formatDays, formatIsoDays, formatNumber, formatTimes, formatWeekday } from '../format.ts'
import { approvalPlanText } from '../approval-plan-text.ts'
import { inWords } from '../../text/in-words.ts'
import { correctionTexts, paragraphNotes } from '../paragraph-notes.ts'
import { paragraphHeading } from '../paragraph-heading.ts'
import type { PrintedDocument } from '../pdf/render-document.ts'
import { documentTemplate } from './document-template.ts'

/** The minutes as a document to be printed: what stands on its pages, in words. */
export const minutesDocument = (minutes: Minutes): PrintedDocument => {
  const kind = kindOf(minutes)
  const days = formatIsoDays(minutes.firstOn, minutes.lastOn)
  return {
    title: `${kind}, ${minutes.organName}, ${days}`,
    author: minutes.bodyName,
    header: {
      rows: [
        [minutes.bodyName, days],
        [minutes.organName, minutes.isImmediate ? 'Omedelbar justering' : kind]
      ]
    },
    source: template(viewOf(minutes, kind)),
    changedAt: minutes.changedAt
  }
}

const kindOf = ({ isSealed, isImmediate, isRedacted, isPublicCopy }: Minutes): string => {
  if (isPublicCopy) return 'Protokollskopia'
  const kind = isImmediate
    ? 'Omedelbart justerat protokoll'
    : isSealed
      ? 'Protokoll'
      : 'Förslag till protokoll'
  return kind + (isRedacted ? ', sekretess borttagen' : '')
}

/** What templates/documents/protokoll.hbs shows. */
type MinutesView = {
  title: string
  facts: FactView[]
  sections: { title: string; startsPage: boolean; paragraphs: ParagraphView[] }[]
  anchor: { sequence: string; hash: string } | null
  sealedBy: string
  appendices: { label: string; title: string; fileName: string; pages: string; sha256: string }[]
  signatures: { onFirstPage: boolean; onLastPage: boolean; place: 'first-page' | 'flow'; signers: FactView[] }
}

type FactView = { label: string; values: string[] }

type ParagraphView = Omit<
  MinutesParagraph,
  | 'id'
  | 'appendices'
  | 'title'
  | 'dnr'
  | 'label'
  | 'isForeseen'
  | 'proceedings'
  | 'statements'
  | 'immediate'
  | 'recusals'
  | 'corrections'
> & {
  notes: string[]
  proceedings: MinutesProceedings[]
  statements: MinutesProceedings[]
  heading: string
  level: number
}

const template = documentTemplate<MinutesView>('protokoll')

const viewOf = (minutes: Minutes, kind: string): MinutesView => {
  // Nobody signs a copy from which something was taken away, that is for the board, or whose correction all have signed already.
  const isCopy = minutes.isRedacted || minutes.isPublicCopy || minutes.supersedes
  const hasSigners = minutes.signers.length > 0 && !isCopy
  const isFirstPage = minutes.signaturePlace === 'first-page'
  return {
    title: `${kind} från ${inSentence(minutes.organName)}`,
    facts: factsOf(minutes),
    sections: minutes.sections.map((section, index) => ({
      title: section.title?.trim() ?? '',
      startsPage: minutes.sectionStartsPage && (index > 0 || section.title !== null),
      paragraphs: section.paragraphs.map(paragraph => paragraphOf(paragraph, section.title?.trim() ? 3 : 2))
    })),
    appendices: minutes.appendices.map(each => ({
      ...each,
      pages: each.pages === null ? '–' : String(each.pages)
    })),
    sealedBy: minutes.supersedes ? 'rättelsen' : 'låsningen',
    anchor: minutes.anchor && { ...minutes.anchor, sequence: formatNumber(minutes.anchor.sequence) },
    signatures: {
      onFirstPage: hasSigners && isFirstPage,
      onLastPage: hasSigners && !isFirstPage,
      place: isFirstPage ? 'first-page' : 'flow',
      signers: minutes.signers.map(signerOf)
    }
  }
}

const factsOf = (minutes: Minutes): FactView[] =>
  [
    { label: 'Tid', values: [timeOf(minutes)] },
    { label: 'Plats', values: [minutes.place ?? ''] },
    { label: 'Paragrafer', values: [minutes.paragraphRange ?? ''] },
    {
      label: 'Justering',
      values: [approvalOf(minutes)]
    },
    { label: 'Justeras', values: [approvalPlanText(minutes)] },
    { label: 'Rättelse', values: correctedOf(minutes) },
    ...minutes.attendance.map(group => ({ label: group.heading, values: group.rows.map(attendanceOf) })),
    { label: 'Justerare', values: minutes.approvers }
  ]
    .map(fact => ({ ...fact, values: fact.values.filter(value => value.trim()) }))
    .filter(fact => fact.values.length)

/** KL 5:69: what those who sign approve, where it is not all of the minutes. */
const approvalOf = ({ isImmediate, approvalRange, paragraphRange }: Minutes): string => {
  if (isImmediate) return 'Omedelbar. Resten av protokollet justeras för sig.'
  if (approvalRange === paragraphRange) return ''
  return approvalRange
    ? `Gäller ${approvalRange}. Övriga paragrafer är omedelbart justerade.`
    : 'Alla paragrafer är omedelbart justerade.'
}

/** When, by whom, and what it comes instead of; then what is corrected outside the §§. */
const correctedOf = ({ supersedes, corrections }: Minutes): string[] =>
  supersedes
    ? [
        `Rättat ${formatDate(supersedes.correctedOn)} av dem som skrev under: ${inWords(supersedes.by)}. Det som är ändrat står under respektive paragraf.`,
        `Ersätter filen från ${formatDate(supersedes.sealedOn)} med kontrollsumman (SHA-256) ${supersedes.sha256}.`,
        ...correctionTexts(corrections)
      ]
    : []

const timeOf = ({ firstOn, lastOn, startsAt, endsAt }: Minutes): string => {
  const day = firstOn === lastOn ? formatWeekday(firstOn) : formatDays(firstOn, lastOn)
  return [day, formatTimes(startsAt, endsAt)].filter(Boolean).join(', ')
}

const attendanceOf = ({ name, note, member, paragraphs, isRemote }: MinutesAttendance): string =>
  [name, note, member, paragraphs, isRemote ? 'på distans' : null].filter(part => part?.trim()).join(', ')

const paragraphOf = (paragraph: MinutesParagraph, level: number): ParagraphView => {
  const { isWithdrawn, text, proceedings = [], decisions, statements = [] } = paragraph
  return {
    heading: paragraphHeading(paragraph),
    level,
    isWithdrawn,
    text,
    proceedings,
    statements,
    notes: paragraphNotes(paragraph),
    decisions: decisions.map(each => ({ ...each, lines: each.lines.filter(line => line.trim()) }))
  }
}

const signerOf = ({ role, name, paragraphs }: MinutesSigner): FactView => ({
  label: signerRoles[role],
  values: [name, paragraphs].filter(value => value !== null && value.trim() !== '') as string[]
})

const signerRoles = {
  chair: 'Ordförande',
  secretary: 'Sekreterare',
  approver: 'Justerare'
} satisfies Record<MinutesSigner['role'], string>
