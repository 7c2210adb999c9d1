import type { Announcement } from '../../domain/announcement/announcement-schemas.ts'
import type { DelegationAnnouncement } from '../../domain/announcement/delegation-announcement-schemas.ts'
import type { MeetingAnnouncement } from '../../domain/announcement/meeting-announcement-schemas.ts'
import type { ProofOfAnnouncement } from '../../domain/announcement/proof.ts'
import { formatDate, formatDays, formatIsoDays, formatTimes } from '../format.ts'
import type { PrintedDocument } from '../pdf/render-document.ts'
import { documentTemplate } from './document-template.ts'

/** The proof of an announcement as a document to be printed and signed. */
export const proofDocument = (proof: ProofOfAnnouncement): PrintedDocument => {
  if ('meeting' in proof) return ofMeeting(proof.bodyName, proof.meeting)
  if ('decision' in proof) return ofDecision(proof.bodyName, proof.decision)
  return ofMinutes(proof.bodyName, proof.announcement)
}

const ofMinutes = (bodyName: string, announcement: Announcement): PrintedDocument =>
  printed(bodyName, {
    organName: announcement.organName,
    days: formatIsoDays(announcement.firstOn, announcement.lastOn),
    statement: `${approvalOf(announcement)} har tillkännagivits på ${boardOf(announcement)} (kommunallagen 8 kap. 12 §).`,
    facts: factsOfMinutes(announcement),
    changedAt: announcement.changedAt
  })

const ofDecision = (bodyName: string, decision: DelegationAnnouncement): PrintedDocument =>
  printed(bodyName, {
    organName: decision.organName,
    days: decision.decidedOn,
    statement: `Ett delegationsbeslut som inte anmäls har tillkännagivits på ${boardOf(decision)} (kommunallagen 6 kap. 40 §, 7 kap. 8 § och 8 kap. 10 § 3).`,
    facts: factsOfDecision(decision),
    changedAt: decision.changedAt
  })

const ofMeeting = (bodyName: string, meeting: MeetingAnnouncement): PrintedDocument =>
  printed(bodyName, {
    organName: meeting.organName,
    days: formatIsoDays(meeting.firstOn, meeting.lastOn),
    statement: `Ett sammanträde har tillkännagivits på ${boardOf(meeting)} (kommunallagen 5 kap. 13 § och 8 kap. 10 § 1${meeting.isPublic ? ', 9 kap. 10 §' : ''}).`,
    facts: factsOfMeeting(meeting),
    changedAt: meeting.changedAt
  })

type Fact = { label: string; values: string[] }

type Told = { organName: string; days: string; statement: string; facts: Fact[]; changedAt: string }

const printed = (bodyName: string, told: Told): PrintedDocument =>
  proofPage(bodyName, { title: 'Bevis om anslag', ...told })

/** One page that proves something: a statement, its facts, and a line for whoever certifies it. */
export const proofPage = (
  bodyName: string,
  { title, organName, days, statement, facts, changedAt }: Told & { title: string }
): PrintedDocument => ({
  title: `${title}, ${organName}, ${days}`,
  author: bodyName,
  header: {
    rows: [
      [bodyName, days],
      [organName, title]
    ]
  },
  source: template({
    title,
    statement,
    facts: facts.filter(({ values }) => values.some(Boolean)),
    certifier: { place: 'flow', signers: [{ label: 'Intygas', values: [] }] }
  }),
  changedAt
})

const template = documentTemplate<{
  title: string
  statement: string
  facts: Fact[]
  certifier: { place: 'flow'; signers: Fact[] }
}>('proof')

const approvalOf = ({ isImmediate, paragraphRange }: Announcement): string =>
  isImmediate ? `Omedelbar justering av ${paragraphRange}` : 'Att protokollet är justerat'

const boardOf = ({ boardAddress }: { boardAddress: string | null }): string =>
  boardAddress ? `anslagstavlan ${boardAddress}` : 'förbundets anslagstavla'

const factsOfMinutes = (announcement: Announcement): Fact[] => {
  const { organName, firstOn, lastOn, paragraphRange, approvedOn, keptAt, reason } = announcement
  return [
    { label: 'Organ', values: [organName] },
    { label: 'Sammanträde', values: [formatDays(firstOn, lastOn)] },
    { label: 'Paragrafer', values: [paragraphRange ?? ''] },
    { label: 'Justerat', values: [formatDate(approvedOn)] },
    ...daysOf(announcement),
    { label: 'Protokollet finns', values: [keptAt] },
    { label: 'Varför det dröjde', values: [reason ?? ''] }
  ]
}

const factsOfDecision = (decision: DelegationAnnouncement): Fact[] => [
  { label: 'Beslutat på vägnar av', values: [decision.organName] },
  { label: 'Beslut', values: [decision.title] },
  { label: 'Diarienummer', values: [decision.label] },
  { label: 'Beslutat', values: [`${formatDate(decision.decidedOn)}, ${decision.decidedAs}`] },
  { label: 'Protokollfört', values: [formatDate(decision.minutedOn)] },
  ...daysOf(decision),
  { label: 'Protokollet finns', values: [decision.keptAt] }
]

const factsOfMeeting = (meeting: MeetingAnnouncement): Fact[] => [
  { label: 'Organ', values: [meeting.organName] },
  {
    label: 'Sammanträde',
    values: [
      [formatDays(meeting.firstOn, meeting.lastOn), formatTimes(meeting.startsAt, meeting.endsAt)]
        .filter(Boolean)
        .join(', ')
    ]
  },
  { label: 'Inställt', values: [meeting.isCancelled ? 'Ja' : ''] },
  { label: 'Plats', values: [meeting.place ?? ''] },
  { label: 'Offentligt', values: [meeting.isPublic ? 'Ja: budgeten fastställs' : ''] },
  {
    label: 'Ärenden',
    values: meeting.matters.map(({ title, dnr }) => (dnr ? `${title} (dnr ${dnr})` : title))
  },
  ...daysOf({ ...meeting, lastAppealOn: null }),
  { label: 'Varför det dröjde', values: [meeting.reason ?? ''] }
]

const daysOf = ({
  announcedOn,
  lastAppealOn,
  downFromOn,
  takenDownOn
}: Pick<Announcement, 'announcedOn' | 'lastAppealOn' | 'downFromOn' | 'takenDownOn'>): Fact[] => [
  { label: 'Anslaget', values: [formatDate(announcedOn)] },
  { label: 'Sista dag för överklagande', values: [lastAppealOn ? formatDate(lastAppealOn) : ''] },
  {
    label: 'Nedtaget',
    values: [takenDownOn ? formatDate(takenDownOn) : `tidigast ${formatDate(downFromOn)}`]
  }
]
