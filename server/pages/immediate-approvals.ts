import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { askImmediateReview } from '../domain/approval/ask-immediate-review.ts'
import { NewImmediateApproval } from '../domain/approval/approval-schemas.ts'
import { getApprovalFile } from '../domain/approval/approved-minutes.ts'
import { listImmediateApprovals } from '../domain/approval/approvals.ts'
import { sealParagraphs } from '../domain/approval/seal-paragraphs.ts'
import { getAgenda } from '../domain/meetings/agenda.ts'
import { rightsTo } from '../domain/meetings/meeting-access.ts'
import { getMeeting } from '../domain/meetings/meetings.ts'
import { immediateApprovalsPage } from '../rendering/page-models/immediate-approvals-page.ts'
import { formBodyOf, readForm } from './form-body.ts'
import type { PageDependencies } from './page-dependencies.ts'
import { paths } from './paths.ts'
import { submit } from './submit.ts'

type WithId = { Params: { id: string } }

/** Omedelbar justering: §§ of a meeting that are approved before the rest of its minutes. */
export const immediateApprovalPages = async (
  app: FastifyInstance,
  sealing: PageDependencies
): Promise<void> => {
  app.get<WithId>(paths.immediateApprovals(':id'), (request, reply) =>
    showImmediate(request, reply, request.params.id)
  )

  app.post<WithId>(paths.immediateApprovals(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    return submit(() => sealParagraphs(request.ctx, id, readForm(NewImmediateApproval, typed), sealing), {
      done: approval => reply.onward(paths.immediate.approval(approval.id), 'paragraphs-sealed'),
      again: ({ errors, message, status }) =>
        showImmediate(request, reply, id, errors[0]?.message ?? message, status)
    })
  })

  app.post<WithId>(paths.immediateReviews(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    return submit(() => askImmediateReview(request.ctx, id, readForm(NewImmediateApproval, typed)), {
      done: () => reply.onward(paths.review(id), 'review-asked'),
      again: ({ errors, message, status }) =>
        showImmediate(request, reply, id, errors[0]?.message ?? message, status)
    })
  })

  app.get<WithId>(paths.immediate.file(':id'), async ({ ctx, params: { id } }, reply) => {
    const { bytes, fileName } = await getApprovalFile(ctx, id, sealing)
    return reply.file({ fileName, mediaType: 'application/pdf' }).send(bytes)
  })
}

const showImmediate = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  id: string,
  refusal = '',
  status = 200
): Promise<FastifyReply> => {
  const meeting = await getMeeting(ctx, id)
  const { mayWrite } = await rightsTo(ctx, id)
  const { sections } = await getAgenda(ctx, id)
  const matters = sections.flatMap(section => section.matters)
  const approvals = await listImmediateApprovals(ctx, id)
  return reply.page(
    'meetings/immediate-approvals',
    immediateApprovalsPage({ meeting, matters, approvals, mayWrite }, refusal),
    status
  )
}
