import type { FastifyInstance } from 'fastify'
import { listOrgans } from '../domain/bodies/organs.ts'
import { SearchQuestion } from '../domain/search/search-schemas.ts'
import { searchRegister } from '../domain/search/search-register.ts'
import { searchPage } from '../rendering/page-models/search-page.ts'
import { paths } from './paths.ts'
import { readQuery } from './read-query.ts'

/** Finding cases and records; what is asked for stands in the address. */
export const searchPages = async (app: FastifyInstance): Promise<void> => {
  app.get(paths.search, async ({ ctx, query }, reply) => {
    const question = readQuery(SearchQuestion, query)
    const answer = await searchRegister(ctx, question)
    return reply.page('search/search', searchPage(question, answer, await listOrgans(ctx)))
  })
}
