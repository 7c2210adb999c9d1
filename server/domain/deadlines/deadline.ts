import { announcementDueOn, approvalDueOn, hasDutyToApprove } from '../approval/approval.ts'
import type { LegalKind } from '../bodies/organ-schemas.ts'
import type { MeetingState } from '../meetings/meeting-schemas.ts'
import { announceMeetingBy } from '../meetings/meeting-announcement.ts'
import { addDays, type IsoDate } from '../shared/dates.ts'
import { summonsDueOn } from '../summons/summons.ts'
import type { DeadlineKind } from './deadline-schemas.ts'

/** An announcement that has gone up. */
export type AnnouncementFacts = {
  lastAppealOn: IsoDate | null
  downFromOn: IsoDate
  isDown: boolean
  /** Decisions whose time to appeal has passed and that nobody has confirmed. */
  unconfirmed: number
}

/** How far a meeting has come, as far as its deadlines go. */
export type MeetingProgress = {
  state: MeetingState
  firstOn: IsoDate
  lastOn: IsoDate
  organ: { legalKind: LegalKind; approverCount: number; isAnnounced: boolean }
  /** What the adopted plan of the year says; null for a meeting outside it. */
  planned: { materialOn: IsoDate; dispatchOn: IsoDate; approvalOn: IsoDate } | null
  isSummoned: boolean
  /** Whether the meeting has to be announced, has been for its day, and when what is up may come down. */
  announcing: { isRequired: boolean; isAnnounced: boolean; downFromOn: IsoDate | null }
  /** Decisions on delegation that the meeting, as the next of its organ, is to be told of. */
  unreported: number
  /** Of the whole minutes, and of §§ that were approved at once. */
  approvals: readonly {
    approvedOn: IsoDate | null
    announcement: AnnouncementFacts | null
    immediateApprovalId?: string | null
  }[]
}

export type MeetingDeadline = {
  kind: DeadlineKind
  dueOn: IsoDate
  statute: string | null
  immediateApprovalId?: string
}

/** What is still to be done with a meeting, and by when; in no order. Each rule of law has its home elsewhere. */
export const deadlinesOf = (meeting: MeetingProgress): MeetingDeadline[] =>
  meeting.state === 'cancelled' ? ofAnnouncing(meeting) : ofHeld(meeting)

const ofHeld = (meeting: MeetingProgress): MeetingDeadline[] => [
  ...(meeting.state === 'planned' ? beforeMeeting(meeting) : []),
  ...ofAnnouncing(meeting),
  ...atMeeting(meeting),
  ...afterMeeting(meeting),
  ...meeting.approvals.flatMap(each =>
    afterApproval(meeting, each).map(deadline => ({
      ...deadline,
      ...(each.immediateApprovalId ? { immediateApprovalId: each.immediateApprovalId } : {})
    }))
  )
]

/** KL 6:40, 7:8: what was decided on delegation, or in urgency by the chair, is reported at the next meeting. */
const atMeeting = ({ lastOn, unreported }: MeetingProgress): MeetingDeadline[] =>
  unreported > 0 ? [{ kind: 'report-decisions', dueOn: lastOn, statute: 'KL 6 kap. 40 §, 7 kap. 8 §' }] : []

/** KL 9:10: the meeting that fixes the budget is announced a week before. */
const ofAnnouncing = ({ state, firstOn, announcing }: MeetingProgress): MeetingDeadline[] => {
  const { isRequired, isAnnounced, downFromOn } = announcing
  return [
    ...(isRequired && !isAnnounced && state === 'planned'
      ? [{ kind: 'announce-meeting', dueOn: announceMeetingBy(firstOn), statute: 'KL 9 kap. 10 §' } as const]
      : []),
    ...(downFromOn ? [{ kind: 'take-down-meeting', dueOn: downFromOn, statute: null } as const] : [])
  ]
}

const beforeMeeting = ({ firstOn, organ, planned, isSummoned }: MeetingProgress): MeetingDeadline[] => {
  if (isSummoned) return []
  const byLaw = summonsDueOn(organ.legalKind, firstOn)
  const material: MeetingDeadline[] = planned
    ? [{ kind: 'material', dueOn: planned.materialOn, statute: null }]
    : []
  return [...material, ...earlier('summons', planned?.dispatchOn, byLaw, 'KL 5 kap. 13–15 §§')]
}

const afterMeeting = ({ state, lastOn, organ, planned, approvals }: MeetingProgress): MeetingDeadline[] => {
  const isApproved = approvals.length > 0 && approvals.every(({ approvedOn }) => approvedOn !== null)
  if (state === 'planned' || (state === 'sealed' && isApproved)) return []
  const byLaw = hasDutyToApprove(organ) ? approvalDueOn(lastOn) : null
  return earlier('approval', planned?.approvalOn, byLaw, 'KL 5 kap. 69 §')
}

const afterApproval = (
  { organ }: MeetingProgress,
  { approvedOn, announcement }: MeetingProgress['approvals'][number]
): MeetingDeadline[] => {
  if (!organ.isAnnounced || approvedOn === null) return []
  if (!announcement)
    return [{ kind: 'announcement', dueOn: announcementDueOn(approvedOn), statute: 'KL 8 kap. 12 §' }]
  const { lastAppealOn, downFromOn, isDown, unconfirmed } = announcement
  return [
    ...(lastAppealOn && unconfirmed > 0
      ? [{ kind: 'legal-force', dueOn: addDays(lastAppealOn, 1), statute: 'KL 13 kap. 5 §' } as const]
      : []),
    ...(isDown ? [] : [{ kind: 'take-down', dueOn: downFromOn, statute: 'KL 8 kap. 12 §' } as const])
  ]
}

/** The first of what the plan and the law say: where the law's day is the first, with its statute. */
const earlier = (
  kind: DeadlineKind,
  byPlan: IsoDate | undefined,
  byLaw: IsoDate | null,
  statute: string
): MeetingDeadline[] => {
  if (byLaw && (!byPlan || byLaw <= byPlan)) return [{ kind, dueOn: byLaw, statute }]
  return byPlan ? [{ kind, dueOn: byPlan, statute: null }] : []
}

/** From these days on something may be done; nobody is late with it. */
const opens: readonly DeadlineKind[] = [
  'take-down',
  'take-down-meeting',
  'take-down-decision',
  'announce-decision',
  'legal-force'
]

export const isLateOn = ({ kind, dueOn }: Pick<MeetingDeadline, 'kind' | 'dueOn'>, today: IsoDate): boolean =>
  dueOn < today && !opens.includes(kind)
