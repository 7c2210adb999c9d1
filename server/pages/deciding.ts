import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { listChangedClosings } from '../domain/decisions/close-paragraph.ts'
import { addMotion, editMotion, getMotion, removeMotion } from '../domain/decisions/motions.ts'
import { MotionEdit, NewMotion } from '../domain/decisions/motion-schemas.ts'
import {
  addProposition,
  editProposition,
  getProposition,
  removeProposition
} from '../domain/decisions/propositions.ts'
import { NewProposition, PropositionEdit } from '../domain/decisions/proposition-schemas.ts'
import { listVoters } from '../domain/decisions/list-voters.ts'
import { addStatement, editStatement, getStatement, removeStatement } from '../domain/decisions/statements.ts'
import { NewStatement, StatementEdit } from '../domain/decisions/statement-schemas.ts'
import { getMeeting } from '../domain/meetings/meetings.ts'
import type { Context } from '../domain/shared/context.ts'
import { changedDecisionsPage } from '../rendering/page-models/deciding-pages.ts'
import { formAgain, type FormKind } from '../rendering/page-models/form.ts'
import { withoutEmptyVotes, withPerson, withSupporters } from './deciding-rows.ts'
import { formBodyOf, readForm, revisionOf, type FormBody } from './form-body.ts'
import { paths } from './paths.ts'
import { readQuery } from './read-query.ts'
import { showDeciding } from './show-deciding.ts'
import { submit, type PageRefusal } from './submit.ts'

type WithId = { Params: { id: string } }

/** Which form stands open: where one goes to write in a vote, the votes are in sight. */
const Opening = z.object({ oppna: z.enum(['omrostning', 'yrkande', 'reservation']).optional() })

/** How a § is decided: what is moved, put, voted and reserved. */
export const decidingPages = async (app: FastifyInstance): Promise<void> => {
  app.get<WithId>(paths.deciding(':id'), (request, reply) => {
    const { oppna = null } = readQuery(Opening, request.query)
    return showDeciding(request, reply, request.params.id, { opened: oppna })
  })

  app.get<WithId>(paths.changedDecisions(':id'), async ({ ctx, params: { id } }, reply) => {
    const closings = await listChangedClosings(ctx, id)
    return reply.page('meetings/changed-decisions', changedDecisionsPage(await getMeeting(ctx, id), closings))
  })

  for (const noun of nouns) nounPages(app, noun)
}

type Noun = {
  kind: FormKind
  ofParagraph: (id: string) => string
  one: (id: string) => string
  removal: (id: string) => string
  add: (ctx: Context, paragraphId: string, typed: FormBody) => Promise<unknown>
  edit: (ctx: Context, id: string, typed: FormBody) => Promise<unknown>
  remove: (ctx: Context, id: string) => Promise<void>
  paragraphOf: (ctx: Context, id: string) => Promise<{ paragraphId: string }>
}

const named = async (ctx: Context, paragraphId: string, typed: FormBody): Promise<FormBody> =>
  withPerson(typed, await listVoters(ctx, paragraphId))

const nouns: readonly Noun[] = [
  {
    kind: 'motion',
    ofParagraph: paths.motions,
    one: paths.motion,
    removal: paths.motionRemoval,
    add: async (ctx, id, typed) =>
      addMotion(ctx, id, readForm(NewMotion, withSupporters(await named(ctx, id, typed)))),
    edit: async (ctx, id, typed) => {
      const { paragraphId } = await getMotion(ctx, id)
      const edit = readForm(MotionEdit, withSupporters(await named(ctx, paragraphId, typed)))
      return editMotion(ctx, id, revisionOf(typed), edit)
    },
    remove: removeMotion,
    paragraphOf: getMotion
  },
  {
    kind: 'proposition',
    ofParagraph: paths.propositions,
    one: paths.proposition,
    removal: paths.propositionRemoval,
    add: (ctx, id, typed) => addProposition(ctx, id, readForm(NewProposition, withoutEmptyVotes(typed))),
    edit: (ctx, id, typed) =>
      editProposition(ctx, id, revisionOf(typed), readForm(PropositionEdit, withoutEmptyVotes(typed))),
    remove: removeProposition,
    paragraphOf: getProposition
  },
  {
    kind: 'statement',
    ofParagraph: paths.statements,
    one: paths.statement,
    removal: paths.statementRemoval,
    add: async (ctx, id, typed) => addStatement(ctx, id, readForm(NewStatement, await named(ctx, id, typed))),
    edit: async (ctx, id, typed) => {
      const { paragraphId } = await getStatement(ctx, id)
      const edit = readForm(StatementEdit, await named(ctx, paragraphId, typed))
      return editStatement(ctx, id, revisionOf(typed), edit)
    },
    remove: removeStatement,
    paragraphOf: getStatement
  }
]

const nounPages = (app: FastifyInstance, noun: Noun): void => {
  app.post<WithId>(noun.ofParagraph(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    return submit(() => noun.add(request.ctx, id, typed), {
      done: () => reply.onward(paths.deciding(id), 'added'),
      again: again(request, reply, id, noun.kind, typed, noun.kind)
    })
  })

  app.post<WithId>(noun.one(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    const { paragraphId } = await noun.paragraphOf(request.ctx, id)
    return submit(() => noun.edit(request.ctx, id, typed), {
      done: () => reply.onward(paths.deciding(paragraphId), 'saved'),
      again: again(request, reply, paragraphId, noun.kind, typed, `${noun.kind}-${id}`)
    })
  })

  app.post<WithId>(noun.removal(':id'), async (request, reply) => {
    const { id } = request.params
    const { paragraphId } = await noun.paragraphOf(request.ctx, id)
    await noun.remove(request.ctx, id)
    return reply.onward(paths.deciding(paragraphId), 'removed')
  })
}

const again =
  (
    request: FastifyRequest,
    reply: FastifyReply,
    paragraphId: string,
    kind: FormKind,
    typed: FormBody,
    formId: string
  ) =>
  (refusal: PageRefusal): Promise<FastifyReply> =>
    showDeciding(
      request,
      reply,
      paragraphId,
      { form: formAgain(kind, typed, refusal, formId) },
      refusal.status
    )
