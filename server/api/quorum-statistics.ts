import { listQuorumStatistics } from '../domain/presence/quorum-statistics.ts'
import { QuorumStatistics, QuorumYear } from '../domain/presence/quorum-statistics-schemas.ts'
import { dayInSweden, yearOf } from '../domain/shared/dates.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { json, listOf, operation } from './operation.ts'

/** How many meetings of a year were quorate, by organ. */
export const quorumStatisticsRoutes = async (app: TypedApp): Promise<void> => {
  app.get(
    '/quorum-statistics',
    {
      schema: operation(
        {
          tag: 'meetings',
          operationId: 'listQuorumStatistics',
          summary: 'Räkna ett års beslutsföra möten',
          description:
            'Per organ: hur många av de hållna mötena som var beslutsföra i varje paragraf, i procent, och om målet 90 procent är uppnått. Möten som den som frågar inte får se räknas inte.',
          querystring: QuorumYear
        },
        { 200: json('Organen som har hållit möten det året', listOf(QuorumStatistics)) }
      )
    },
    async ({ ctx, query: { year } }) => ({
      items: await listQuorumStatistics(ctx, year ?? yearOf(dayInSweden(ctx.now)))
    })
  )
}
