import type { Meeting } from '../../domain/meetings/meeting-schemas.ts'
import type { Deadline } from '../../domain/deadlines/deadline-schemas.ts'
import type { OwnTask } from '../../domain/deadlines/own-task-schemas.ts'
import type { IsoDate } from '../../domain/shared/dates.ts'
import { formatWeekday } from '../format.ts'
import { deadlineRow, ownTaskRow, type DeadlineRow, type OwnTaskRow } from './deadlines-page.ts'
import { meetingRow, type MeetingRow } from './meeting-pages.ts'
import type { PageHead } from './page-head.ts'

export type StartPage = PageHead & {
  /** What waits for the one who reads, and the first of what is to be done. */
  tasks: readonly OwnTaskRow[]
  deadlines: readonly DeadlineRow[]
  coming: readonly (MeetingRow & { day: string })[]
  latest: readonly MeetingRow[]
  /** What is still to be done before the first meeting, and who may do it; empty when all is there. */
  steps: readonly Step[]
}

type Step = { text: string; href: string; isDone: boolean; asks: 'plan' | 'administer' }

type StartFacts = {
  today: IsoDate
  tasks: readonly OwnTask[]
  deadlines: readonly Deadline[]
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
    tasks: facts.tasks.map(ownTaskRow),
    deadlines: facts.deadlines.map(deadline => deadlineRow(deadline, facts.today)),
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
