import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { can } from '../domain/access/can.ts'
import { CaseFilter } from '../domain/cases/case-filter.ts'
import { CaseEdit, NewCase } from '../domain/cases/case-schemas.ts'
import { getCase, listCases, seesSecretOf } from '../domain/cases/cases.ts'
import { editCase } from '../domain/cases/edit-case.ts'
import { listNotes } from '../domain/cases/notes.ts'
import { openCase } from '../domain/cases/open-case.ts'
import { listWatchesOfCase } from '../domain/cases/watches.ts'
import { listFollowupsOfCase } from '../domain/followup/member-decisions.ts'
import { listParagraphsOfCase } from '../domain/meetings/case-history.ts'
import { listRecordsOfCase } from '../domain/register/records.ts'
import { listHoldsOn } from '../domain/retention/legal-holds.ts'
import { getCaseRetention } from '../domain/retention/record-fates.ts'
import { casePage, casesPage, type CaseForms } from '../rendering/page-models/case-pages.ts'
import { formAgain, type Form } from '../rendering/page-models/form.ts'
import { choicesOfCases } from './case-choices.ts'
import { caseFields, inLines } from './case-form.ts'
import { formBodyOf, readForm, revisionOf } from './form-body.ts'
import { paragraphComeFrom } from './paragraph-come-from.ts'
import { paths } from './paths.ts'
import { readQuery } from './read-query.ts'
import { submit } from './submit.ts'

type WithId = { Params: { id: string } }

/** Cases under their dnr: listed, opened, read and edited. */
export const casePages = async (app: FastifyInstance): Promise<void> => {
  app.get(paths.cases, (request, reply) => showCases(request, reply))

  app.post(paths.cases, async (request, reply) => {
    const typed = formBodyOf(request.body)
    return submit(() => openCase(request.ctx, readForm(NewCase, withoutEmptyDay(caseFields(typed)))), {
      done: ({ id }) => reply.onward(pathAfterOpening(id, paragraphComeFrom(typed)), 'case-opened'),
      again: refusal => showCases(request, reply, formAgain('case', typed, inLines(refusal)), refusal.status)
    })
  })

  app.get<WithId>(paths.case(':id'), (request, reply) => showCase(request, reply, request.params.id))

  app.post<WithId>(paths.case(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    return submit(() => editCase(request.ctx, id, revisionOf(typed), readForm(CaseEdit, caseFields(typed))), {
      done: () => reply.onward(paths.case(id), 'saved'),
      again: refusal =>
        showCase(request, reply, id, { case: formAgain('case', typed, inLines(refusal)) }, refusal.status)
    })
  })
}

const pathAfterOpening = (id: string, paragraphId: string): string =>
  paragraphId ? paths.newRecordFrom(id, paragraphId) : paths.case(id)

const withoutEmptyDay = ({ openedOn = '', ...fields }: Record<string, string>): Record<string, string> => ({
  initiative: 'own',
  ...fields,
  ...(openedOn && { openedOn })
})

const showCases = async (
  { ctx, query }: FastifyRequest,
  reply: FastifyReply,
  form?: Form,
  status = 200
): Promise<FastifyReply> => {
  const filter = readQuery(CaseFilter, query)
  const choices = await choicesOfCases(ctx)
  const paragraphId = can(ctx.actor, 'cases.write') ? paragraphComeFrom(form?.values ?? query) : ''
  const page = casesPage(await listCases(ctx, filter), filter, choices, { form, paragraphId })
  return reply.page('cases/cases', page, status)
}

export const showCase = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  id: string,
  forms: Partial<CaseForms> = {},
  status = 200
): Promise<FastifyReply> => {
  const one = await getCase(ctx, id)
  const parts = {
    one,
    records: await listRecordsOfCase(ctx, id),
    paragraphs: await listParagraphsOfCase(ctx, id),
    notes: await listNotes(ctx, id),
    watches: await listWatchesOfCase(ctx, id),
    followups: await listFollowupsOfCase(ctx, id),
    retention: await getCaseRetention(ctx, id),
    holds: await listHoldsOn(ctx, id)
  }
  const rights = {
    mayEdit: can(ctx.actor, 'cases.write') && !one.isWithheld,
    mayLift: can(ctx.actor, 'cases.write') && seesSecretOf(ctx, one),
    mayHold: can(ctx.actor, 'retention.write'),
    mayReadNotes: can(ctx.actor, 'register.oversee')
  }
  return reply.page('cases/case', casePage(parts, rights, await choicesOfCases(ctx), forms), status)
}
