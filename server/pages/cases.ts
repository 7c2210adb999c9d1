import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { can } from '../domain/access/can.ts'
import { listOrgans } from '../domain/bodies/organs.ts'
import { listSeries, SeriesStart, startSeries } from '../domain/bodies/series.ts'
import { CaseFilter } from '../domain/cases/case-filter.ts'
import { CaseEdit, NewCase } from '../domain/cases/case-schemas.ts'
import { getCase, listCases } from '../domain/cases/cases.ts'
import { editCase } from '../domain/cases/edit-case.ts'
import { openCase } from '../domain/cases/open-case.ts'
import { listParagraphsOfCase } from '../domain/meetings/case-history.ts'
import { casePage, casesPage, seriesPage, type CaseForms } from '../rendering/page-models/case-pages.ts'
import { formAgain, type Form } from '../rendering/page-models/form.ts'
import { formBodyOf, readForm, revisionOf } from './form-body.ts'
import { paths } from './paths.ts'
import { readQuery } from './read-query.ts'
import { submit } from './submit.ts'

type WithId = { Params: { id: string } }

/** Cases under their dnr, and where the series of numbers begin. */
export const casePages = async (app: FastifyInstance): Promise<void> => {
  app.get(paths.cases, (request, reply) => showCases(request, reply))

  app.post(paths.cases, async (request, reply) => {
    const typed = formBodyOf(request.body)
    return submit(() => openCase(request.ctx, readForm(NewCase, typed)), {
      done: ({ id }) => reply.onward(paths.case(id), 'case-opened'),
      again: refusal => showCases(request, reply, formAgain('case', typed, refusal), refusal.status)
    })
  })

  app.get<WithId>(paths.case(':id'), (request, reply) => showCase(request, reply, request.params.id))

  app.post<WithId>(paths.case(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    return submit(() => editCase(request.ctx, id, revisionOf(typed), readForm(CaseEdit, typed)), {
      done: () => reply.onward(paths.case(id), 'saved'),
      again: refusal =>
        showCase(request, reply, id, { form: formAgain('case', typed, refusal) }, refusal.status)
    })
  })

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

const showCases = async (
  { ctx, query }: FastifyRequest,
  reply: FastifyReply,
  form?: Form,
  status = 200
): Promise<FastifyReply> => {
  const filter = readQuery(CaseFilter, query)
  return reply.page('cases/cases', casesPage(await listCases(ctx, filter), filter, form), status)
}

export const showCase = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  id: string,
  forms: CaseForms = {},
  status = 200
): Promise<FastifyReply> => {
  const one = await getCase(ctx, id)
  const rights = {
    mayEdit: can(ctx.actor, 'cases.write') && !one.isWithheld,
    mayLift: can(ctx.actor, 'cases.write') && can(ctx.actor, 'cases.read-secret')
  }
  return reply.page('cases/case', casePage(one, await listParagraphsOfCase(ctx, id), rights, forms), status)
}

const showSeries = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  form?: Form,
  status = 200
): Promise<FastifyReply> =>
  reply.page('cases/series', seriesPage(await listSeries(ctx), await listOrgans(ctx), form), status)
