import type { Approval } from '../../domain/approval/approval-schemas.ts'
import type { Matter } from '../../domain/meetings/matter-schemas.ts'
import type { Meeting } from '../../domain/meetings/meeting-schemas.ts'
import { toMeeting, toMeetings } from './meeting-pages.ts'
import { crumb, type PageHead } from './page-head.ts'

export type ImmediateApprovalsPage = PageHead & {
  meeting: Meeting
  approvals: readonly (Approval & { waitingFor: string })[]
  /** The §§ that can be locked now, for those who may. */
  choices: readonly Matter[]
  mayLock: boolean
  /** While the meeting goes on: when it is closed the whole is reviewed. */
  mayAskReview: boolean
  refusal: string
}

type Shown = {
  meeting: Meeting
  matters: readonly Matter[]
  approvals: readonly Approval[]
  mayWrite: boolean
}

export const immediateApprovalsPage = (
  { meeting, matters, approvals, mayWrite }: Shown,
  refusal: string
): ImmediateApprovalsPage => ({
  title: `Omedelbar justering, ${meeting.organName} ${meeting.firstOn}`,
  breadcrumb: [toMeetings, toMeeting(meeting), crumb('Omedelbar justering')],
  meeting,
  approvals: approvals.map(approval => ({
    ...approval,
    waitingFor: approval.signers
      .filter(({ signedOn, refusedOn }) => !signedOn && !refusedOn)
      .map(({ name }) => name)
      .join(', ')
  })),
  choices: matters.filter(
    ({ number, isImmediate, withheld }) => number !== null && !isImmediate && withheld === null
  ),
  mayLock: mayWrite && !meeting.isImported && (meeting.state === 'open' || meeting.state === 'closed'),
  mayAskReview: mayWrite && !meeting.isImported && meeting.state === 'open',
  refusal
})
