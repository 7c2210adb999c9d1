import type { FastifyInstance } from 'fastify'
import { shortcutsPage } from '../rendering/page-models/shortcuts-page.ts'
import { paths } from './paths.ts'

/** What helps a person to use the system. */
export const helpPages = async (app: FastifyInstance): Promise<void> => {
  app.get(paths.shortcuts, (_request, reply) => reply.page('help/shortcuts', shortcutsPage))
}
