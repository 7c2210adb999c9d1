import { z } from 'zod'

export const referenceStatuses = ['found', 'missing', 'foreign'] as const
export const ReferenceStatus = z.enum(referenceStatuses)
export type ReferenceStatus = z.infer<typeof ReferenceStatus>

/** What a reference points at, by id. */
export const ReferenceTarget = z.object({ kind: z.enum(['paragraph', 'appendix', 'case']), id: z.string() })
export type ReferenceTarget = z.infer<typeof ReferenceTarget>

/** A reference in a paragraph, held against what there is. `foreign` is of a law, an agreement or another body. */
export const CheckedReference = z
  .object({
    kind: z.enum(['paragraph', 'appendix', 'dnr']),
    raw: z.string().meta({ description: 'Som det står i texten', examples: ['bilaga 75 a-b'] }),
    status: ReferenceStatus,
    targets: z.array(ReferenceTarget)
  })
  .meta({ id: 'CheckedReference' })
export type CheckedReference = z.infer<typeof CheckedReference>
