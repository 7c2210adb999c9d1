import type { FastifyInstance } from 'fastify'
import { appealPeriodOf } from '../domain/announcement/appeal-period.ts'
import { dayInSweden, isIsoDate } from '../domain/shared/dates.ts'
import { appealPeriodPage } from '../rendering/page-models/announcement-pages.ts'
import { paths } from './paths.ts'

/** The calculation of the time to appeal, for anybody. */
export const appealPeriodPages = async (app: FastifyInstance): Promise<void> => {
  app.get<{ Querystring: { announcedOn?: string } }>(paths.appealPeriod, async ({ ctx, query }, reply) => {
    const written = typeof query.announcedOn === 'string' ? query.announcedOn : dayInSweden(ctx.now)
    const period = isIsoDate(written) ? appealPeriodOf(written) : null
    return reply.page('announcements/appeal-period', appealPeriodPage(written, period), period ? 200 : 422)
  })
}
