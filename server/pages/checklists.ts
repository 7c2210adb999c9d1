import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { getApprovalDeadline } from '../domain/approval/approval-deadline.ts'
import { NewChecklistTicks } from '../domain/checklist/checklist-schemas.ts'
import { getChecklist } from '../domain/checklist/get-checklist.ts'
import { tickChecklist } from '../domain/checklist/tick-checklist.ts'
import { getMeeting } from '../domain/meetings/meetings.ts'
import { checklistPage } from '../rendering/page-models/checklist-page.ts'
import { formBodyOf, readForm, type FormBody } from './form-body.ts'
import { paths } from './paths.ts'
import { submit, type PageRefusal } from './submit.ts'

type WithId = { Params: { id: string } }

/** What stands between a meeting and the law, line by line. */
export const checklistPages = async (app: FastifyInstance): Promise<void> => {
  app.get<WithId>(paths.checklist(':id'), (request, reply) => showChecklist(request, reply))

  app.post<WithId>(paths.checklist(':id'), async (request, reply) => {
    const { id } = request.params
    const body = formBodyOf(request.body)
    return submit(() => tickChecklist(request.ctx, id, readForm(NewChecklistTicks, body)), {
      done: () => reply.onward(paths.checklist(id), 'saved'),
      again: refusal => showChecklist(request, reply, { refusal, body })
    })
  })
}

const showChecklist = async (
  { ctx, params: { id } }: FastifyRequest<WithId>,
  reply: FastifyReply,
  again?: { refusal: PageRefusal; body: FormBody }
): Promise<FastifyReply> => {
  const deadline = await getApprovalDeadline(ctx, id)
  const page = checklistPage(await getChecklist(ctx, id), await getMeeting(ctx, id), deadline, again)
  return reply.page('meetings/checklist', page, again?.refusal.status)
}
