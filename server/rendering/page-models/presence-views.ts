import type { Attendance } from '../../domain/meetings/attendance-schemas.ts'
import type {
  MeetingPresence,
  ParagraphPresence,
  Recusal,
  ServingProposal
} from '../../domain/presence/presence-schemas.ts'
import type { Breach } from '../../domain/shared/breach.ts'
import { labels } from '../labels.ts'
import { formOf, optionsOf, type Form, type Option } from './form.ts'

/** The quorum of each § of a meeting, and what was against the rules. */
export type MeetingPresenceView = {
  rows: readonly {
    paragraphId: string
    label: string
    quorumText: string
    explanation: string
    servingCount: number
    votersCount: number
    recused: string
    breaches: readonly Breach[]
    quorumReason: string
  }[]
  /** The same breach of several §§ is told once, with the §§. */
  breaches: readonly { message: string; statute: string; label: string; href: string; quorumReason: string }[]
  unplaced: readonly string[]
  proposals: readonly (ServingProposal & { paragraphs: string })[]
}

export const meetingPresenceView = ({
  paragraphs,
  unplaced,
  proposals
}: MeetingPresence): MeetingPresenceView => ({
  rows: paragraphs.map(paragraph => ({
    paragraphId: paragraph.paragraphId,
    label: paragraph.label,
    quorumText: quorumTextOf(paragraph),
    explanation: paragraph.explanation,
    servingCount: paragraph.serving.length,
    votersCount: paragraph.voters.length,
    recused: paragraph.recusals
      .filter(({ isUpheld }) => isUpheld)
      .map(({ name }) => name)
      .join(', '),
    breaches: paragraph.breaches,
    quorumReason: paragraph.quorumReason ?? ''
  })),
  breaches: paragraphs.flatMap(({ paragraphId, label, breaches, quorumReason }) =>
    breaches.map(({ code, message, statute }) => ({
      message,
      statute,
      label,
      href: `/paragrafer/${paragraphId}#beslutsforhet`,
      quorumReason: code === 'not-quorate' ? (quorumReason ?? '') : ''
    }))
  ),
  unplaced,
  proposals: proposals.map(proposal => ({
    ...proposal,
    paragraphs:
      proposal.fromNumber === proposal.toNumber
        ? `§ ${proposal.fromNumber}`
        : `§§ ${proposal.fromNumber}–${proposal.toNumber}`
  }))
})

/** Jäv and quorum on the page of a §. */
export type PresencePanel = {
  paragraphId: string
  mayEdit: boolean
  quorumText: string
  explanation: string
  votersCount: number
  servingCount: number
  breaches: readonly Breach[]
  quorumReason: string
  /** It was in no kallelse, and the law wants it to be (KL 5:52). */
  isLate: boolean
  lateReason: string
  /** Not quorate or not called, and nobody has said why. */
  needsReason: boolean
  ruleText: string
  recusals: readonly (Recusal & { rulingText: string })[]
  persons: readonly Option[]
  rules: readonly Option[]
  rulings: readonly Option[]
  forms: PresenceForms
}

export type PresenceForms = { recusal: Form; presence: Form }

export const presencePanel = (
  {
    paragraph,
    isLate,
    attendance
  }: { paragraph: ParagraphPresence; isLate: boolean; attendance: readonly Attendance[] },
  mayEdit: boolean,
  forms: Partial<PresenceForms> = {}
): PresencePanel => ({
  paragraphId: paragraph.paragraphId,
  mayEdit,
  quorumText: quorumTextOf(paragraph),
  explanation: paragraph.explanation,
  votersCount: paragraph.voters.length,
  servingCount: paragraph.serving.length,
  breaches: paragraph.breaches,
  quorumReason: paragraph.quorumReason ?? '',
  isLate,
  lateReason: paragraph.lateReason ?? '',
  needsReason:
    (paragraph.isQuorate === false && !paragraph.quorumReason) || (isLate && !paragraph.lateReason),
  ruleText: labels.recusalRule[paragraph.recusalRule],
  recusals: paragraph.recusals.map(recusal => ({ ...recusal, rulingText: rulingTextOf(recusal) })),
  persons: personsOf(attendance),
  rules: optionsOf(labels.recusalRule),
  rulings: optionsOf(labels.ruling),
  forms: {
    recusal: formOf('recusal'),
    presence: formOf('presence', {
      recusalRule: paragraph.ownRecusalRule,
      quorumReason: paragraph.quorumReason,
      lateReason: paragraph.lateReason,
      revision: paragraph.revision
    }),
    ...forms
  }
})

const quorumTextOf = ({ isQuorate }: ParagraphPresence): string =>
  isQuorate === null ? 'Räknas inte' : isQuorate ? 'Beslutsfört' : 'Inte beslutsfört'

const rulingTextOf = ({ isDisputed, ruling }: Recusal): string => {
  if (!isDisputed) return ''
  return ruling
    ? `Ifrågasatt; avgjort: ${labels.ruling[ruling].toLocaleLowerCase('sv')}`
    : 'Ifrågasatt, inte avgjort än'
}

const personsOf = (attendance: readonly Attendance[]): Option[] => {
  const known = new Map(
    attendance.flatMap(({ personId, name }) => (personId ? [[personId, name] as const] : []))
  )
  return [...known].map(([value, text]) => ({ value, text }))
}
