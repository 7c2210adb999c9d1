import type { FastifyInstance } from 'fastify'
import { listWaitingWatches, WatchFilter } from '../domain/cases/watches.ts'
import { listUnregistered } from '../domain/register/list-unregistered.ts'
import { dayInSweden } from '../domain/shared/dates.ts'
import { Paging } from '../domain/shared/paging.ts'
import { unregisteredPage, watchesPage } from '../rendering/page-models/register-pages.ts'
import { paths } from './paths.ts'
import { readQuery } from './read-query.ts'

/** What those who keep the register look after: days to remember, and what nobody has registered. */
export const registerWorkPages = async (app: FastifyInstance): Promise<void> => {
  app.get(paths.watches, async ({ ctx, query }, reply) =>
    reply.page(
      'register/watches',
      watchesPage(await listWaitingWatches(ctx, readQuery(WatchFilter, query)), dayInSweden(ctx.now))
    )
  )

  app.get(paths.unregistered, async ({ ctx, query }, reply) =>
    reply.page(
      'register/unregistered',
      unregisteredPage(await listUnregistered(ctx, readQuery(Paging, query)))
    )
  )
}
