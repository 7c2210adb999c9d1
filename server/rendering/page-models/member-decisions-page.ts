import type { Paragraph } from '../../domain/decisions/paragraph-schemas.ts'
import type { MemberDecision, MemberFollowup } from '../../domain/followup/member-decision-schemas.ts'
import type { Meeting } from '../../domain/meetings/meeting-schemas.ts'
import type { IsoDate } from '../../domain/shared/dates.ts'
import { formatDate } from '../format.ts'
import { labels } from '../labels.ts'
import { formOf, optionsOf, type Form, type Option } from './form.ts'
import { toMeeting, toMeetings } from './meeting-pages.ts'
import { crumb, type PageHead } from './page-head.ts'

export type MemberDecisionsPage = PageHead & {
  paragraph: Paragraph
  meeting: Meeting
  stateText: string
  isDone: boolean
  rows: readonly (MemberDecision & { outcomeText: string; form: Form | null })[]
  /** Shown where nothing is followed yet, to those who may. */
  starting: Form | null
  isHeld: boolean
  outcomes: readonly Option[]
}

type Shown = {
  paragraph: Paragraph
  meeting: Meeting
  followup: MemberFollowup
  mayWrite: boolean
  today: IsoDate
}

/** `form` is one that was refused: it comes back in its place with what was typed. */
export const memberDecisionsPage = (
  { paragraph, meeting, followup, mayWrite, today }: Shown,
  form?: Form
): MemberDecisionsPage => {
  const isHeld = meeting.state === 'closed' || meeting.state === 'sealed'
  const again = (kept: Form): Form => (form?.id === kept.id ? form : kept)
  const mayEdit = mayWrite && isHeld && paragraph.withheld === null
  return {
    title: `Medlemmarnas beslut, ${meeting.organName} ${meeting.firstOn} ${paragraph.label}`,
    breadcrumb: [
      toMeetings,
      toMeeting(meeting),
      crumb(paragraph.label, `/paragrafer/${paragraph.id}`),
      crumb('Medlemmarnas beslut')
    ],
    paragraph,
    meeting,
    stateText: followupText(followup),
    isDone: followup.state === 'all-approved',
    rows: followup.items.map(row => ({
      ...row,
      outcomeText: row.outcome ? labels.memberOutcome[row.outcome] : '',
      form: mayEdit ? again(formOf('memberDecision', row, `medlem-${row.id}`)) : null
    })),
    starting:
      mayEdit && followup.state === 'not-followed'
        ? again(formOf('memberDecision', { sentOn: today }, 'medlemmar'))
        : null,
    isHeld,
    outcomes: optionsOf(labels.memberOutcome)
  }
}

/** "Tre av fyra medlemmar har beslutat." in figures, or that all have, and from when it is in force. */
export const followupText = ({ items, state, inForceOn }: MemberFollowup): string => {
  const texts: Record<MemberFollowup['state'], string> = {
    'not-followed': 'Beslutet följs inte hos medlemmarna.',
    waiting: `${items.filter(({ outcome }) => outcome).length} av ${items.length} medlemmar har beslutat.`,
    'all-approved': `Alla ${items.length} medlemmar har sagt ja.${inForceOn ? ` Beslutet gäller för alla från ${formatDate(inForceOn)}.` : ''}`,
    'all-decided': `Alla ${items.length} medlemmar har beslutat: ${listOf(items, 'approved')} sa ja, ${listOf(items, 'rejected')} sa nej.`
  }
  return texts[state]
}

const listOf = (items: readonly MemberDecision[], wanted: MemberDecision['outcome']): string =>
  items
    .filter(({ outcome }) => outcome === wanted)
    .map(({ memberName }) => memberName)
    .join(', ') || 'ingen'
