import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { can } from '../domain/access/can.ts'
import { getCase } from '../domain/cases/cases.ts'
import { getRecord } from '../domain/register/records.ts'
import { NewLegalHold } from '../domain/retention/fate-schemas.ts'
import { liftHold, listHolds, placeHold } from '../domain/retention/legal-holds.ts'
import type { Context } from '../domain/shared/context.ts'
import { formAgain, type Form } from '../rendering/page-models/form.ts'
import { holdsPage, type HoldSubject } from '../rendering/page-models/holds-page.ts'
import { formBodyOf, readForm } from './form-body.ts'
import { paths } from './paths.ts'
import { readQuery } from './read-query.ts'
import { submit } from './submit.ts'

const Asked = z.object({ arende: z.string().max(100).optional(), handling: z.string().max(100).optional() })
type Asked = z.infer<typeof Asked>

/** Legal holds (gallringsstopp): set on a case or a record, lifted, and kept in the list. */
export const legalHoldPages = async (app: FastifyInstance): Promise<void> => {
  app.get(paths.holds, (request, reply) => showHolds(request, reply, readQuery(Asked, request.query)))

  app.post(paths.holds, async (request, reply) => {
    const typed = formBodyOf(request.body)
    return submit(() => placeHold(request.ctx, readForm(NewLegalHold, typed)), {
      done: hold => reply.onward(placeOf(hold), 'hold-placed'),
      again: refusal => {
        const asked = { arende: typed.caseId || undefined, handling: typed.recordId || undefined }
        return showHolds(request, reply, asked, formAgain('legalHold', typed, refusal), refusal.status)
      }
    })
  })

  app.post<{ Params: { id: string } }>(paths.holdLifting(':id'), async ({ ctx, params: { id } }, reply) =>
    reply.onward(placeOf(await liftHold(ctx, id)), 'hold-lifted')
  )
}

const placeOf = ({ caseId, recordId }: { caseId: string | null; recordId: string | null }): string =>
  caseId ? paths.holdsOfCase(caseId) : paths.holdsOfRecord(recordId ?? '')

const showHolds = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  asked: { [Name in keyof Asked]: Asked[Name] | undefined },
  form?: Form,
  status = 200
): Promise<FastifyReply> => {
  const holds = await listHolds(ctx)
  const mayWrite = can(ctx.actor, 'retention.write')
  const subject = await subjectOf(ctx, asked)
  return reply.page('retention/holds', holdsPage(holds, { mayWrite, subject }, form), status)
}

const subjectOf = async (
  ctx: Context,
  { arende, handling }: { arende?: string | undefined; handling?: string | undefined }
): Promise<HoldSubject | null> => {
  if (arende) {
    const { id, dnr, title } = await getCase(ctx, arende)
    return { field: 'caseId', id, label: dnr, title, href: paths.case(id) }
  }
  if (handling) {
    const { id, label, title } = await getRecord(ctx, handling)
    return { field: 'recordId', id, label, title, href: paths.record(id) }
  }
  return null
}
