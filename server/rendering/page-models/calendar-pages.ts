import type { Organ } from '../../domain/bodies/organ-schemas.ts'
import type { OwnCalendarFeed } from '../../domain/planning/own-calendar-feed.ts'
import { toMeetings } from './meeting-pages.ts'
import { crumb, type PageHead } from './page-head.ts'

export type CalendarsPage = PageHead & {
  own: OwnCalendarFeed | null
  organs: readonly { name: string; address: string; isOpen: boolean }[]
}

export const calendarsPage = (
  organs: readonly Organ[],
  own: OwnCalendarFeed | null,
  addressOf: (organId: string) => string
): CalendarsPage => ({
  title: 'Kalendrar',
  breadcrumb: [toMeetings, crumb('Kalendrar')],
  own,
  organs: organs.map(({ id, name, publishesBoard }) => ({
    name,
    address: addressOf(id),
    isOpen: publishesBoard
  }))
})

/** Shown once: it stands nowhere else. */
export type CalendarAddressPage = PageHead & { address: string }

export const calendarAddressPage = (address: string): CalendarAddressPage => ({
  title: 'Din kalenderadress',
  breadcrumb: [toMeetings, crumb('Kalendrar', '/kalender'), crumb('Din adress')],
  address
})
