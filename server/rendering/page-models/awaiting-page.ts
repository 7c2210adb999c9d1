import type { AwaitingMatter } from '../../domain/followup/way-schemas.ts'
import type { Meeting } from '../../domain/meetings/meeting-schemas.ts'
import { labels } from '../labels.ts'
import { toMeeting, toMeetings } from './meeting-pages.ts'
import { crumb, type PageHead } from './page-head.ts'

export type AwaitingPage = PageHead & {
  meeting: Meeting
  awaiting: readonly (AwaitingMatter & { reasonText: string; preposition: string })[]
  /** They can be put on the agenda now. */
  mayCarry: boolean
  refusal: string
}

export const awaitingPage = (
  meeting: Meeting,
  awaiting: readonly AwaitingMatter[],
  mayWrite: boolean,
  refusal = ''
): AwaitingPage => ({
  title: `På väg hit, ${meeting.organName} ${meeting.firstOn}`,
  breadcrumb: [toMeetings, toMeeting(meeting), crumb('På väg hit')],
  meeting,
  awaiting: awaiting.map(each => ({
    ...each,
    reasonText: labels.originReason[each.reason],
    preposition: each.reason === 'proposed' ? 'från' : 'av'
  })),
  mayCarry: mayWrite && (meeting.state === 'planned' || meeting.state === 'open'),
  refusal
})
