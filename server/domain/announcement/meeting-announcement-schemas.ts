import { z } from 'zod'
import { Breach } from '../shared/breach.ts'
import { instant, isoDate, timeOfDay } from '../shared/dates.ts'
import { optionalLine } from '../shared/text-schemas.ts'

const shown = {
  organName: z.string(),
  firstOn: isoDate.meta({ description: 'Sammanträdets första dag' }),
  lastOn: isoDate,
  startsAt: timeOfDay.nullable(),
  endsAt: timeOfDay.nullable(),
  place: z.string().nullable(),
  isPublic: z.boolean().meta({ description: 'Vem som helst får komma: budgeten fastställs (KL 9:10)' }),
  matters: z
    .array(
      z
        .object({
          title: z.string().meta({ description: 'Som i det offentliga diariet' }),
          dnr: z.string().nullable()
        })
        .meta({ id: 'AnnouncedMatter' })
    )
    .meta({ description: 'Ärendena, i dagordningens ordning' }),
  isCancelled: z.boolean().meta({ description: 'Mötet är inställt' }),
  isRenewal: z.boolean().meta({ description: 'Ersätter ett tidigare anslag om samma möte' }),
  announcedOn: isoDate,
  downFromOn: isoDate.meta({ description: 'Första dag som anslaget får tas ned: dagen efter mötet' })
}

/** A meeting that is to be held, on the notice board, for anybody (KL 8:10 p. 1). */
export const MeetingNotice = z.object({ id: z.string(), ...shown }).meta({ id: 'MeetingNotice' })
export type MeetingNotice = z.infer<typeof MeetingNotice>

/** An announcement of a meeting as it was put up; one that is renewed stays in the list. */
export const MeetingAnnouncement = z
  .object({
    id: z.string(),
    meetingId: z.string(),
    ...shown,
    boardAddress: z
      .string()
      .nullable()
      .meta({ description: 'Anslagstavlans adress, om den finns på annan plats' }),
    isReplaced: z.boolean().meta({ description: 'Ett senare anslag gäller i dess ställe' }),
    takenDownOn: isoDate.nullable(),
    changedAt: instant.meta({ description: 'När det sattes upp eller togs ned' }),
    reason: z.string().nullable()
  })
  .meta({ id: 'MeetingAnnouncement' })
export type MeetingAnnouncement = z.infer<typeof MeetingAnnouncement>

/** How a meeting is announced: what has been put up, and what is against the law. */
export const MeetingAnnouncing = z
  .object({
    meetingId: z.string(),
    isRequired: z.boolean().meta({ description: 'Budgetmöte i direktionen: ska anslås (KL 9:10)' }),
    dueOn: isoDate
      .nullable()
      .meta({ description: 'Sista dag att anslå det; null där lagen inte säger någon' }),
    isOutdated: z.boolean().meta({ description: 'Mötet har ändrats sedan det anslogs: anslå det på nytt' }),
    refusal: z.string().meta({ description: 'Varför det inte kan anslås nu; tomt när det kan' }),
    breaches: z.array(Breach),
    announcements: z.array(MeetingAnnouncement).meta({ description: 'Det senaste först' })
  })
  .meta({ id: 'MeetingAnnouncing' })
export type MeetingAnnouncing = z.infer<typeof MeetingAnnouncing>

export const NewMeetingAnnouncement = z
  .strictObject({
    announcedOn: isoDate
      .nullable()
      .default(null)
      .meta({ description: 'För en anslagstavla på annan plats: dagen det anslogs. Annars i dag.' }),
    reason: optionalLine(500)
      .default(null)
      .meta({ description: 'Varför ett budgetmöte anslås senare än en vecka före' })
  })
  .meta({ id: 'NewMeetingAnnouncement' })
export type NewMeetingAnnouncement = z.infer<typeof NewMeetingAnnouncement>
