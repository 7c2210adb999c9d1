import { z } from 'zod'
import { instant } from '../shared/dates.ts'

const run = z.object({ change: z.enum(['same', 'removed', 'added']), text: z.string() })

/** The clauses of a § when the chair closed it, or after a later change, and what the change was. */
export const ClauseVersion = z
  .object({
    madeAt: instant,
    madeBy: z.string().meta({ examples: ['Anna Exempelsson'] }),
    sha256: z.string().meta({
      description: 'Av raderna, med radbyte mellan dem och tomrad mellan besluten'
    }),
    lines: z.array(z.string()),
    diff: z.array(run).meta({ description: 'Ord för ord mot den förra; tom för den första' })
  })
  .meta({ id: 'ClauseVersion' })
export type ClauseVersion = z.infer<typeof ClauseVersion>

/** A § that the chair has closed, with every change of its clauses since. */
export const ParagraphClosing = z
  .object({
    paragraphId: z.string(),
    label: z.string(),
    title: z.string(),
    closedAt: instant,
    isChanged: z.boolean().meta({ description: 'Att beslutet har ändrats efter att paragrafen klubbades' }),
    versions: z.array(ClauseVersion)
  })
  .meta({ id: 'ParagraphClosing' })
export type ParagraphClosing = z.infer<typeof ParagraphClosing>
