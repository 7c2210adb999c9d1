import type { Meeting } from '../../domain/meetings/meeting-schemas.ts'
import type { Summoning } from '../../domain/summons/summons-schemas.ts'
import { formOf, type Form } from './form.ts'
import { meetingName, toMeeting, toMeetings } from './meeting-pages.ts'
import { crumb, type PageHead } from './page-head.ts'

export type MeetingCancellationPage = PageHead & {
  meeting: Meeting
  /** Why it cannot be cancelled, or ''. */
  refusal: string
  /** Who is told by mail: whoever was sent the kallelse. */
  told: readonly string[]
  /** Who is called and must be told in another way. */
  untold: readonly string[]
  matterCount: number
  form: Form
}

type CancellationFacts = {
  meeting: Meeting
  refusal: string
  summoning: Pick<Summoning, 'sent' | 'called' | 'deliveries'>
  matterCount: number
}

export const meetingCancellationPage = (
  { meeting, refusal, summoning: { sent, called, deliveries }, matterCount }: CancellationFacts,
  form = formOf('meetingCancellation')
): MeetingCancellationPage => {
  const told = new Set(deliveries.map(({ personId }) => personId))
  return {
    title: `Ställ in mötet ${meetingName(meeting)}`,
    breadcrumb: [toMeetings, toMeeting(meeting), crumb('Ställ in')],
    meeting,
    refusal,
    told: [...new Set(deliveries.map(({ name }) => name))],
    untold:
      sent.length > 0 ? called.filter(({ personId }) => !told.has(personId)).map(({ name }) => name) : [],
    matterCount,
    form
  }
}
