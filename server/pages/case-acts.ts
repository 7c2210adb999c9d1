import type { FastifyInstance } from 'fastify'
import { CaseClosing, Striking } from '../domain/cases/case-schemas.ts'
import { closeCase, reopenCase, strikeCase } from '../domain/cases/change-status.ts'
import { addNote, NewCaseNote } from '../domain/cases/notes.ts'
import { NewCaseRelation, relateCases, unrelateCases } from '../domain/cases/relate-cases.ts'
import { addWatch, completeWatch, NewCaseWatch } from '../domain/cases/watches.ts'
import type { Context } from '../domain/shared/context.ts'
import type { NoticeName } from '../rendering/notices.ts'
import type { CaseForms } from '../rendering/page-models/case-pages.ts'
import { formAgain, type FormKind } from '../rendering/page-models/form.ts'
import { showCase } from './cases.ts'
import { formBodyOf, readForm, type FormBody } from './form-body.ts'
import { paths } from './paths.ts'
import { submit } from './submit.ts'

type WithId = { Params: { id: string } }

type Act = {
  path: (id: string) => string
  form: keyof CaseForms
  kind: FormKind
  run: (ctx: Context, id: string, typed: FormBody) => Promise<unknown>
  notice: NoticeName
}

const acts: readonly Act[] = [
  {
    path: paths.caseClosing,
    form: 'closing',
    kind: 'caseClosing',
    run: (ctx, id, { closedOn = '' }) =>
      closeCase(ctx, id, readForm(CaseClosing, closedOn ? { closedOn } : {})),
    notice: 'case-closed'
  },
  {
    path: paths.caseReopening,
    form: 'closing',
    kind: 'caseClosing',
    run: reopenCase,
    notice: 'case-reopened'
  },
  {
    path: paths.caseStriking,
    form: 'striking',
    kind: 'striking',
    run: (ctx, id, typed) => strikeCase(ctx, id, readForm(Striking, typed)),
    notice: 'case-struck'
  },
  {
    path: paths.caseRelations,
    form: 'relation',
    kind: 'caseRelation',
    run: (ctx, id, typed) => relateCases(ctx, id, readForm(NewCaseRelation, typed)),
    notice: 'added'
  },
  {
    path: paths.caseNotes,
    form: 'note',
    kind: 'note',
    run: (ctx, id, typed) => addNote(ctx, id, readForm(NewCaseNote, typed)),
    notice: 'added'
  },
  {
    path: paths.caseWatches,
    form: 'watch',
    kind: 'watch',
    run: (ctx, id, typed) => addWatch(ctx, id, readForm(NewCaseWatch, typed)),
    notice: 'added'
  }
]

/** What is done to a case from its page: a form that is refused comes back on it with what was typed. */
export const caseActPages = async (app: FastifyInstance): Promise<void> => {
  for (const { path, form, kind, run, notice } of acts)
    app.post<WithId>(path(':id'), async (request, reply) => {
      const typed = formBodyOf(request.body)
      const { id } = request.params
      return submit(() => run(request.ctx, id, typed), {
        done: () => reply.onward(paths.case(id), notice),
        again: refusal =>
          showCase(request, reply, id, { [form]: formAgain(kind, typed, refusal) }, refusal.status)
      })
    })

  app.post<{ Params: { id: string; relatedId: string } }>(
    paths.caseRelationRemoval(':id', ':relatedId'),
    async ({ ctx, params: { id, relatedId } }, reply) => {
      await unrelateCases(ctx, id, relatedId)
      return reply.onward(paths.case(id), 'removed')
    }
  )

  app.post<WithId>(paths.watchCompletion(':id'), async ({ ctx, params: { id } }, reply) => {
    const { caseId } = await completeWatch(ctx, id)
    return reply.onward(paths.case(caseId), 'watch-completed')
  })
}
