import type { FastifyInstance } from 'fastify'
import { listQuorumStatistics } from '../domain/presence/quorum-statistics.ts'
import { QuorumYear } from '../domain/presence/quorum-statistics-schemas.ts'
import { dayInSweden, yearOf } from '../domain/shared/dates.ts'
import { quorumStatisticsPage } from '../rendering/page-models/quorum-statistics-page.ts'
import { paths } from './paths.ts'
import { readQuery } from './read-query.ts'

/** How many meetings of a year were quorate, by organ. */
export const quorumStatisticsPages = async (app: FastifyInstance): Promise<void> => {
  app.get(paths.quorumStatistics, async ({ ctx, query }, reply) => {
    const { year = yearOf(dayInSweden(ctx.now)) } = readQuery(QuorumYear, query)
    const statistics = await listQuorumStatistics(ctx, year)
    return reply.page('meetings/quorum-statistics', quorumStatisticsPage(year, statistics))
  })
}
