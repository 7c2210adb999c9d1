import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { getParagraph } from '../domain/decisions/get-paragraph.ts'
import { MemberDecisionEdit, NewMemberFollowup } from '../domain/followup/member-decision-schemas.ts'
import { editMemberDecision, followMembers, getMemberFollowup } from '../domain/followup/member-decisions.ts'
import { rightsTo } from '../domain/meetings/meeting-access.ts'
import { getMeeting } from '../domain/meetings/meetings.ts'
import { dayInSweden } from '../domain/shared/dates.ts'
import { formAgain, type Form } from '../rendering/page-models/form.ts'
import { memberDecisionsPage } from '../rendering/page-models/member-decisions-page.ts'
import { formBodyOf, readForm, revisionOf } from './form-body.ts'
import { paths } from './paths.ts'
import { submit } from './submit.ts'

type WithId = { Params: { id: string } }
type WithDecision = { Params: { id: string; decisionId: string } }

/** A decision that the members must take too, followed member by member. */
export const memberDecisionPages = async (app: FastifyInstance): Promise<void> => {
  app.get<WithId>(paths.memberDecisions(':id'), (request, reply) =>
    showMembers(request, reply, request.params.id)
  )

  app.post<WithId>(paths.memberDecisions(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    return submit(() => followMembers(request.ctx, id, readForm(NewMemberFollowup, typed)), {
      done: () => reply.onward(paths.memberDecisions(id), 'members-followed'),
      again: refusal =>
        showMembers(
          request,
          reply,
          id,
          formAgain('memberDecision', typed, refusal, 'medlemmar'),
          refusal.status
        )
    })
  })

  app.post<WithDecision>(paths.memberDecision(':id', ':decisionId'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id, decisionId } = request.params
    const edit = () =>
      editMemberDecision(request.ctx, decisionId, revisionOf(typed), readForm(MemberDecisionEdit, typed))
    return submit(edit, {
      done: () => reply.onward(paths.memberDecisions(id), 'saved'),
      again: refusal => {
        const form = formAgain('memberDecision', typed, refusal, `medlem-${decisionId}`)
        return showMembers(request, reply, id, form, refusal.status)
      }
    })
  })
}

const showMembers = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  id: string,
  form?: Form,
  status = 200
): Promise<FastifyReply> => {
  const paragraph = await getParagraph(ctx, id)
  const meeting = await getMeeting(ctx, paragraph.meetingId)
  const { mayWrite } = await rightsTo(ctx, meeting.id)
  const followup = await getMemberFollowup(ctx, id)
  const shown = { paragraph, meeting, followup, mayWrite, today: dayInSweden(ctx.now) }
  return reply.page('paragraphs/members', memberDecisionsPage(shown, form), status)
}
