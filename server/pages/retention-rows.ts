import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { can } from '../domain/access/can.ts'
import { planColumns } from '../domain/retention/plan-columns.ts'
import { getDraft, getPlan } from '../domain/retention/plans.ts'
import { NewRetentionRow, RetentionRowEdit } from '../domain/retention/retention-schemas.ts'
import { addRow, editRow, getRowOfPlan, removeRow } from '../domain/retention/rows.ts'
import { formAgain, type Form } from '../rendering/page-models/form.ts'
import { newRetentionRowPage, retentionRowPage } from '../rendering/page-models/retention-row-pages.ts'
import { formBodyOf, readForm, revisionOf } from './form-body.ts'
import { paths } from './paths.ts'
import { rowChoices } from './retention-choices.ts'
import { submit } from './submit.ts'

type WithId = { Params: { id: string } }
type WithRow = { Params: { id: string; rowId: string } }

/** The rows of a plan: read by all, written in a draft. */
export const retentionRowPages = async (app: FastifyInstance): Promise<void> => {
  app.get<WithId>(paths.newRetentionRow(':id'), (request, reply) =>
    showNewRow(request, reply, request.params.id)
  )

  app.post<WithId>(paths.retentionRows(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    return submit(() => addRow(request.ctx, id, readForm(NewRetentionRow, typed)), {
      done: () => reply.onward(paths.retentionPlan(id), 'added'),
      again: refusal =>
        showNewRow(request, reply, id, formAgain('retentionRow', typed, refusal), refusal.status)
    })
  })

  app.get<WithRow>(paths.retentionRow(':id', ':rowId'), (request, reply) =>
    showRow(request, reply, request.params)
  )

  app.post<WithRow>(paths.retentionRow(':id', ':rowId'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id, rowId } = request.params
    await getRowOfPlan(request.ctx, id, rowId)
    return submit(() => editRow(request.ctx, rowId, revisionOf(typed), readForm(RetentionRowEdit, typed)), {
      done: () => reply.onward(paths.retentionPlan(id), 'saved'),
      again: refusal =>
        showRow(request, reply, request.params, formAgain('retentionRow', typed, refusal), refusal.status)
    })
  })

  app.post<WithRow>(paths.retentionRowRemoval(':id', ':rowId'), async ({ ctx, params }, reply) => {
    const { id, rowId } = params
    await getRowOfPlan(ctx, id, rowId)
    await removeRow(ctx, rowId)
    return reply.onward(paths.retentionPlan(id), 'removed')
  })
}

const showNewRow = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  planId: string,
  form?: Form,
  status = 200
): Promise<FastifyReply> =>
  reply.page('retention/new-row', newRetentionRowPage(await getDraft(ctx, planId), rowChoices, form), status)

const showRow = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  { id, rowId }: WithRow['Params'],
  form?: Form,
  status = 200
): Promise<FastifyReply> => {
  const plan = await getPlan(ctx, id)
  const row = await getRowOfPlan(ctx, id, rowId)
  const mayEdit = can(ctx.actor, 'retention.write') && plan.status === 'draft'
  const shown = { columns: planColumns, choices: rowChoices, mayEdit }
  return reply.page('retention/row', retentionRowPage(plan, row, shown, form), status)
}
