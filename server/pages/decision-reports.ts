import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  listReported,
  listUnreported,
  reportDecisions,
  unreportDecision
} from '../domain/delegation/decision-reports.ts'
import { NewDecisionReports } from '../domain/delegation/delegated-decision-schemas.ts'
import { getAgenda } from '../domain/meetings/agenda.ts'
import { rightsTo } from '../domain/meetings/meeting-access.ts'
import { isChangeable } from '../domain/meetings/meeting.ts'
import { getMeeting } from '../domain/meetings/meetings.ts'
import { invalidField } from '../domain/shared/app-error.ts'
import { decisionReportsPage } from '../rendering/page-models/decision-reports-page.ts'
import { formAgain, type Form } from '../rendering/page-models/form.ts'
import { formBodyOf, readForm, type FormBody } from './form-body.ts'
import { paths } from './paths.ts'
import { submit } from './submit.ts'

type WithId = { Params: { id: string } }
type WithDecision = { Params: { id: string; decisionId: string } }

/** What is reported to an organ at a meeting, and at which § (KL 6:40, 7:8). */
export const decisionReportPages = async (app: FastifyInstance): Promise<void> => {
  app.get<WithId>(paths.decisionReports(':id'), (request, reply) =>
    showReports(request, reply, request.params.id)
  )

  app.post<WithId>(paths.decisionReports(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    return submit(() => report(request, typed), {
      done: () => reply.onward(paths.decisionReports(id), 'decisions-reported'),
      again: refusal =>
        showReports(request, reply, id, formAgain('decisionReports', typed, refusal), refusal.status)
    })
  })

  app.post<WithDecision>(paths.decisionReportRemoval(':id', ':decisionId'), async (request, reply) => {
    const { paragraphId = '' } = formBodyOf(request.body)
    const { id, decisionId } = request.params
    await unreportDecision(request.ctx, paragraphId, decisionId)
    return reply.onward(paths.decisionReports(id), 'removed')
  })
}

const report = async ({ ctx }: FastifyRequest, { paragraphId = '', ...typed }: FormBody) => {
  if (!paragraphId) throw invalidField('paragraphId', 'Välj vid vilken paragraf besluten anmäls.')
  return reportDecisions(ctx, paragraphId, readForm(NewDecisionReports, typed))
}

const showReports = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  id: string,
  form?: Form,
  status = 200
): Promise<FastifyReply> => {
  const meeting = await getMeeting(ctx, id)
  const { mayWrite } = await rightsTo(ctx, id)
  const matters = (await getAgenda(ctx, id)).sections.flatMap(section => section.matters)
  const reported = []
  for (const matter of matters)
    for (const decision of await listReported(ctx, matter.id)) reported.push({ matter, decision })
  const unreported = await listUnreported(ctx, id)
  const shown = { meeting, matters, reported, unreported, mayChange: mayWrite && isChangeable(meeting.state) }
  return reply.page('meetings/decision-reports', decisionReportsPage(shown, form), status)
}
