import { z } from 'zod'
import { approvalWays } from '../../db/schema/approval-methods.ts'
import { instant, isoDate } from '../shared/dates.ts'
import { optionalLine } from '../shared/text-schemas.ts'

export const ApprovalWay = z
  .enum(approvalWays)
  .meta({ description: 'on-paper: på papper. elsewhere: i en annan tjänst. in-system: här, av var och en.' })
export type ApprovalWay = z.infer<typeof ApprovalWay>

const method = {
  method: ApprovalWay,
  decidedById: z.string().nullable().meta({ description: 'Organet som har bestämt det (KL 5:69)' }),
  decidedOn: isoDate.nullable(),
  decidedParagraph: optionalLine(60).meta({ examples: ['§ 12'] })
}

/** How an organ's minutes are approved (KL 5:69), by the § that decided so. */
export const ApprovalMethod = z
  .object({
    id: z.string(),
    organId: z.string(),
    ...method,
    decision: z
      .string()
      .nullable()
      .meta({ description: 'Beslutet i ord', examples: ['Förbundsdirektionen 2026-02-05 § 12'] }),
    decidedParagraph: z.string().nullable(),
    recordedAt: instant
  })
  .meta({ id: 'ApprovalMethod' })
export type ApprovalMethod = z.infer<typeof ApprovalMethod>

export const NewApprovalMethod = z
  .strictObject({
    method: method.method,
    decidedById: method.decidedById.default(null),
    decidedOn: method.decidedOn.default(null),
    decidedParagraph: method.decidedParagraph.default(null)
  })
  .meta({ id: 'NewApprovalMethod' })
export type NewApprovalMethod = z.infer<typeof NewApprovalMethod>
