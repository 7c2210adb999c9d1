import type { ApprovalDeadline } from '../../domain/approval/approval-schemas.ts'
import type { Checklist, ChecklistFinding, ChecklistLine } from '../../domain/checklist/checklist-schemas.ts'
import type { Meeting } from '../../domain/meetings/meeting-schemas.ts'
import { labels } from '../labels.ts'
import type { Refusal } from './form.ts'
import { toMeeting, toMeetings } from './meeting-pages.ts'
import { crumb, type PageHead } from './page-head.ts'

type LineView = ChecklistLine & { position: number; error: string }

export type ChecklistPage = PageHead & {
  meeting: Meeting
  deadline: ApprovalDeadline
  findings: readonly (ChecklistFinding & { aboutText: string; href: string })[]
  phases: readonly { id: string; title: string; lines: readonly LineView[] }[]
  unticked: number
  refusal: string
}

/** As it stands; after a refusal with what was typed. */
export const checklistPage = (
  { findings, lines, unticked }: Checklist,
  meeting: Meeting,
  deadline: ApprovalDeadline,
  again?: { refusal: Refusal; body: Readonly<Record<string, string>> }
): ChecklistPage => {
  const views = lines.map((line, position) => ({
    ...line,
    position,
    isTicked: again ? again.body[`ticks.${position}.isTicked`] === 'true' : line.isTicked,
    note: again ? (again.body[`ticks.${position}.note`] ?? '') : line.note,
    error: again?.refusal.errors.find(({ field }) => field === `ticks.${position}.note`)?.message ?? ''
  }))
  return {
    title: `Checklista, ${meeting.organName} ${meeting.firstOn}`,
    breadcrumb: [toMeetings, toMeeting(meeting), crumb('Checklista')],
    meeting,
    // That it is late stands among what has been found.
    deadline: { ...deadline, breaches: [] },
    findings: findings.map(found => ({
      ...found,
      aboutText: labels.checklistAbout[found.about],
      href: placeOf(found, meeting.id)
    })),
    phases: Object.entries(labels.checklistPhase).map(([phase, title]) => ({
      id: phase,
      title,
      lines: views.filter(line => line.phase === phase)
    })),
    unticked,
    refusal: again?.refusal.message ?? ''
  }
}

const placeOf = ({ about, paragraphId, attendanceId }: ChecklistFinding, meetingId: string): string => {
  if (paragraphId) return `/paragrafer/${paragraphId}`
  if (attendanceId) return `/sammantraden/${meetingId}/narvaro`
  return `/sammantraden/${meetingId}${pageOf[about]}`
}

const pageOf: Record<ChecklistFinding['about'], string> = {
  summons: '/kallelse',
  'meeting-announcement': '/tillkannagivande',
  minutes: '',
  approval: '/justering',
  announcement: '/justering'
}
