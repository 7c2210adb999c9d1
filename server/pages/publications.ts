import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { NewPersonalDataDecisions } from '../domain/announcement/personal-data-schemas.ts'
import { getPublicMinutes, getPublicMinutesFile } from '../domain/announcement/public-minutes.ts'
import {
  decidePersonalData,
  getPersonalDataLook,
  publishMinutes,
  withdrawMinutes
} from '../domain/announcement/publish-minutes.ts'
import { getApprovedMeeting } from '../domain/approval/approved-minutes.ts'
import { publicMinutesPage, publicationPage } from '../rendering/page-models/publication-pages.ts'
import { formBodyOf, readForm } from './form-body.ts'
import type { PageDependencies } from './page-dependencies.ts'
import { paths } from './paths.ts'
import { submit, type PageRefusal } from './submit.ts'

type WithId = { Params: { id: string } }
type OnBoard = { Params: { announcementId: string } }

/** Minutes on the notice board, for anybody. */
export const publicMinutesPages = async (
  app: FastifyInstance,
  dependencies: PageDependencies
): Promise<void> => {
  app.get<OnBoard>(paths.publicMinutes(':announcementId'), async ({ ctx, params }, reply) => {
    const minutes = await getPublicMinutes(ctx, params.announcementId)
    return reply.page('announcements/minutes', publicMinutesPage(minutes, params.announcementId))
  })

  app.get<OnBoard>(paths.publicMinutesPdf(':announcementId'), async ({ ctx, params }, reply) => {
    const { bytes, fileName } = await getPublicMinutesFile(ctx, params.announcementId, dependencies)
    return reply.file({ fileName, mediaType: 'application/pdf' }).send(Buffer.from(bytes))
  })
}

/** The look at personal data before minutes are public, and the act that makes them so. */
export const publicationPages = async (app: FastifyInstance): Promise<void> => {
  app.get<WithId>(paths.publication(':id'), (request, reply) => showLook(request, reply, request.params.id))

  app.post<WithId>(paths.personalData(':id'), async (request, reply) => {
    const { id } = request.params
    const decisions = () => readForm(NewPersonalDataDecisions, formBodyOf(request.body))
    return submit(() => decidePersonalData(request.ctx, id, decisions()), {
      done: () => reply.onward(paths.publication(id), 'saved'),
      again: refusal => showLook(request, reply, id, refusal)
    })
  })

  app.post<WithId>(paths.publication(':id'), async (request, reply) => {
    const { id } = request.params
    return submit(() => publishMinutes(request.ctx, id), {
      done: () => reply.onward(paths.publication(id), 'minutes-published'),
      again: refusal => showLook(request, reply, id, refusal)
    })
  })

  app.post<WithId>(paths.withdrawal(':id'), async (request, reply) => {
    const { id } = request.params
    return submit(() => withdrawMinutes(request.ctx, id), {
      done: () => reply.onward(paths.publication(id), 'minutes-withdrawn'),
      again: refusal => showLook(request, reply, id, refusal)
    })
  })
}

const showLook = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  id: string,
  refusal?: PageRefusal
): Promise<FastifyReply> => {
  const look = await getPersonalDataLook(ctx, id)
  const { meeting, maySeeMeeting } = await getApprovedMeeting(ctx, look)
  const page = publicationPage(look, { meeting, maySeeMeeting }, refusal?.message)
  return reply.page('meetings/publication', page, refusal?.status)
}
