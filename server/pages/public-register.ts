import type { FastifyInstance } from 'fastify'
import {
  DayFilter,
  getPublicCase,
  listDay,
  listPublicCases,
  PublicCaseFilter
} from '../domain/register/public-register.ts'
import { PublicQuestion, searchPublicRegister } from '../domain/register/search-public.ts'
import { addDays, dayInSweden } from '../domain/shared/dates.ts'
import {
  dayListPage,
  publicCasePage,
  publicCasesPage,
  publicHitsPage
} from '../rendering/page-models/register-pages.ts'
import { paths } from './paths.ts'
import { readQuery } from './read-query.ts'

/** The register as anybody may see it, without signing in where the body has opened it. */
export const publicRegisterPages = async (app: FastifyInstance): Promise<void> => {
  app.get(paths.publicCases, async ({ ctx, query }, reply) => {
    const question = readQuery(PublicQuestion, query)
    if (question.text.trim())
      return reply.page(
        'register/public-hits',
        publicHitsPage(await searchPublicRegister(ctx, question), question.text)
      )
    const filter = readQuery(PublicCaseFilter, query)
    return reply.page(
      'register/public-cases',
      publicCasesPage(await listPublicCases(ctx, filter), filter.year)
    )
  })

  app.get<{ Params: { year: string; number: string } }>(
    paths.publicCase(':year', ':number'),
    async ({ ctx, params: { year, number } }, reply) => {
      const found = await getPublicCase(ctx, `${number}/${year}`)
      return reply.page('register/public-case', publicCasePage(found.case, found.records))
    }
  )

  app.get(paths.dayList, async ({ ctx, query }, reply) => {
    const list = await listDay(ctx, readQuery(DayFilter, query))
    const after = list.day < dayInSweden(ctx.now) ? addDays(list.day, 1) : null
    return reply.page('register/day-list', dayListPage(list, { before: addDays(list.day, -1), after }))
  })
}
