import { z } from 'zod'
import { instant } from '../shared/dates.ts'
import { optionalLine } from '../shared/text-schemas.ts'
import { checklistItems, checklistPhases } from './checklist.ts'

/** Something that the system has found, or a breach, with where it is mended. */
export const ChecklistFinding = z
  .object({
    about: z.enum(['summons', 'meeting-announcement', 'minutes', 'approval', 'announcement']).meta({
      description: 'Var det ordnas: kallelsen, anslaget om mötet, protokollet, justeringen eller dess anslag'
    }),
    message: z.string(),
    statute: z.string().nullable(),
    reason: z.string().nullable().meta({ description: 'Skälet som har angetts' }),
    paragraphId: z.string().nullable(),
    attendanceId: z.string().nullable(),
    approvalId: z.string().nullable()
  })
  .meta({ id: 'ChecklistFinding' })
export type ChecklistFinding = z.infer<typeof ChecklistFinding>

/** What the law asks and a person must see. */
export const ChecklistLine = z
  .object({
    item: z.enum(checklistItems),
    phase: z.enum(checklistPhases).meta({ description: 'Vid mötet eller efter det' }),
    statute: z.string().nullable().meta({ description: 'Lagrummet; null för god sed' }),
    text: z.string(),
    isTicked: z.boolean(),
    note: z.string().nullable(),
    tickedAt: instant.nullable(),
    tickedBy: z.string().nullable()
  })
  .meta({ id: 'ChecklistLine' })
export type ChecklistLine = z.infer<typeof ChecklistLine>

/** The checklist of a meeting: what the system has found, and what somebody must look at. */
export const Checklist = z
  .object({
    meetingId: z.string(),
    findings: z.array(ChecklistFinding),
    lines: z.array(ChecklistLine),
    unticked: z.number().int().meta({ description: 'Rader som ingen har prickat av' })
  })
  .meta({ id: 'Checklist' })
export type Checklist = z.infer<typeof Checklist>

export const NewChecklistTicks = z
  .strictObject({
    ticks: z
      .array(
        z.strictObject({
          item: z.enum(checklistItems, { error: 'Välj en rad på checklistan.' }),
          isTicked: z.boolean(),
          note: optionalLine(500).default(null).meta({ description: 'Vad som behöver sägas om det' })
        })
      )
      .min(1, { error: 'Välj minst en rad.' })
      .max(100)
  })
  .meta({ id: 'NewChecklistTicks' })
export type NewChecklistTicks = z.infer<typeof NewChecklistTicks>
