import type { Summary } from '../../domain/dispatch/summary-schemas.ts'
import { inSentence } from '../../text/in-sentence.ts'
import { formatDays, formatIsoDays } from '../format.ts'
import { paragraphHeading } from '../paragraph-heading.ts'
import type { PrintedDocument } from '../pdf/render-document.ts'
import { documentTemplate } from './document-template.ts'

/** The short summary of decisions as a document to be printed. */
export const summaryDocument = (summary: Summary): PrintedDocument => {
  const days = formatIsoDays(summary.firstOn, summary.lastOn)
  return {
    title: `Sammanfattning av beslut, ${summary.organName}, ${days}`,
    author: summary.bodyName,
    header: {
      rows: [
        [summary.bodyName, days],
        [summary.organName, 'Sammanfattning av beslut']
      ]
    },
    source: template({
      title: `Beslut i ${inSentence(summary.organName)} ${formatDays(summary.firstOn, summary.lastOn)}`,
      isSealed: summary.isSealed,
      paragraphs: summary.paragraphs.map(({ decisions, isWithdrawn, ...paragraph }) => ({
        heading: paragraphHeading({ ...paragraph, isForeseen: false }),
        isWithdrawn,
        decisions
      }))
    }),
    changedAt: summary.changedAt
  }
}

type SummaryView = {
  title: string
  isSealed: boolean
  paragraphs: {
    heading: string
    isWithdrawn: boolean
    decisions: { heading: string; lines: string[] }[]
  }[]
}

const template = documentTemplate<SummaryView>('summary')
