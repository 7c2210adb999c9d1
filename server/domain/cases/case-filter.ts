import { z } from 'zod'
import { isoDate } from '../shared/dates.ts'
import { Paging } from '../shared/paging.ts'
import { CaseStatus, Initiative } from './case-schemas.ts'

export const caseOrders = ['-dnr', 'dnr', '-openedOn', 'openedOn', '-closedOn', 'closedOn'] as const

/** What a list of cases is narrowed and sorted by. */
export const CaseFilter = Paging.extend({
  year: z.coerce
    .number()
    .int()
    .min(1900)
    .max(2199)
    .optional()
    .meta({ description: 'Året i diarienumret', examples: [2026] }),
  text: z.string().max(200).optional().meta({ description: 'Diarienummer eller ord i rubriken' }),
  status: CaseStatus.optional(),
  initiative: Initiative.optional(),
  officerId: z.string().max(100).optional().meta({ description: 'Ansvarig handläggare' }),
  classificationCode: z
    .string()
    .max(30)
    .optional()
    .meta({ description: 'Klassificeringskod, eller dess början' }),
  counterpart: z.string().max(200).optional().meta({ description: 'Ord i motpartens namn' }),
  externalNumber: z.string().max(100).optional().meta({ description: 'Någon annans nummer, exakt' }),
  organId: z.string().max(100).optional().meta({ description: 'Organ som har behandlat ärendet' }),
  isCollecting: z.stringbool().optional().meta({ description: 'Bara samlingsärenden, eller inga' }),
  from: isoDate.optional().meta({ description: 'Öppnat tidigast' }),
  to: isoDate.optional().meta({ description: 'Öppnat senast' }),
  sort: z.enum(caseOrders).optional().meta({ description: 'Ordning; minus är fallande, -dnr om inget anges' })
})
export type CaseFilter = z.infer<typeof CaseFilter>
