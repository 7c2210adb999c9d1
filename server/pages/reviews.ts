import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { personIdOf } from '../domain/access/actor.ts'
import { getReview } from '../domain/approval/get-review.ts'
import { addReviewComment, answerReviewComment } from '../domain/approval/review-comments.ts'
import { CommentAnswer, NewReviewComment, NewReviewVerdict } from '../domain/approval/review-schemas.ts'
import { giveVerdict } from '../domain/approval/review-verdicts.ts'
import { getAgenda } from '../domain/meetings/agenda.ts'
import { rightsTo } from '../domain/meetings/meeting-access.ts'
import { getMeeting } from '../domain/meetings/meetings.ts'
import { formAgain, type Form } from '../rendering/page-models/form.ts'
import { reviewPage } from '../rendering/page-models/review-page.ts'
import { formBodyOf, readForm } from './form-body.ts'
import { showParagraph } from './paragraphs.ts'
import { paths } from './paths.ts'
import { submit } from './submit.ts'

type WithId = { Params: { id: string } }

/** The minutes on their way to approval: what those who approve them say, and what the secretary answers. */
export const reviewPages = async (app: FastifyInstance): Promise<void> => {
  app.get<WithId>(paths.review(':id'), (request, reply) => showReview(request, reply, request.params.id))

  app.post<WithId>(paths.reviewVerdicts(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    return submit(() => giveVerdict(request.ctx, id, readForm(NewReviewVerdict, typed)), {
      done: () => reply.onward(paths.review(id), 'verdict-given'),
      again: refusal => {
        const form = formAgain('reviewVerdict', typed, refusal, typed.verdict)
        return showReview(request, reply, id, form, refusal.status)
      }
    })
  })

  app.post<WithId>(paths.reviewComments(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    return submit(() => addReviewComment(request.ctx, id, readForm(NewReviewComment, typed)), {
      done: ({ paragraphId }) =>
        reply.onward(
          typed.from === 'minutes' && paragraphId ? paths.minutesAt(id, paragraphId) : paths.review(id),
          'comment-added'
        ),
      again: refusal =>
        showReview(request, reply, id, formAgain('reviewComment', typed, refusal), refusal.status)
    })
  })

  app.post<{ Params: { id: string; commentId: string } }>(
    paths.reviewComment(':id', ':commentId'),
    async (request, reply) => {
      const typed = formBodyOf(request.body)
      const { id, commentId } = request.params
      // Where it is answered beside the text of the §.
      const { paragraphId = '' } = typed
      return submit(() => answerReviewComment(request.ctx, commentId, readForm(CommentAnswer, typed)), {
        done: answered =>
          reply.onward(
            paragraphId && answered.paragraphId
              ? paths.paragraphComments(answered.paragraphId)
              : paths.review(id),
            'comment-answered'
          ),
        again: refusal => {
          const form = formAgain('commentAnswer', typed, refusal, `answer-${commentId}`)
          return paragraphId
            ? showParagraph(request, reply, paragraphId, { answerForm: form }, refusal.status)
            : showReview(request, reply, id, form, refusal.status)
        }
      })
    }
  )
}

const showReview = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  id: string,
  form?: Form,
  status = 200
): Promise<FastifyReply> => {
  const review = await getReview(ctx, id)
  const { sections } = await getAgenda(ctx, id)
  const facts = {
    review,
    meeting: await getMeeting(ctx, id),
    matters: sections.flatMap(({ matters }) => matters).filter(({ withheld }) => withheld === null),
    mayWrite: (await rightsTo(ctx, id)).mayWrite,
    personId: personIdOf(ctx.actor)
  }
  return reply.page('meetings/review', reviewPage(facts, form), status)
}
