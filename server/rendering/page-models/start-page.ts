import type { Meeting } from '../../domain/meetings/meeting-schemas.ts'
import { formatWeekday } from '../format.ts'
import { meetingRow, type MeetingRow } from './meeting-pages.ts'
import type { PageHead } from './page-head.ts'

export type StartPage = PageHead & {
  coming: readonly (MeetingRow & { day: string })[]
  latest: readonly MeetingRow[]
  /** What is still to be done before the first meeting, and who may do it; empty when all is there. */
  steps: readonly Step[]
}

type Step = { text: string; href: string; isDone: boolean; asks: 'plan' | 'administer' }

type StartFacts = {
  bodyName: string
  coming: readonly Meeting[]
  latest: readonly Meeting[]
  hasMembers: boolean
  hasOrgans: boolean
  hasSecretary: boolean
  hasSeries: boolean
}

export const startPage = (facts: StartFacts): StartPage => {
  const steps = stepsOf(facts)
  return {
    title: facts.bodyName,
    breadcrumb: [],
    coming: facts.coming.map(meeting => ({ ...meetingRow(meeting), day: formatWeekday(meeting.firstOn) })),
    latest: facts.latest.map(meetingRow),
    steps: steps.every(({ isDone }) => isDone) ? [] : steps
  }
}

const stepsOf = ({ coming, latest, hasMembers, hasOrgans, hasSecretary, hasSeries }: StartFacts): Step[] => {
  const hasMeetings = coming.length + latest.length > 0
  return [
    {
      text: 'Lägg upp medlemmarna i förbundet',
      href: '/organisation',
      isDone: hasMembers,
      asks: 'administer'
    },
    {
      text: 'Lägg upp de organ som sammanträder',
      href: '/organisation/organ/nytt',
      isDone: hasOrgans,
      asks: 'administer'
    },
    {
      text: 'Ge den som skriver protokollen uppdraget som sekreterare, på organets sida',
      href: '/organisation',
      isDone: hasSecretary,
      asks: 'administer'
    },
    {
      text: 'Fortsätter ni en nummerserie? Ange första numret',
      href: '/organisation/nummerserier',
      // With the first meeting the series begin at 1, unless somebody has said otherwise.
      isDone: hasSeries || hasMeetings,
      asks: 'administer'
    },
    { text: 'Planera det första mötet', href: '/sammantraden/nytt', isDone: hasMeetings, asks: 'plan' }
  ]
}
