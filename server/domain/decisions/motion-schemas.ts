import { z } from 'zod'
import { motionKinds } from '../../db/schema/deciding.ts'
import { line, optionalLine } from '../shared/text-schemas.ts'

export const MotionKind = z.enum(motionKinds)
export type MotionKind = z.infer<typeof MotionKind>

const facts = {
  personId: z.string().nullable(),
  name: line(120).meta({ description: 'Den som lägger förslaget, som namnet skrivs i protokollet' }),
  kind: MotionKind,
  text: line(2000, { min: 0 }).meta({
    description: 'Efter ”bifall till”, ”avslag på” eller ”att”; utan värde: förslaget som finns'
  }),
  reasons: optionalLine(2000).meta({ description: 'Motivering, för återremiss (KL 5:50)' }),
  supporters: z.array(line(120)).max(100).meta({ description: 'Namnen på dem som instämmer' }),
  isWithdrawn: z.boolean().meta({ description: 'Återtaget: står då inte i protokollet (KL 5:67)' })
}

/** A förslag or yrkande on a §. */
export const Motion = z
  .object({
    id: z.string(),
    paragraphId: z.string(),
    ...facts,
    name: z.string(),
    text: z.string(),
    reasons: z.string().nullable(),
    supporters: z.array(z.string()),
    revision: z.number().int()
  })
  .meta({ id: 'Motion' })
export type Motion = z.infer<typeof Motion>

export const needsText = ({
  kind,
  text
}: {
  kind?: MotionKind | undefined
  text?: string | undefined
}): boolean => (kind === 'amend' || kind === 'add' || kind === 'other') && text === ''

export const missingText = 'Skriv vad som yrkas.'

export const NewMotion = z
  .strictObject({
    personId: facts.personId.default(null),
    name: facts.name,
    kind: facts.kind,
    text: facts.text.default(''),
    reasons: facts.reasons.default(null),
    supporters: facts.supporters.default([]),
    isWithdrawn: facts.isWithdrawn.default(false)
  })
  .refine(motion => !needsText(motion), { path: ['text'], error: missingText })
  .meta({ id: 'NewMotion' })
export type NewMotion = z.infer<typeof NewMotion>

export const MotionEdit = z.strictObject(facts).partial().meta({ id: 'MotionEdit' })
export type MotionEdit = z.infer<typeof MotionEdit>
