import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { listOrgans } from '../domain/bodies/organs.ts'
import { listSeries, SeriesStart, startSeries } from '../domain/bodies/series.ts'
import { formAgain, type Form } from '../rendering/page-models/form.ts'
import { seriesPage } from '../rendering/page-models/series-page.ts'
import { formBodyOf, readForm } from './form-body.ts'
import { paths } from './paths.ts'
import { submit } from './submit.ts'

/** Where the series of numbers begin. */
export const seriesPages = async (app: FastifyInstance): Promise<void> => {
  app.get(paths.series, (request, reply) => showSeries(request, reply))

  app.post(paths.series, async (request, reply) => {
    const typed = formBodyOf(request.body)
    const kind = typed.organId ? 'paragraph' : 'case'
    return submit(() => startSeries(request.ctx, readForm(SeriesStart, { ...typed, kind })), {
      done: () => reply.onward(paths.series, 'saved'),
      again: refusal => showSeries(request, reply, formAgain('series', typed, refusal), refusal.status)
    })
  })
}

const showSeries = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  form?: Form,
  status = 200
): Promise<FastifyReply> =>
  reply.page('cases/series', seriesPage(await listSeries(ctx), await listOrgans(ctx), form), status)
