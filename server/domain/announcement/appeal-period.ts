import { z } from 'zod'
import { addDays, isoDate, type IsoDate } from '../shared/dates.ts'
import { holidayName } from '../shared/holidays.ts'

/** The time to appeal a decision whose approved minutes were announced on a day, with what moved its end. */
export const AppealPeriod = z
  .object({
    announcedOn: isoDate.meta({ description: 'Dagen justeringen tillkännagavs på anslagstavlan' }),
    threeWeeksOn: isoDate.meta({ description: 'Samma veckodag tre veckor senare (lag 1930:173 1 §)' }),
    lastOn: isoDate.meta({ description: 'Sista dagen för överklagande' }),
    earliestDownOn: isoDate.meta({ description: 'Tidigaste dag som anslaget får tas ned (KL 8:12)' }),
    passedOver: z
      .array(z.object({ day: isoDate, name: z.string().meta({ examples: ['nyårsafton'] }) }))
      .meta({ description: 'Dagar som flyttar den sista dagen (lag 1930:173 2 §)' }),
    statutes: z.array(z.string())
  })
  .meta({ id: 'AppealPeriod' })
export type AppealPeriod = z.infer<typeof AppealPeriod>

export const AppealPeriodQuestion = z.object({
  announcedOn: isoDate
    .optional()
    .meta({ description: 'Dagen justeringen tillkännagavs på anslagstavlan; i dag om inget anges' })
})

/**
 * KL 13:5: three weeks from the day the approval was announced. A time in weeks ends on the weekday it began; an end on a
 * Saturday, a holiday or an eve that is as good as one waits for the next working day (lag 1930:173 1 and 2 §§).
 */
export const appealPeriodOf = (announcedOn: IsoDate): AppealPeriod => {
  const threeWeeksOn = addDays(announcedOn, 21)
  const passedOver: AppealPeriod['passedOver'] = []
  let lastOn = threeWeeksOn
  for (let name = holidayName(lastOn); name; name = holidayName(lastOn)) {
    passedOver.push({ day: lastOn, name })
    lastOn = addDays(lastOn, 1)
  }
  const statutes = [
    'KL 13 kap. 5 §',
    'lag (1930:173) 1 §',
    ...(passedOver.length > 0 ? ['lag (1930:173) 2 §'] : [])
  ]
  return { announcedOn, threeWeeksOn, lastOn, earliestDownOn: addDays(lastOn, 1), passedOver, statutes }
}
