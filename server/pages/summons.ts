import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { getAgenda } from '../domain/meetings/agenda.ts'
import { getMeeting } from '../domain/meetings/meetings.ts'
import { listAppendices } from '../domain/paragraphs/appendices.ts'
import { answerSummons } from '../domain/summons/answer-summons.ts'
import { getAgendaFile, getSummonsFile } from '../domain/summons/get-summons-file.ts'
import { sendSummons } from '../domain/summons/send-summons.ts'
import { getOwnSummons, getSummoning } from '../domain/summons/summoning.ts'
import { NewSummons, SummonsReply } from '../domain/summons/summons-schemas.ts'
import { formAgain, type Form } from '../rendering/page-models/form.ts'
import { ownSummonsPage, summoningPage, type SummoningForms } from '../rendering/page-models/summons-pages.ts'
import { formBodyOf, readForm } from './form-body.ts'
import type { PageDependencies } from './page-dependencies.ts'
import { paths } from './paths.ts'
import { submit } from './submit.ts'

type WithId = { Params: { id: string } }

/** The kallelse: sent by the secretary, read and answered by those who are called. */
export const summonsPages = async (app: FastifyInstance, dependencies: PageDependencies): Promise<void> => {
  const pdf = { mediaType: 'application/pdf' }

  app.get<WithId>(paths.summoning(':id'), (request, reply) =>
    showSummoning(request, reply, request.params.id)
  )

  app.post<WithId>(paths.summoning(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    return submit(() => sendSummons(request.ctx, id, readForm(NewSummons, typed), dependencies), {
      done: () => reply.onward(paths.summoning(id), 'summons-sent'),
      again: refusal =>
        showSummoning(request, reply, id, { summons: formAgain('summons', typed, refusal) }, refusal.status)
    })
  })

  app.post<WithId>(paths.summonsReplies(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    return submit(() => answerSummons(request.ctx, id, readForm(SummonsReply, typed), dependencies), {
      done: () => reply.onward(paths.summoning(id), 'saved'),
      again: refusal =>
        showSummoning(
          request,
          reply,
          id,
          { reply: formAgain('summonsReply', typed, refusal) },
          refusal.status
        )
    })
  })

  app.get<WithId>(paths.agendaPdf(':id'), async ({ ctx, params }, reply) => {
    const { bytes, fileName } = await getAgendaFile(ctx, params.id, dependencies)
    return reply.file({ fileName, ...pdf }).send(bytes)
  })

  app.get<{ Params: { summonsId: string } }>(
    paths.summonsFile(':summonsId'),
    async ({ ctx, params }, reply) => {
      const { bytes, fileName } = await getSummonsFile(ctx, params.summonsId, dependencies)
      return reply.file({ fileName, ...pdf }).send(bytes)
    }
  )

  app.get<WithId>(paths.summons(':id'), (request, reply) => showOwn(request, reply, request.params.id))

  app.post<WithId>(paths.summons(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    // Here one answers for oneself, whatever else is sent.
    const answer = () => ({ ...readForm(SummonsReply, typed), personId: null })
    return submit(() => answerSummons(request.ctx, id, answer(), dependencies), {
      done: () => reply.onward(paths.summons(id), 'summons-answered'),
      again: refusal => showOwn(request, reply, id, formAgain('summonsReply', typed, refusal), refusal.status)
    })
  })
}

const showSummoning = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  id: string,
  forms: Partial<SummoningForms> = {},
  status = 200
): Promise<FastifyReply> => {
  const summoning = await getSummoning(ctx, id)
  return reply.page(
    'meetings/summoning',
    summoningPage(summoning, await getMeeting(ctx, id), await getAgenda(ctx, id), forms),
    status
  )
}

const showOwn = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  id: string,
  form?: Form,
  status = 200
): Promise<FastifyReply> => {
  const summons = await getOwnSummons(ctx, id)
  const { sections } = await getAgenda(ctx, id)
  const matters = sections.flatMap(section => section.matters)
  const appendices = await Promise.all(
    matters.filter(({ withheld }) => !withheld).map(matter => listAppendices(ctx, matter.id))
  )
  return reply.page(
    'meetings/own-summons',
    ownSummonsPage(summons, await getMeeting(ctx, id), sections, appendices.flat(), form),
    status
  )
}
