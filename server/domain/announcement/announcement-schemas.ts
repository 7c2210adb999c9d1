import { z } from 'zod'
import { Breach } from '../shared/breach.ts'
import { instant, isoDate } from '../shared/dates.ts'
import { line, optionalLine } from '../shared/text-schemas.ts'

const shown = {
  organName: z.string(),
  firstOn: isoDate.meta({ description: 'Sammanträdets första dag' }),
  lastOn: isoDate,
  isImmediate: z.boolean().meta({ description: 'Paragrafer som justerades omedelbart' }),
  paragraphRange: z
    .string()
    .nullable()
    .meta({ description: 'De paragrafer som anslaget gäller', examples: ['§§ 73–91'] }),
  approvedOn: isoDate.meta({ description: 'Dagen det justerades' }),
  announcedOn: isoDate.meta({ description: 'Dagen justeringen tillkännagavs' }),
  keptAt: z.string().meta({ description: 'Var protokollet finns att läsa (KL 8:12)' }),
  lastAppealOn: isoDate
    .nullable()
    .meta({ description: 'Sista dag för överklagande; null när besluten inte kan överklagas' }),
  downFromOn: isoDate.meta({ description: 'Första dag som anslaget får tas ned' })
}

/** What stands on the notice board, for anybody. */
export const BoardNotice = z
  .object({
    id: z.string(),
    ...shown,
    hasMinutes: z.boolean().meta({ description: 'Om protokollet kan läsas här (KL 8:10 p. 4)' })
  })
  .meta({ id: 'BoardNotice' })
export type BoardNotice = z.infer<typeof BoardNotice>

/** An announcement (anslag) of approved minutes, with what only those who work with it need. */
export const Announcement = z
  .object({
    id: z.string(),
    approvalId: z.string(),
    meetingId: z.string(),
    ...shown,
    boardAddress: z
      .string()
      .nullable()
      .meta({ description: 'Anslagstavlans adress, om den finns på annan plats' }),
    takenDownOn: isoDate.nullable(),
    changedAt: instant.meta({ description: 'När det sattes upp eller togs ned' }),
    reason: z.string().nullable(),
    breaches: z.array(Breach),
    revision: z.number().int()
  })
  .meta({ id: 'Announcement' })
export type Announcement = z.infer<typeof Announcement>

export const NewAnnouncement = z
  .strictObject({
    announcedOn: isoDate
      .nullable()
      .default(null)
      .meta({ description: 'För en anslagstavla på annan plats: dagen det anslogs. Annars i dag.' }),
    keptAt: line(200).meta({ description: 'Var protokollet finns att läsa (KL 8:12)' }),
    reason: optionalLine(500)
      .default(null)
      .meta({ description: 'Varför det anslås senare än andra dagen efter justeringen' })
  })
  .meta({ id: 'NewAnnouncement' })
export type NewAnnouncement = z.infer<typeof NewAnnouncement>

/** How a decision is appealed (KL 8:10 p. 5, 13 kap.). */
export const AppealInstructions = z
  .object({
    whoMay: z.string(),
    where: z.string(),
    when: z.string()
  })
  .meta({ id: 'AppealInstructions' })
export type AppealInstructions = z.infer<typeof AppealInstructions>
