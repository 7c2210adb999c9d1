import { addReviewComment } from '../../server/domain/approval/review-comments.ts'
import { NewReviewComment, NewReviewVerdict } from '../../server/domain/approval/review-schemas.ts'
import { giveVerdict } from '../../server/domain/approval/review-verdicts.ts'
import type { Context } from '../../server/domain/shared/context.ts'
import type { z } from 'zod'
import type { BodyWorld } from './body-world.ts'
import { personActor } from './world.ts'

/** The director, who presides over the meetings of the group and holds its chair. */
export const asChair = (world: BodyWorld): Context =>
  world.ctx(
    personActor({
      personId: world.people.director.id,
      name: world.people.director.name,
      mandates: [
        {
          organId: world.organisation.preparatoryGroup.id,
          role: 'chair',
          fromOn: '2020-01-01',
          untilOn: null
        }
      ]
    })
  )

export const comment = (world: BodyWorld, meetingId: string, said: z.input<typeof NewReviewComment>) =>
  addReviewComment(asChair(world), meetingId, NewReviewComment.parse(said))

export const judge = (world: BodyWorld, meetingId: string, said: z.input<typeof NewReviewVerdict>) =>
  giveVerdict(asChair(world), meetingId, NewReviewVerdict.parse(said))
