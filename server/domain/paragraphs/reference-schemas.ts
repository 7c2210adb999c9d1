import { z } from 'zod'

export const referenceStatuses = ['found', 'missing', 'foreign'] as const
export const ReferenceStatus = z.enum(referenceStatuses)
export type ReferenceStatus = z.infer<typeof ReferenceStatus>

/** What a reference points at, by id, and which of the things it names that is. */
export const ReferenceTarget = z.object({
  kind: z.enum(['paragraph', 'appendix', 'case']),
  id: z.string(),
  name: z.string().meta({ description: 'Det som nämns, utskrivet', examples: ['bilaga 75 b'] })
})
export type ReferenceTarget = z.infer<typeof ReferenceTarget>

/** A reference in a paragraph, held against what there is. `foreign` is of a law, an agreement or another body. */
export const CheckedReference = z
  .object({
    kind: z.enum(['paragraph', 'appendix', 'dnr']),
    raw: z.string().meta({ description: 'Som det står i texten', examples: ['bilaga 75 a-b'] }),
    status: ReferenceStatus.meta({
      description:
        'found: allt som nämns finns. missing: något saknas. foreign: hör till något annat än protokollen'
    }),
    targets: z.array(ReferenceTarget).meta({ description: 'Det som nämns och finns' }),
    missing: z
      .array(z.string())
      .meta({ description: 'Det som nämns och inte finns, utskrivet', examples: [['§ 93']] })
  })
  .meta({ id: 'CheckedReference' })
export type CheckedReference = z.infer<typeof CheckedReference>
