import type { CaseParagraph } from '../../domain/meetings/case-history.ts'
import type { Record as RegisteredRecord } from '../../domain/register/record-schemas.ts'
import { formatDate } from '../format.ts'
import { labels } from '../labels.ts'

/** One step of a case's way: a record, or a § in some organ. */
export type CaseStep = { on: string; label: string; href: string; title: string; who: string; beside: string }

/** Records and §§ together in the order of their days; on one day the records first, for they lay on the table. */
export const stepsOfCase = (
  records: readonly RegisteredRecord[],
  paragraphs: readonly CaseParagraph[]
): CaseStep[] =>
  [...records.map(stepOfRecord), ...paragraphs.map(step => stepOfParagraph(step, paragraphs))].sort((a, b) =>
    a.on.localeCompare(b.on)
  )

const stepOfRecord = (record: RegisteredRecord): CaseStep => ({
  on: record.documentOn,
  label: `:${record.runningNumber}`,
  href: `/handlingar/${record.id}`,
  title: record.title,
  who: correspondentOf(record) || labels.direction[record.direction],
  beside: besideOf(record)
})

const stepOfParagraph = (paragraph: CaseParagraph, all: readonly CaseParagraph[]): CaseStep => ({
  on: paragraph.firstOn,
  label: paragraph.label ?? '§',
  href: `/paragrafer/${paragraph.paragraphId}`,
  title: paragraph.title,
  who: paragraph.organName,
  beside: [
    paragraph.isWithdrawn ? labels.matterMark.withdrawn : labels.meetingState[paragraph.meetingState],
    paragraph.correctedOn ? `rättad ${formatDate(paragraph.correctedOn)}` : '',
    originOf(paragraph, all)
  ]
    .filter(Boolean)
    .join(', ')
})

/** "från Beredningsgruppen § 74" */
const originOf = ({ fromParagraphId }: CaseParagraph, all: readonly CaseParagraph[]): string => {
  const from = all.find(({ paragraphId }) => paragraphId === fromParagraphId)
  return from ? `från ${from.organName} ${from.label ?? '§'}` : ''
}

/** "från Norrbuss AB", "till Region Norr" */
export const correspondentOf = ({ sender, receiver }: RegisteredRecord): string =>
  [sender && `från ${sender}`, receiver && `till ${receiver}`].filter(Boolean).join(' ')

/** What is said beside the title of a record in a list. */
export const besideOf = ({ status, isLate, secrecy }: RegisteredRecord): string =>
  [status === 'struck' && 'makulerad', isLate && 'sent registrerad', secrecy && 'sekretessmarkerad']
    .filter(Boolean)
    .join(', ')
