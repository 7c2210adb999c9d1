import { z } from 'zod'
import { isoDate } from '../shared/dates.ts'
import { Paging } from '../shared/paging.ts'
import { Direction, RecordStatus } from './record-schemas.ts'

export const recordOrders = ['-documentOn', 'documentOn', '-registeredOn', 'registeredOn'] as const

/** What a list of records is narrowed and sorted by. */
export const RecordFilter = Paging.extend({
  caseId: z.string().max(100).optional().meta({ description: 'Ärendets id' }),
  direction: Direction.optional(),
  status: RecordStatus.optional(),
  recordType: z.string().max(200).optional().meta({ description: 'Handlingstyp, exakt' }),
  officerId: z.string().max(100).optional().meta({ description: 'Ansvarig handläggare' }),
  from: isoDate.optional().meta({ description: 'Kom in eller upprättades tidigast' }),
  to: isoDate.optional().meta({ description: 'Kom in eller upprättades senast' }),
  registeredFrom: isoDate.optional().meta({ description: 'Registrerad tidigast' }),
  registeredTo: isoDate.optional().meta({ description: 'Registrerad senast' }),
  sort: z
    .enum(recordOrders)
    .optional()
    .meta({ description: 'Ordning; minus är fallande, -documentOn om inget anges' })
})
export type RecordFilter = z.infer<typeof RecordFilter>
