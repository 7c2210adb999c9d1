import type { LegalKind } from '../bodies/organ-schemas.ts'
import type { Breach } from '../shared/breach.ts'
import { addDays, type IsoDate, type TimeOfDay } from '../shared/dates.ts'
import type { Meeting } from './meeting-schemas.ts'

/** What an announcement of a meeting says (KL 5:13): time, place and matters, and whether anybody may come. Nothing secret is in it. */
export type AnnouncedMeeting = {
  organName: string
  firstOn: IsoDate
  lastOn: IsoDate
  startsAt: TimeOfDay | null
  endsAt: TimeOfDay | null
  place: string | null
  isPublic: boolean
  matters: AnnouncedMatter[]
}

export type AnnouncedMatter = { id: string; title: string; dnr: string | null }

/** An announcement as far as the law counts its days. */
export type Announced = { announcedOn: IsoDate; content: Pick<AnnouncedMeeting, 'firstOn'> }

type Facts = Pick<Meeting, 'isBudget' | 'isImported' | 'state'> & { legalKind: LegalKind }

/** KL 9:10: where a direktion is the assembly, the meeting that fixes the budget is public and announced. */
export const mustBeAnnounced = ({ isBudget, isImported, state, legalKind }: Facts): boolean =>
  isBudget && !isImported && state !== 'cancelled' && legalKind === 'assembly'

/** KL 9:10: a week before the meeting at the latest. */
export const announceMeetingBy = (firstOn: IsoDate): IsoDate => addDays(firstOn, -7)

/**
 * The day from which the meeting has been announced for the day it is to be held: that of the first announcement since the day
 * was last changed, so that a new time, place or agenda does not count anew. Null while no announcement tells that day.
 */
export const announcedSince = (firstOn: IsoDate, announced: readonly Announced[]): IsoDate | null => {
  const others = announced.findLastIndex(({ content }) => content.firstOn !== firstOn)
  return announced[others + 1]?.announcedOn ?? null
}

/** What is against KL 9:10. Shown, never hidden: the meeting is held all the same. */
export const announcingBreachesOf = (
  { firstOn, ...facts }: Facts & { firstOn: IsoDate },
  announced: readonly Announced[],
  today: IsoDate
): Breach[] => {
  if (!mustBeAnnounced(facts)) return []
  const dueOn = announceMeetingBy(firstOn)
  const since = announcedSince(firstOn, announced)
  if ((since ?? today) <= dueOn) return []
  return [
    {
      code: 'not-announced-in-time',
      statute: 'KL 9 kap. 10 §',
      message: since
        ? `Budgetmötet anslogs ${since}. Det skulle ha anslagits senast ${dueOn}, en vecka före.`
        : `Budgetmötet skulle ha anslagits senast ${dueOn}, en vecka före.`
    }
  ]
}
