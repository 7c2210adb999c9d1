import { NewImmediateApproval } from '../domain/approval/approval-schemas.ts'
import { askImmediateReview } from '../domain/approval/ask-immediate-review.ts'
import { getReview } from '../domain/approval/get-review.ts'
import { addReviewComment, answerReviewComment } from '../domain/approval/review-comments.ts'
import {
  CommentAnswer,
  NewReviewComment,
  NewReviewVerdict,
  Review,
  ReviewComment
} from '../domain/approval/review-schemas.ts'
import { giveVerdict } from '../domain/approval/review-verdicts.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { idParam, json, operation } from './operation.ts'

/** The review of minutes by those who are to approve them, before the seal. */
export const reviewRoutes = async (app: TypedApp): Promise<void> => {
  const tag = 'minutes'
  const params = idParam('meetingId', 'Mötets id')

  app.get(
    '/meetings/:meetingId/review',
    {
      schema: operation(
        {
          tag,
          operationId: 'getReview',
          summary: 'Granskningen inför justeringen',
          description:
            'Vad de som justerar har sagt om protokollet, deras synpunkter, och vad som har ändrats sedan dess.',
          params
        },
        { 200: json('Granskningen', Review) }
      )
    },
    ({ ctx, params: { meetingId } }) => getReview(ctx, meetingId)
  )

  app.post(
    '/meetings/:meetingId/immediate-reviews',
    {
      schema: operation(
        {
          tag,
          operationId: 'askImmediateReview',
          summary: 'Be dem som justerar läsa paragrafer före omedelbar justering',
          description:
            'Medan mötet pågår. De lämnar synpunkter och svarar som inför hela protokollet; paragraferna kan låsas ändå. Kräver sekreterare.',
          params,
          body: NewImmediateApproval,
          refusals: ['wrong-state', 'minutes-locked']
        },
        { 201: json('Granskningen', Review) }
      )
    },
    async ({ ctx, params: { meetingId }, body }, reply) =>
      reply.code(201).send(await askImmediateReview(ctx, meetingId, body))
  )

  app.post(
    '/meetings/:meetingId/review/verdicts',
    {
      schema: operation(
        {
          tag,
          operationId: 'giveVerdict',
          summary: 'Godkänn för underskrift, be om ändringar eller vägra',
          description:
            'För den som ledde mötet och justerarna, när mötet är avslutat, eller om paragrafer som ska justeras omedelbart. Det är ingen underskrift. Ändras texten gäller ett godkännande inte längre.',
          params,
          body: NewReviewVerdict,
          refusals: ['conflict', 'wrong-state', 'minutes-locked']
        },
        { 201: json('Granskningen', Review) }
      )
    },
    async ({ ctx, params: { meetingId }, body }, reply) =>
      reply.code(201).send(await giveVerdict(ctx, meetingId, body))
  )

  app.post(
    '/meetings/:meetingId/review/comments',
    {
      schema: operation(
        {
          tag,
          operationId: 'addReviewComment',
          summary: 'Lämna en synpunkt på en paragraf',
          description: 'För den som ledde mötet och justerarna, när mötet är avslutat.',
          params,
          body: NewReviewComment,
          refusals: ['wrong-state', 'minutes-locked']
        },
        { 201: json('Synpunkten', ReviewComment) }
      )
    },
    async ({ ctx, params: { meetingId }, body }, reply) =>
      reply.code(201).send(await addReviewComment(ctx, meetingId, body))
  )

  app.post(
    '/review-comments/:commentId/answer',
    {
      schema: operation(
        {
          tag,
          operationId: 'answerReviewComment',
          summary: 'Besvara en synpunkt',
          description: 'Gjort eller inte gjort. Kräver sekreterare.',
          params: idParam('commentId', 'Synpunktens id'),
          body: CommentAnswer,
          refusals: ['conflict', 'wrong-state', 'minutes-locked']
        },
        { 201: json('Synpunkten', ReviewComment) }
      )
    },
    async ({ ctx, params: { commentId }, body }, reply) =>
      reply.code(201).send(await answerReviewComment(ctx, commentId, body))
  )
}
