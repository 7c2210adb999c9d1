import { isIsoDate, type Instant } from '../../shared/dates.ts'

/**
 * When a note was written, from a cell. Of a note with a day alone the time is noon, and the milliseconds are its place among
 * the notes of the cell, so that they keep their order.
 */
export const noteInstant = (cell: string, place: number): Instant | undefined => {
  if (isIsoDate(cell)) return `${cell}T12:00:00.${String(place).padStart(3, '0')}Z`
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(cell) && isIsoDate(cell.slice(0, 10))
    ? cell
    : undefined
}

/** The cell that it came from. */
export const noteCell = (writtenAt: Instant): string =>
  /T12:00:00\.\d{3}Z$/.test(writtenAt) ? writtenAt.slice(0, 10) : writtenAt
