import { z } from 'zod'
import { recordMedia } from '../../db/schema/records.ts'
import {
  copyKinds,
  periodStarts,
  periodUnits,
  planStatuses,
  registrations,
  retentionOutcomes
} from '../../db/schema/retention.ts'
import { instant, isoDate } from '../shared/dates.ts'
import { line, optionalLine } from '../shared/text-schemas.ts'

export const PlanStatus = z.enum(planStatuses)
export type PlanStatus = z.infer<typeof PlanStatus>
export const RetentionOutcome = z.enum(retentionOutcomes)
export type RetentionOutcome = z.infer<typeof RetentionOutcome>
export const PeriodUnit = z.enum(periodUnits)
export type PeriodUnit = z.infer<typeof PeriodUnit>
export const PeriodStart = z.enum(periodStarts)
export type PeriodStart = z.infer<typeof PeriodStart>
export const RowRegistration = z.enum(registrations)
export type RowRegistration = z.infer<typeof RowRegistration>
export const RecordMedium = z.enum(recordMedia)
export type RecordMedium = z.infer<typeof RecordMedium>
export const CopyKind = z.enum(copyKinds)
export type CopyKind = z.infer<typeof CopyKind>

/** A version of the retention schedule (dokumenthanteringsplan). */
export const RetentionPlan = z
  .object({
    id: z.string(),
    name: z.string(),
    status: PlanStatus,
    adoptedById: z.string().nullable().meta({ description: 'Organet som antog planen' }),
    adoptedByName: z.string().nullable(),
    adoptedOn: isoDate.nullable(),
    adoptedParagraph: z.string().nullable(),
    dnr: z.string().nullable(),
    validFrom: isoDate.nullable(),
    needsReview: z.boolean().meta({ description: 'Att planen behöver en arkivaries granskning' }),
    isInForce: z.boolean().meta({ description: 'Att planen gäller i dag' }),
    rowCount: z.number().int(),
    createdAt: instant,
    revision: z.number().int()
  })
  .meta({ id: 'RetentionPlan' })
export type RetentionPlan = z.infer<typeof RetentionPlan>

export const NewRetentionPlan = z
  .strictObject({
    name: line(200),
    from: z
      .enum(['empty', 'default', 'plan'])
      .default('empty')
      .meta({ description: 'Tom, standardplanen, eller en kopia av en plan' }),
    copyOfId: z.string().max(100).nullable().default(null).meta({ description: 'Planen som kopieras' })
  })
  .refine(({ from, copyOfId }) => from === 'plan' || copyOfId === null, {
    path: ['copyOfId'],
    error: 'Välj att göra en kopia av en plan, eller lämna det här tomt.'
  })
  .meta({ id: 'NewRetentionPlan' })
export type NewRetentionPlan = z.infer<typeof NewRetentionPlan>

export const RetentionPlanEdit = z
  .strictObject({ name: line(200), needsReview: z.boolean() })
  .partial()
  .meta({ id: 'RetentionPlanEdit' })
export type RetentionPlanEdit = z.infer<typeof RetentionPlanEdit>

/** The decision that makes a draft the plan. */
export const PlanAdoption = z
  .strictObject({
    organId: z.string().max(100),
    adoptedOn: isoDate,
    paragraph: line(50).meta({ examples: ['§ 75'] }),
    dnr: optionalLine(50).default(null),
    validFrom: isoDate
  })
  .meta({ id: 'PlanAdoption' })
export type PlanAdoption = z.infer<typeof PlanAdoption>

const amount = z.number().int().min(0).max(999).nullable()

const editable = {
  recordType: line(200),
  process: optionalLine(200),
  outcome: RetentionOutcome,
  periodAmount: amount,
  periodUnit: PeriodUnit.nullable(),
  countsFrom: PeriodStart.nullable(),
  registration: RowRegistration,
  sorting: optionalLine(500),
  storage: optionalLine(500),
  medium: RecordMedium.nullable(),
  copyKind: CopyKind.nullable(),
  nearArchive: optionalLine(500),
  transferAmount: amount,
  transferUnit: PeriodUnit.nullable(),
  transferCountsFrom: PeriodStart.nullable(),
  secrecy: optionalLine(500),
  isPublished: z.boolean(),
  responsible: optionalLine(500),
  disposalMethod: optionalLine(500),
  statute: optionalLine(500),
  note: optionalLine(2_000)
}

/** One type of record in a plan and how it is handled. */
export const RetentionRow = z
  .object({
    id: z.string(),
    planId: z.string(),
    position: z.number().int(),
    ...editable,
    recordType: z.string(),
    revision: z.number().int()
  })
  .meta({ id: 'RetentionRow' })
export type RetentionRow = z.infer<typeof RetentionRow>

export const NewRetentionRow = z
  .strictObject({
    ...editable,
    process: editable.process.default(null),
    periodAmount: editable.periodAmount.default(null),
    periodUnit: editable.periodUnit.default(null),
    countsFrom: editable.countsFrom.default(null),
    registration: editable.registration.default('registered'),
    sorting: editable.sorting.default(null),
    storage: editable.storage.default(null),
    medium: editable.medium.default(null),
    copyKind: editable.copyKind.default(null),
    nearArchive: editable.nearArchive.default(null),
    transferAmount: editable.transferAmount.default(null),
    transferUnit: editable.transferUnit.default(null),
    transferCountsFrom: editable.transferCountsFrom.default(null),
    secrecy: editable.secrecy.default(null),
    isPublished: editable.isPublished.default(false),
    responsible: editable.responsible.default(null),
    disposalMethod: editable.disposalMethod.default(null),
    statute: editable.statute.default(null),
    note: editable.note.default(null)
  })
  .meta({ id: 'NewRetentionRow' })
export type NewRetentionRow = z.infer<typeof NewRetentionRow>

export const RetentionRowEdit = z.strictObject(editable).partial().meta({ id: 'RetentionRowEdit' })
export type RetentionRowEdit = z.infer<typeof RetentionRowEdit>

/** What is wrong in one row of a file. */
export const PlanFault = z
  .object({
    row: z.number().int().meta({ description: 'Radens nummer i kalkylbladet; rubrikerna är rad 1' }),
    column: z.string().meta({ examples: ['Gallringsfrist'] }),
    message: z.string()
  })
  .meta({ id: 'PlanFault' })
export type PlanFault = z.infer<typeof PlanFault>

/** What a file with a plan says, before anything is written. */
export const PlanReading = z
  .object({ rowCount: z.number().int(), faults: z.array(PlanFault) })
  .meta({ id: 'PlanReading' })
export type PlanReading = z.infer<typeof PlanReading>
