import type { ProofOfAnnouncement } from '../../domain/announcement/proof.ts'
import { formatDate, formatDays, formatIsoDays } from '../format.ts'
import type { PrintedDocument } from '../pdf/render-document.ts'
import { documentTemplate } from './document-template.ts'

/** The proof of an announcement as a document to be printed and signed. */
export const proofDocument = ({ bodyName, announcement }: ProofOfAnnouncement): PrintedDocument => {
  const { organName, firstOn, lastOn } = announcement
  const days = formatIsoDays(firstOn, lastOn)
  return {
    title: `Bevis om anslag, ${organName}, ${days}`,
    author: bodyName,
    header: {
      rows: [
        [bodyName, days],
        [organName, 'Bevis om anslag']
      ]
    },
    source: template({
      title: 'Bevis om anslag',
      statement: `${approvalOf(announcement)} har tillkännagivits på ${boardOf(announcement)} (kommunallagen 8 kap. 12 §).`,
      facts: factsOf(announcement),
      certifier: { place: 'flow', signers: [{ label: 'Intygas', values: [] }] }
    }),
    changedAt: announcement.changedAt
  }
}

type Fact = { label: string; values: string[] }

const template = documentTemplate<{
  title: string
  statement: string
  facts: Fact[]
  certifier: { place: 'flow'; signers: Fact[] }
}>('proof')

const approvalOf = ({ isImmediate, paragraphRange }: ProofOfAnnouncement['announcement']): string =>
  isImmediate ? `Omedelbar justering av ${paragraphRange}` : 'Att protokollet är justerat'

const boardOf = ({ boardAddress }: ProofOfAnnouncement['announcement']): string =>
  boardAddress ? `anslagstavlan ${boardAddress}` : 'förbundets anslagstavla'

const factsOf = (announcement: ProofOfAnnouncement['announcement']): Fact[] => {
  const { organName, firstOn, lastOn, paragraphRange, approvedOn, announcedOn } = announcement
  const { lastAppealOn, downFromOn, takenDownOn, keptAt, reason } = announcement
  return [
    { label: 'Organ', values: [organName] },
    { label: 'Sammanträde', values: [formatDays(firstOn, lastOn)] },
    { label: 'Paragrafer', values: [paragraphRange ?? ''] },
    { label: 'Justerat', values: [formatDate(approvedOn)] },
    { label: 'Anslaget', values: [formatDate(announcedOn)] },
    { label: 'Sista dag för överklagande', values: [lastAppealOn ? formatDate(lastAppealOn) : ''] },
    {
      label: 'Nedtaget',
      values: [takenDownOn ? formatDate(takenDownOn) : `tidigast ${formatDate(downFromOn)}`]
    },
    { label: 'Protokollet finns', values: [keptAt] },
    { label: 'Varför det dröjde', values: [reason ?? ''] }
  ].filter(({ values }) => values.some(Boolean))
}
