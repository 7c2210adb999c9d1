import { z } from 'zod'
import { isoDate } from '../shared/dates.ts'
import { Paging } from '../shared/paging.ts'
import { line } from '../shared/text-schemas.ts'
import { PeriodStart } from './retention-schemas.ts'

export const FateState = z.enum([
  'preserved',
  'dated',
  'waiting',
  'judged',
  'held',
  'no-row',
  'no-rule',
  'no-records',
  'struck'
])
export type FateState = z.infer<typeof FateState>

/** When something may be done to a record, or why no day can be told. */
export const Fate = z
  .object({
    state: FateState,
    on: isoDate.nullable().meta({ description: 'Första dagen, när den går att räkna ut' }),
    waitsFor: PeriodStart.nullable().meta({ description: 'Händelsen som fristen räknas från och som väntas' })
  })
  .meta({ id: 'Fate' })
export type Fate = z.infer<typeof Fate>

/** What the plan in force says of a record, by which row. */
export const RecordFate = z
  .object({
    recordId: z.string(),
    label: z.string().meta({ examples: ['044/26:3'] }),
    recordType: z
      .string()
      .nullable()
      .meta({ examples: ['Kallelse'] }),
    rowId: z.string().nullable().meta({ description: 'Raden i planen som säger det' }),
    planId: z.string().nullable(),
    disposal: Fate,
    transfer: Fate
  })
  .meta({ id: 'RecordFate' })
export type RecordFate = z.infer<typeof RecordFate>

/** What the plan in force says of a case: when everything in it may go, and of each record. */
export const CaseRetention = z
  .object({
    disposal: Fate.meta({
      description: 'När allt i ärendet får gallras, eller varför ingen dag går att säga'
    }),
    items: z.array(RecordFate).meta({ description: 'Handlingarna i löpnumrens ordning' })
  })
  .meta({ id: 'CaseRetention' })
export type CaseRetention = z.infer<typeof CaseRetention>

export const DueKind = z.enum(['disposal', 'transfer'])
export type DueKind = z.infer<typeof DueKind>

export const DueFilter = Paging.extend({
  kind: DueKind.default('disposal').meta({ description: 'Gallring eller leverans' }),
  by: isoDate.optional().meta({ description: 'Till och med den dagen; i dag om inget anges' }),
  recordType: z
    .string()
    .max(200)
    .optional()
    .meta({ examples: ['Kallelse'] }),
  held: z
    .enum(['true', 'false'])
    .default('false')
    .meta({ description: 'De som hade varit det om inte gallringsstopp gällde' })
})
export type DueFilter = z.infer<typeof DueFilter>

/** A record that by the day may be disposed of, or is to be transferred. */
export const DueRecord = z
  .object({
    recordId: z.string(),
    caseId: z.string(),
    label: z.string().meta({ examples: ['044/26:3'] }),
    title: z.string(),
    isWithheld: z.boolean().meta({ description: 'Att rubriken är borttagen för den som frågar' }),
    recordType: z.string().meta({ examples: ['Kallelse'] }),
    dueOn: isoDate,
    countsFrom: PeriodStart,
    startedOn: isoDate.meta({ description: 'Dagen som fristen räknas från' }),
    rowId: z.string().meta({ description: 'Raden i planen som säger det' })
  })
  .meta({ id: 'DueRecord' })
export type DueRecord = z.infer<typeof DueRecord>

/** What may not be disposed of for now (gallringsstopp). */
export const LegalHold = z
  .object({
    id: z.string(),
    caseId: z.string().nullable(),
    recordId: z.string().nullable(),
    label: z.string().meta({ examples: ['044/26'] }),
    reason: z.string(),
    isWithheld: z.boolean(),
    placedOn: isoDate,
    liftedOn: isoDate.nullable()
  })
  .meta({ id: 'LegalHold' })
export type LegalHold = z.infer<typeof LegalHold>

export const NewLegalHold = z
  .strictObject({
    caseId: line(100).nullable().default(null),
    recordId: line(100).nullable().default(null),
    reason: line(500)
  })
  .refine(({ caseId, recordId }) => (caseId === null) !== (recordId === null), {
    path: ['caseId'],
    error: 'Ett gallringsstopp gäller antingen ett ärende eller en handling.'
  })
  .meta({ id: 'NewLegalHold' })
export type NewLegalHold = z.infer<typeof NewLegalHold>

/** A record that a draft would move, as the plan in force has it and as the draft would. */
export const EffectExample = z
  .object({
    recordId: z.string(),
    label: z.string().meta({ examples: ['044/26:3'] }),
    title: z.string(),
    isWithheld: z.boolean().meta({ description: 'Att rubriken är borttagen för den som frågar' }),
    before: RecordFate,
    after: RecordFate
  })
  .meta({ id: 'EffectExample' })
export type EffectExample = z.infer<typeof EffectExample>

/** What a draft would change for the records of one type. */
export const PlanEffect = z
  .object({
    recordType: z.string().meta({ examples: ['Kallelse'] }),
    change: z.enum(['gains-row', 'loses-row', 'changes']),
    recordCount: z.number().int().meta({ description: 'Antal handlingar som får en annan dag eller utgång' }),
    examples: z.array(EffectExample).meta({ description: 'Högst tre av handlingarna' })
  })
  .meta({ id: 'PlanEffect' })
export type PlanEffect = z.infer<typeof PlanEffect>
