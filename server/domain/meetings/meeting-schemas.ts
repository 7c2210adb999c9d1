import { z } from 'zod'
import { shownMeetingStates } from '../../db/schema/meetings.ts'
import { instant, isoDate, timeOfDay } from '../shared/dates.ts'
import { Paging } from '../shared/paging.ts'
import { line, optionalLine } from '../shared/text-schemas.ts'

export const MeetingState = z.enum(shownMeetingStates)
export type MeetingState = z.infer<typeof MeetingState>

/** A meeting of an organ, over one day or several. */
export const Meeting = z
  .object({
    id: z.string(),
    organId: z.string(),
    organName: z.string(),
    firstOn: isoDate,
    lastOn: isoDate,
    startsAt: timeOfDay.nullable(),
    endsAt: timeOfDay.nullable(),
    place: z.string().nullable(),
    state: MeetingState,
    isBudget: z.boolean().meta({ description: 'Budgeten fastställs: mötet är offentligt (KL 9:10)' }),
    approvalOn: isoDate.nullable().meta({ description: 'Dagen då protokollet ska justeras' }),
    approvalTime: timeOfDay.nullable(),
    approvalPlace: z.string().nullable(),
    isImported: z.boolean(),
    importedBodyName: z.string().nullable(),
    sealedAt: instant.nullable(),
    sealedSha256: z.string().nullable(),
    cancelledAt: instant.nullable().meta({ description: 'När ett planerat möte ställdes in' }),
    cancelledReason: z.string().nullable().meta({ description: 'Varför det ställdes in' }),
    changedAt: instant,
    revision: z.number().int()
  })
  .meta({ id: 'Meeting' })
export type Meeting = z.infer<typeof Meeting>

const facts = {
  firstOn: isoDate.meta({ description: 'Mötets första dag' }),
  lastOn: isoDate.meta({ description: 'Mötets sista dag; samma som den första för ett endagsmöte' }),
  startsAt: timeOfDay.nullable(),
  endsAt: timeOfDay.nullable(),
  place: optionalLine(200),
  isBudget: z.boolean()
}

type Span = Pick<Meeting, 'firstOn' | 'lastOn' | 'startsAt' | 'endsAt'>

/** Whether a meeting of one day would end before it has begun. */
export const endsBeforeItBegins = ({ firstOn, lastOn, startsAt, endsAt }: Span): boolean =>
  firstOn === lastOn && startsAt !== null && endsAt !== null && endsAt < startsAt

export const endsTooEarly =
  'Mötet kan inte sluta innan det börjar. Ange nästa dag som sista dag om det gick över midnatt.'

export const NewMeeting = z
  .strictObject({
    organId: z.string().min(1, { error: 'Välj ett organ.' }),
    firstOn: facts.firstOn,
    lastOn: facts.lastOn.nullable().default(null),
    startsAt: facts.startsAt.default(null),
    endsAt: facts.endsAt.default(null),
    place: facts.place.default(null),
    isBudget: facts.isBudget.default(false)
  })
  .refine(({ firstOn, lastOn }) => !lastOn || firstOn <= lastOn, {
    path: ['lastOn'],
    error: 'Sista dagen kan inte ligga före den första.'
  })
  .refine(
    ({ firstOn, lastOn, startsAt, endsAt }) =>
      !endsBeforeItBegins({ firstOn, lastOn: lastOn ?? firstOn, startsAt, endsAt }),
    {
      path: ['endsAt'],
      error: endsTooEarly
    }
  )
  .meta({ id: 'NewMeeting' })
export type NewMeeting = z.infer<typeof NewMeeting>

const approvalFacts = {
  approvalOn: isoDate.nullable().meta({ description: 'Dagen då protokollet ska justeras' }),
  approvalTime: timeOfDay.nullable().meta({ description: 'Klockslaget för justeringen' }),
  approvalPlace: optionalLine(200).meta({ description: 'Var det justeras' })
}

export const MeetingEdit = z
  .strictObject({ ...facts, ...approvalFacts })
  .partial()
  .meta({ id: 'MeetingEdit' })
export type MeetingEdit = z.infer<typeof MeetingEdit>

/** Why a planned meeting will not be held. It is told to those who were called. */
export const MeetingCancellation = z
  .strictObject({
    reason: line(500).meta({
      description: 'Varför mötet ställs in; står i mejlet till de kallade',
      examples: ['Ordföranden är sjuk']
    })
  })
  .meta({ id: 'MeetingCancellation' })
export type MeetingCancellation = z.infer<typeof MeetingCancellation>

export const MeetingFilter = Paging.extend({
  organId: z.string().optional().meta({ description: 'Bara möten i det här organet' }),
  year: z.coerce
    .number()
    .int()
    .min(1800)
    .max(2199)
    .optional()
    .meta({ description: 'Bara möten det året', examples: [2026] }),
  state: MeetingState.optional().meta({ description: 'Bara möten i det här läget' })
})
export type MeetingFilter = z.infer<typeof MeetingFilter>
