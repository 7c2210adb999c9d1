import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { findInMeeting } from '../domain/decisions/find-in-meeting.ts'
import { replaceInMeeting } from '../domain/decisions/replace-in-meeting.ts'
import { Replacement, TextQuestion } from '../domain/decisions/replacement-schemas.ts'
import { getMeeting } from '../domain/meetings/meetings.ts'
import { replacementPage, type ReplacementOutcome } from '../rendering/page-models/replacement-page.ts'
import { formBodyOf, readForm, type FormBody } from './form-body.ts'
import { paths } from './paths.ts'
import { readQuery } from './read-query.ts'
import { submit } from './submit.ts'

type WithId = { Params: { id: string } }

/** Search and replace in all the §§ of a meeting: looked for first, then ticked. */
export const replacementPages = async (app: FastifyInstance): Promise<void> => {
  app.get<WithId>(paths.replacement(':id'), (request, reply) =>
    showHits(request, reply, readQuery(TextQuestion, request.query))
  )

  app.post<WithId>(paths.replacement(':id'), async (request, reply) => {
    const { id } = request.params
    const sent = formBodyOf(request.body)
    const question = readQuery(TextQuestion, sent)
    return submit(() => replaceInMeeting(request.ctx, id, readForm(Replacement, sent)), {
      done: replaced =>
        replaced.refused.length
          ? showHits(request, reply, question, { sent, replaced }, 409)
          : reply.onward(`${paths.replacement(id)}?${queryOf(sent)}`, 'replaced'),
      again: refusal => showHits(request, reply, question, { sent, refusal }, refusal.status)
    })
  })
}

/** Encoded once here and once more on the way: only the signs of a query need it. */
const queryOf = (sent: FormBody): string =>
  ['words', 'matchCase', 'wholeWords']
    .filter(name => sent[name])
    .map(name => `${name}=${(sent[name] ?? '').replace(/[%&#+]/g, encodeURIComponent)}`)
    .join('&')

const showHits = async (
  { ctx, params: { id } }: FastifyRequest<WithId>,
  reply: FastifyReply,
  question: TextQuestion,
  outcome?: ReplacementOutcome,
  status = 200
): Promise<FastifyReply> => {
  const hits = await findInMeeting(ctx, id, question)
  const meeting = await getMeeting(ctx, id)
  return reply.page('meetings/replacement', replacementPage({ meeting, question, hits }, outcome), status)
}
