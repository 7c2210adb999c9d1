import type { FastifyInstance } from 'fastify'
import { writerOf } from '../domain/meetings/writers.ts'
import { paths } from './paths.ts'

/** The line over which the page of a § tells that it is open, and hears who else writes in the meeting. */
export const writerPages = async (app: FastifyInstance): Promise<void> => {
  app.get<{ Params: { id: string } }>(
    paths.paragraphWriters(':id'),
    { config: { staysOpen: true } },
    async ({ ctx, params: { id } }, reply) => {
      const { meetingId, writer } = await writerOf(ctx, id)
      return reply.followWriters(meetingId, writer)
    }
  )
}
