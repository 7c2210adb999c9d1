import type { FastifyInstance } from 'fastify'
import { getApprovalDeadline } from '../domain/approval/approval-deadline.ts'
import { getMinutesFile } from '../domain/approval/get-minutes-file.ts'
import { getMinutes } from '../domain/approval/get-minutes.ts'
import { listCommentsOfMeeting } from '../domain/approval/review-comments.ts'
import { listParagraphsToReview } from '../domain/approval/reviewers.ts'
import { listReferencesOfMeeting } from '../domain/decisions/list-references.ts'
import { rightsTo } from '../domain/meetings/meeting-access.ts'
import { getMeeting } from '../domain/meetings/meetings.ts'
import { missingCharacters } from '../rendering/missing-characters.ts'
import { minutesPage } from '../rendering/page-models/minutes-page.ts'
import type { PageDependencies } from './page-dependencies.ts'
import { paths } from './paths.ts'

type WithId = { Params: { id: string } }

/** The minutes of a meeting: as a page, and as the PDF that is signed. */
export const minutesPages = async (app: FastifyInstance, sealing: PageDependencies): Promise<void> => {
  app.get<WithId>(paths.minutes(':id'), async (request, reply) => {
    const minutes = await getMinutes(request.ctx, request.params.id)
    const meeting = await getMeeting(request.ctx, minutes.meetingId)
    const references = await listReferencesOfMeeting(request.ctx, meeting.id)
    const { mayWrite, mayReadDrafts } = await rightsTo(request.ctx, meeting.id)
    const missing = mayWrite ? await missingCharacters(minutes) : []
    const deadline = await getApprovalDeadline(request.ctx, meeting.id)
    const facts = {
      minutes,
      meeting,
      references,
      deadline,
      mayReadDrafts,
      comments: meeting.state === 'sealed' ? [] : await listCommentsOfMeeting(request.ctx, meeting.id),
      toReview: await listParagraphsToReview(request.ctx, meeting.id)
    }
    return reply.page('meetings/minutes', minutesPage(facts, missing))
  })

  app.get<WithId>(paths.minutesPdf(':id'), async (request, reply) => {
    const { bytes, fileName } = await getMinutesFile(request.ctx, request.params.id, sealing)
    return reply.file({ fileName, mediaType: 'application/pdf' }).send(bytes)
  })
}
