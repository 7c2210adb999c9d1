import { addApprovalMethod, listApprovalMethods } from '../domain/bodies/approval-methods.ts'
import { NewApprovalMethod } from '../domain/bodies/approval-method-schemas.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { defaultProfile } from '../domain/bodies/organ.ts'
import { NewOrgan, OrganEdit } from '../domain/bodies/organ-schemas.ts'
import { addOrgan, editOrgan, getOrgan, listOrgans } from '../domain/bodies/organs.ts'
import { listMandates } from '../domain/people/mandates.ts'
import { formAgain, formOf, type Form } from '../rendering/page-models/form.ts'
import { newOrganPage, organPage, type OrganPage } from '../rendering/page-models/organisation-pages.ts'
import { formBodyOf, readForm, revisionOf } from './form-body.ts'
import { choicesOfMandates } from './choices-of-mandates.ts'
import { administratorsOnly } from './form-guards.ts'
import { paths } from './paths.ts'
import { submit } from './submit.ts'

/** One organ with its rule profile and who sits in it. */
export const organPages = async (app: FastifyInstance): Promise<void> => {
  app.get(paths.newOrgan, administratorsOnly, (request, reply) =>
    showNewOrgan(request, reply, formOf('organ', defaultProfile('board')))
  )

  app.post(paths.organs, async (request, reply) => {
    const typed = formBodyOf(request.body)
    return submit(() => addOrgan(request.ctx, readForm(NewOrgan, typed)), {
      done: ({ id }) => reply.onward(paths.organ(id), 'added'),
      again: refusal => showNewOrgan(request, reply, formAgain('organ', typed, refusal), refusal.status)
    })
  })

  app.get<{ Params: { id: string } }>(paths.organ(':id'), (request, reply) =>
    showOrgan(request, reply, request.params.id)
  )

  app.post<{ Params: { id: string } }>(paths.organ(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    return submit(() => editOrgan(request.ctx, id, revisionOf(typed), readForm(OrganEdit, typed)), {
      done: () => reply.onward(paths.organ(id), 'saved'),
      again: refusal =>
        showOrgan(request, reply, id, { organ: formAgain('organ', typed, refusal) }, refusal.status)
    })
  })

  app.post<{ Params: { id: string } }>(paths.approvalMethods(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    return submit(() => addApprovalMethod(request.ctx, id, readForm(NewApprovalMethod, typed)), {
      done: () => reply.onward(paths.organ(id), 'saved'),
      again: refusal => {
        const approvalMethod = formAgain('approvalMethod', typed, refusal)
        return showOrgan(request, reply, id, { approvalMethod }, refusal.status)
      }
    })
  })
}

/** Also shown again by a mandate that was refused. */
export const showOrgan = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  id: string,
  forms: Partial<OrganPage['forms']> = {},
  status = 200
): Promise<FastifyReply> => {
  const organ = await getOrgan(ctx, id)
  const mandates = await listMandates(ctx, { organId: id })
  const [method] = await listApprovalMethods(ctx, id)
  const facts = { organ, method, mandates, organs: await listOrgans(ctx) }
  const model = organPage(facts, await choicesOfMandates(ctx), forms)
  return reply.page('organisation/organ', model, status)
}

const showNewOrgan = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  form: Form,
  status = 200
): Promise<FastifyReply> =>
  reply.page('organisation/new-organ', newOrganPage(await listOrgans(ctx), form), status)
