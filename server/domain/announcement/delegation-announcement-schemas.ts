import { z } from 'zod'
import { instant, isoDate } from '../shared/dates.ts'
import { line } from '../shared/text-schemas.ts'

const shown = {
  organName: z.string(),
  label: z.string().meta({ description: 'Diarienummer och löpnummer', examples: ['012/26:3'] }),
  title: z.string().meta({ description: 'Som i det offentliga diariet' }),
  decidedOn: isoDate,
  decidedAs: z.string(),
  announcedOn: isoDate,
  keptAt: z.string().meta({ description: 'Var protokollet över beslutet finns att läsa' }),
  lastAppealOn: isoDate.meta({ description: 'Sista dag för överklagande (KL 13:5)' }),
  downFromOn: isoDate.meta({ description: 'Första dag som anslaget får tas ned' })
}

/** A delegationsbeslut on the notice board, for anybody: nothing that the public register withholds. */
export const DelegationNotice = z.object({ id: z.string(), ...shown }).meta({ id: 'DelegationNotice' })
export type DelegationNotice = z.infer<typeof DelegationNotice>

/** The announcement of a delegationsbeslut that is not reported (KL 8:10 p. 3). */
export const DelegationAnnouncement = z
  .object({
    id: z.string(),
    delegatedDecisionId: z.string(),
    ...shown,
    minutedOn: isoDate.meta({ description: 'Dagen beslutet protokollfördes särskilt (KL 6:40, 7:8)' }),
    boardAddress: z.string().nullable(),
    takenDownOn: isoDate.nullable(),
    changedAt: instant.meta({ description: 'När det sattes upp eller togs ned' })
  })
  .meta({ id: 'DelegationAnnouncement' })
export type DelegationAnnouncement = z.infer<typeof DelegationAnnouncement>

export const NewDelegationAnnouncement = z
  .strictObject({
    minutedOn: isoDate.meta({ description: 'Dagen beslutet protokollfördes särskilt (KL 6:40, 7:8)' }),
    announcedOn: isoDate
      .nullable()
      .default(null)
      .meta({ description: 'För en anslagstavla på annan plats: dagen det anslogs. Annars i dag.' }),
    keptAt: line(200).meta({ description: 'Var protokollet över beslutet finns att läsa' })
  })
  .meta({ id: 'NewDelegationAnnouncement' })
export type NewDelegationAnnouncement = z.infer<typeof NewDelegationAnnouncement>
