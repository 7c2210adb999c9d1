import { z } from 'zod'
import { mandateRoles } from '../../db/schema/people.ts'
import { summonsAnswers } from '../../db/schema/summonses.ts'
import { Delivery } from '../dispatch/delivery-schemas.ts'
import { Breach } from '../shared/breach.ts'
import { instant, isoDate } from '../shared/dates.ts'
import { line, optionalLine } from '../shared/text-schemas.ts'

export const SummonsAnswer = z.enum(summonsAnswers)
export type SummonsAnswer = z.infer<typeof SummonsAnswer>

/** A ledamot or ersättare who is called, with the answer. */
export const CalledPerson = z
  .object({
    personId: z.string(),
    name: z.string(),
    role: z.enum(mandateRoles),
    memberName: z.string().nullable(),
    hasAddress: z
      .boolean()
      .meta({ description: 'Har ett konto med adress: annars kallas personen på annat sätt' }),
    answer: SummonsAnswer.nullable(),
    note: z.string().nullable(),
    answeredAt: instant.nullable(),
    calledForName: z.string().nullable().meta({ description: 'Ledamoten som ersättaren är inkallad för' }),
    releasedForName: z.string().nullable().meta({
      description: 'Ledamoten som ersättaren var inkallad för, men inte behöver tjänstgöra för längre'
    }),
    releasedAt: instant.nullable()
  })
  .meta({ id: 'CalledPerson' })
export type CalledPerson = z.infer<typeof CalledPerson>

const shown = {
  dueOn: isoDate
    .nullable()
    .meta({ description: 'Sista dag enligt KL 5:13–15; null där lagen inte säger någon' }),
  /** Kallelser that were sent, the first first. */
  sent: z.array(
    z.object({
      id: z.string(),
      sentAt: instant,
      sha256: z.string(),
      reason: z.string().nullable(),
      isSupplement: z.boolean()
    })
  ),
  breaches: z.array(Breach),
  /** Ids of matters that were in no kallelse. */
  lateIds: z.array(z.string()).meta({ description: 'Ärenden som inte stod i kallelsen', examples: [[]] })
}

/** The summoning of a meeting, for those who work with it. */
export const Summoning = z
  .object({
    meetingId: z.string(),
    ...shown,
    breaches: z.array(
      Breach.extend({
        reason: z.string().nullable().meta({ description: 'Skälet som är angivet' }),
        paragraphId: z.string().nullable().meta({ description: 'Ärendet som inte stod i kallelsen' })
      }).meta({ id: 'SummonsBreach' })
    ),
    called: z.array(CalledPerson),
    deliveries: z.array(Delivery)
  })
  .meta({ id: 'Summoning' })
export type Summoning = z.infer<typeof Summoning>

/** What the one who is called sees. */
export const OwnSummons = z
  .object({ meetingId: z.string(), ...shown, own: CalledPerson.nullable() })
  .meta({ id: 'OwnSummons' })
export type OwnSummons = z.infer<typeof OwnSummons>

export const NewSummons = z
  .strictObject({
    reason: optionalLine(500).meta({
      description: 'Varför kallelsen skickas senare än en vecka före (KL 5:13–15)'
    })
  })
  .meta({ id: 'NewSummons' })
export type NewSummons = z.infer<typeof NewSummons>

export const SummonsReply = z
  .strictObject({
    personId: line(100)
      .nullable()
      .default(null)
      .meta({ description: 'För den som skriver in någon annans svar; annars den som svarar' }),
    answer: SummonsAnswer,
    note: optionalLine(300).default(null)
  })
  .meta({ id: 'SummonsReply' })
export type SummonsReply = z.infer<typeof SummonsReply>
