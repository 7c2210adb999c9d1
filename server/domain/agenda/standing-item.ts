import { yearOf, type IsoDate } from '../shared/dates.ts'
import type { ItemFrequency } from './standing-item-schemas.ts'

/** From one day up to but not including another. */
export type Period = { fromOn: IsoDate; beforeOn: IsoDate }

/** How often in its period an item is to be taken up; null where it is at every meeting. */
export const wantedTimes: Record<ItemFrequency, number | null> = {
  'every-meeting': null,
  'twice-per-term': 2,
  'once-per-year': 1
}

/** The term (January to June, July to December) or year of a meeting, by what the item is counted in. */
export const periodOf = (frequency: ItemFrequency, firstOn: IsoDate): Period => {
  const year = yearOf(firstOn)
  const isSpring = firstOn < `${year}-07-01`
  if (frequency !== 'twice-per-term') return { fromOn: `${year}-01-01`, beforeOn: `${year + 1}-01-01` }
  return isSpring
    ? { fromOn: `${year}-01-01`, beforeOn: `${year}-07-01` }
    : { fromOn: `${year}-07-01`, beforeOn: `${year + 1}-01-01` }
}

/** Whether an item that other meetings of the period have taken up so many times is to be taken up once more. */
export const isWantedAgain = (frequency: ItemFrequency, taken: number): boolean => {
  const wanted = wantedTimes[frequency]
  return wanted === null || taken < wanted
}
