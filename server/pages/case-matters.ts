import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { addMatterFromCase } from '../domain/agenda/add-matter-from-case.ts'
import { NewCaseMatter } from '../domain/agenda/case-matter-schemas.ts'
import { listChoosableRecords, listOpenCases } from '../domain/agenda/choosable-records.ts'
import { getCase } from '../domain/cases/cases.ts'
import { getAgenda } from '../domain/meetings/agenda.ts'
import { assertMayAddMatter } from '../domain/meetings/matters.ts'
import { getMeeting } from '../domain/meetings/meetings.ts'
import { caseMatterPage } from '../rendering/page-models/case-matter-page.ts'
import { formAgain, type Form } from '../rendering/page-models/form.ts'
import { formBodyOf, readForm } from './form-body.ts'
import { paths } from './paths.ts'
import { readQuery } from './read-query.ts'
import { submit } from './submit.ts'

type WithId = { Params: { id: string } }

/** What the cases are searched by, and the one that is chosen. */
const Wanted = z.object({ text: z.string().max(200).default(''), arende: z.string().max(100).optional() })
type Wanted = z.infer<typeof Wanted>

/** A case is found in the register, its records are chosen, and it is put on the agenda with them. */
export const caseMatterPages = async (app: FastifyInstance): Promise<void> => {
  app.get<WithId>(paths.caseMatters(':id'), (request, reply) =>
    showCaseMatter(request, reply, request.params.id, readQuery(Wanted, request.query))
  )

  app.post<WithId>(paths.caseMatters(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    return submit(() => addMatterFromCase(request.ctx, id, readForm(NewCaseMatter, typed)), {
      done: ({ id: paragraphId }) => reply.onward(paths.paragraph(paragraphId), 'matter-added-from-case'),
      again: refusal => {
        const wanted = { text: '', arende: typed.caseId }
        return showCaseMatter(
          request,
          reply,
          id,
          wanted,
          formAgain('caseMatter', typed, refusal),
          refusal.status
        )
      }
    })
  })
}

const showCaseMatter = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  id: string,
  { text, arende }: { text: string; arende?: string | undefined },
  form?: Form,
  status = 200
): Promise<FastifyReply> => {
  const meeting = await getMeeting(ctx, id)
  await assertMayAddMatter(ctx, id)
  const shown = {
    meeting,
    agenda: await getAgenda(ctx, id),
    text,
    cases: arende ? [] : await listOpenCases(ctx, text),
    chosen: arende ? await getCase(ctx, arende) : null,
    records: arende ? await listChoosableRecords(ctx, arende) : []
  }
  return reply.page('meetings/case-matter', caseMatterPage(shown, form), status)
}
