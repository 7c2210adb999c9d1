import { z } from 'zod'
import { isoDate, timeOfDay } from '../shared/dates.ts'
import { line, optionalLine } from '../shared/text-schemas.ts'
import { endsBeforeItBegins, endsTooEarly } from '../meetings/meeting-schemas.ts'

/** A day of the plan, with the days that follow from it. */
export const PlannedDay = z
  .object({
    id: z.string(),
    firstOn: isoDate,
    lastOn: isoDate,
    startsAt: timeOfDay.nullable(),
    endsAt: timeOfDay.nullable(),
    place: z.string().nullable(),
    isBudget: z.boolean().meta({ description: 'Budgeten fastställs: mötet är offentligt (KL 9:10)' }),
    materialOn: isoDate.meta({ description: 'När underlagen ska vara inlämnade' }),
    dispatchOn: isoDate.meta({ description: 'När kallelsen ska skickas' }),
    approvalOn: isoDate.meta({ description: 'När protokollet ska vara justerat' }),
    meetingId: z.string().nullable().meta({ description: 'Mötet, när planen är antagen' }),
    isCancelled: z.boolean().meta({ description: 'Mötet är inställt' })
  })
  .meta({ id: 'PlannedDay' })
export type PlannedDay = z.infer<typeof PlannedDay>

/** A sammanträdesplan: the year of an organ. */
export const YearPlan = z
  .object({
    id: z.string(),
    organId: z.string(),
    organName: z.string(),
    year: z.number().int(),
    materialDays: z.number().int(),
    dispatchDays: z.number().int(),
    approvalDays: z.number().int(),
    adoptedById: z.string().nullable(),
    adoptedByName: z.string().nullable(),
    adoptedOn: isoDate.nullable(),
    adoptedParagraph: z.string().nullable(),
    days: z.array(PlannedDay),
    revision: z.number().int()
  })
  .meta({ id: 'YearPlan' })
export type YearPlan = z.infer<typeof YearPlan>

const days = (most: number, description: string) => z.number().int().min(0).max(most).meta({ description })

export const NewYearPlan = z
  .strictObject({
    organId: line(100).meta({ description: 'Organet som sammanträder' }),
    year: z.number().int().min(1800).max(2199),
    materialDays: days(120, 'Underlag lämnas så många dagar före mötet').default(14),
    dispatchDays: days(90, 'Kallelsen skickas så många dagar före mötet').default(7),
    approvalDays: days(90, 'Protokollet justeras så många dagar efter mötet').default(14)
  })
  .refine(({ materialDays, dispatchDays }) => materialDays >= dispatchDays, {
    path: ['materialDays'],
    error: 'Underlagen behöver lämnas senast när kallelsen skickas.'
  })
  .meta({ id: 'NewYearPlan' })
export type NewYearPlan = z.infer<typeof NewYearPlan>

export const NewPlannedDay = z
  .strictObject({
    firstOn: isoDate,
    lastOn: isoDate.nullable().default(null),
    startsAt: timeOfDay.nullable().default(null),
    endsAt: timeOfDay.nullable().default(null),
    place: optionalLine(200).default(null),
    isBudget: z.boolean().default(false),
    materialOn: isoDate
      .nullable()
      .default(null)
      .meta({ description: 'Om inte så många dagar före som planen säger' }),
    dispatchOn: isoDate.nullable().default(null),
    approvalOn: isoDate.nullable().default(null)
  })
  .refine(({ firstOn, lastOn }) => !lastOn || firstOn <= lastOn, {
    path: ['lastOn'],
    error: 'Sista dagen kan inte ligga före den första.'
  })
  .refine(day => !endsBeforeItBegins({ ...day, lastOn: day.lastOn ?? day.firstOn }), {
    path: ['endsAt'],
    error: endsTooEarly
  })
  .refine(({ firstOn, materialOn }) => !materialOn || materialOn <= firstOn, {
    path: ['materialOn'],
    error: 'Underlagen behöver lämnas före mötet.'
  })
  .refine(({ firstOn, dispatchOn }) => !dispatchOn || dispatchOn <= firstOn, {
    path: ['dispatchOn'],
    error: 'Kallelsen behöver skickas före mötet.'
  })
  .refine(({ firstOn, lastOn, approvalOn }) => !approvalOn || approvalOn >= (lastOn ?? firstOn), {
    path: ['approvalOn'],
    error: 'Protokollet kan inte justeras före mötet.'
  })
  .meta({ id: 'NewPlannedDay' })
export type NewPlannedDay = z.infer<typeof NewPlannedDay>

/** Several days at once: all of them are added, or none. */
export const NewPlannedDays = z
  .strictObject({ days: z.array(NewPlannedDay).min(1, { error: 'Välj minst en dag.' }).max(60) })
  .meta({ id: 'NewPlannedDays' })
export type NewPlannedDays = z.infer<typeof NewPlannedDays>

/** The § that adopts a plan, as text: it may be of an organ whose minutes are elsewhere. */
export const YearPlanAdoption = z
  .strictObject({
    organId: line(100).meta({ description: 'Organet som antog planen' }),
    adoptedOn: isoDate,
    paragraph: line(60).meta({ examples: ['§ 76'] })
  })
  .meta({ id: 'YearPlanAdoption' })
export type YearPlanAdoption = z.infer<typeof YearPlanAdoption>

export const YearPlanFilter = z.object({
  organId: z.string().optional().meta({ description: 'Bara planer för det här organet' }),
  year: z.coerce
    .number()
    .int()
    .min(1800)
    .max(2199)
    .optional()
    .meta({ examples: [2027] })
})
export type YearPlanFilter = z.infer<typeof YearPlanFilter>
