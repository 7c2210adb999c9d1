import type { FastifyInstance } from 'fastify'
import { markCase, unmarkCase } from '../domain/cases/mark-case.ts'
import { markMatter, unmarkMatter } from '../domain/meetings/mark-matter.ts'
import { NewSecrecyMark } from '../domain/secrecy/secrecy-schemas.ts'
import { formAgain } from '../rendering/page-models/form.ts'
import { formBodyOf, readForm } from './form-body.ts'
import { paths } from './paths.ts'
import { showCase } from './cases.ts'
import { showParagraph } from './paragraphs.ts'
import { submit } from './submit.ts'

type WithId = { Params: { id: string } }

/** A secrecy mark set and lifted, on the page of what it stands on. */
export const secrecyPages = async (app: FastifyInstance): Promise<void> => {
  app.post<WithId>(paths.caseSecrecy(':id'), (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    return submit(() => markCase(request.ctx, id, readForm(NewSecrecyMark, typed)), {
      done: () => reply.onward(paths.case(id), 'secrecy-marked'),
      again: refusal =>
        showCase(request, reply, id, { secrecy: formAgain('secrecy', typed, refusal) }, refusal.status)
    })
  })

  app.post<WithId>(paths.caseSecrecyLift(':id'), async (request, reply) => {
    await unmarkCase(request.ctx, request.params.id)
    return reply.onward(paths.case(request.params.id), 'secrecy-lifted')
  })

  app.post<WithId>(paths.paragraphSecrecy(':id'), (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    return submit(() => markMatter(request.ctx, id, readForm(NewSecrecyMark, typed)), {
      done: () => reply.onward(paths.paragraph(id), 'secrecy-marked'),
      again: refusal =>
        showParagraph(
          request,
          reply,
          id,
          { secrecyForm: formAgain('secrecy', typed, refusal) },
          refusal.status
        )
    })
  })

  app.post<WithId>(paths.paragraphSecrecyLift(':id'), async (request, reply) => {
    await unmarkMatter(request.ctx, request.params.id)
    return reply.onward(paths.paragraph(request.params.id), 'secrecy-lifted')
  })
}
