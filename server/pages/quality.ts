import type { FastifyInstance } from 'fastify'
import { QualityFilter } from '../domain/register/quality/quality-schemas.ts'
import { reportQuality } from '../domain/register/quality/report-quality.ts'
import { qualityPage, refusedQualityPage } from '../rendering/page-models/quality-page.ts'
import { paths } from './paths.ts'
import { readQuery } from './read-query.ts'
import { submit } from './submit.ts'

/** The faults of the register over a period, and where to mend them. */
export const qualityPages = async (app: FastifyInstance): Promise<void> => {
  app.get(paths.quality, async ({ ctx, query }, reply) => {
    const filter = readQuery(QualityFilter, query)
    return submit(() => reportQuality(ctx, filter), {
      done: report => reply.page('register/quality', qualityPage(report, filter.rule)),
      again: async ({ message, status }) =>
        reply.page('register/quality', refusedQualityPage(filter, message), status)
    })
  })
}
