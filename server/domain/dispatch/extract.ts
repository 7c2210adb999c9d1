import type { MinutesAttendanceGroup, MinutesParagraph } from '../approval/minutes.ts'
import type { Instant, IsoDate, TimeOfDay } from '../shared/dates.ts'

/** An extract of sealed minutes as plain data: everything that its PDF shows, and nothing else. Same model, same bytes. */
export type Extract = {
  bodyName: string
  organName: string
  firstOn: IsoDate
  lastOn: IsoDate
  startsAt: TimeOfDay | null
  endsAt: TimeOfDay | null
  place: string | null
  attendance: MinutesAttendanceGroup[]
  /** The day the minutes were approved (justerade); null until they are, and for officials who approve none. */
  approvedOn: IsoDate | null
  paragraphs: (MinutesParagraph & {
    /** To whom the decision is sent. */
    recipients: string[]
  })[]
  /** The secretary of the meeting, who certifies; null where the minutes name none. */
  certifier: string | null
  /** When the minutes were sealed: the dates inside the PDF. */
  changedAt: Instant
}
