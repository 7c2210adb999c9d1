import ical, { ICalEventStatus } from 'ical-generator'
import type { Calendar, CalendarEntry } from '../domain/planning/calendar.ts'

/** The meetings as iCalendar (RFC 5545). `addressOf` leads from a meeting to its page. */
export const writeCalendar = (
  { name, entries }: Calendar,
  addressOf: (meetingId: string) => string
): string => {
  const calendar = ical({ name, prodId: { company: 'Paragraf', product: 'Paragraf', language: 'SV' } })
  for (const entry of entries)
    calendar.createEvent({
      id: `${entry.meetingId}@paragraf`,
      // When it was last changed, never the clock: the same meetings give the same bytes.
      stamp: new Date(entry.changedAt),
      sequence: entry.revision,
      ...(entry.isCancelled && { status: ICalEventStatus.CANCELLED }),
      summary: summaryOf(entry),
      url: addressOf(entry.meetingId),
      ...(entry.place && { location: entry.place }),
      ...timesOf(entry)
    })
  return calendar.toString()
}

// Many calendars show the title and not the status.
const summaryOf = ({ organName, isBudget, isCancelled }: CalendarEntry): string =>
  [isCancelled && 'Inställt', organName, isBudget && 'budgeten fastställs'].filter(Boolean).join(': ')

// A day without a time is written as it is; it passes through no time zone.
const timesOf = ({ isAllDay, start, end }: CalendarEntry) =>
  isAllDay
    ? { allDay: true, start, ...(end && { end }) }
    : { start: new Date(start), ...(end && { end: new Date(end) }) }
