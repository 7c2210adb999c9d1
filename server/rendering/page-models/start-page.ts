import type { Meeting } from '../../domain/meetings/meeting-schemas.ts'
import { formatWeekday } from '../format.ts'
import { meetingRow, type MeetingRow } from './meeting-pages.ts'
import type { PageHead } from './page-head.ts'

export type StartPage = PageHead & {
  coming: readonly (MeetingRow & { day: string })[]
  latest: readonly MeetingRow[]
  /** What is still to be done before the first meeting, and who may do it; empty when all is there. */
  steps: readonly { text: string; href: string; isDone: boolean; asks: 'plan' | 'administer' }[]
}

type StartFacts = {
  bodyName: string
  coming: readonly Meeting[]
  latest: readonly Meeting[]
  hasMembers: boolean
  hasOrgans: boolean
}

export const startPage = ({ bodyName, coming, latest, hasMembers, hasOrgans }: StartFacts): StartPage => {
  const steps = [
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
      text: 'Planera det första mötet',
      href: '/sammantraden/nytt',
      isDone: coming.length + latest.length > 0,
      asks: 'plan'
    }
  ] as const
  return {
    title: bodyName,
    breadcrumb: [],
    coming: coming.map(meeting => ({ ...meetingRow(meeting), day: formatWeekday(meeting.firstOn) })),
    latest: latest.map(meetingRow),
    steps: steps.every(({ isDone }) => isDone) ? [] : steps
  }
}
