import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { can } from '../domain/access/can.ts'
import { Striking } from '../domain/cases/case-schemas.ts'
import { editRecord, strikeRecord } from '../domain/register/edit-record.ts'
import { markRecord, unmarkRecord } from '../domain/register/mark-record.ts'
import { RecordFilter } from '../domain/register/record-filter.ts'
import { RecordEdit } from '../domain/register/record-schemas.ts'
import { getRecord, listRecords } from '../domain/register/records.ts'
import { listHoldsOn } from '../domain/retention/legal-holds.ts'
import { getRecordFate } from '../domain/retention/record-fates.ts'
import { NewSecrecyMark } from '../domain/secrecy/secrecy-schemas.ts'
import { formAgain } from '../rendering/page-models/form.ts'
import { recordPage, recordsPage, type RecordForms } from '../rendering/page-models/record-pages.ts'
import { choicesOfOfficers } from './case-choices.ts'
import { formBodyOf, readForm, revisionOf } from './form-body.ts'
import { paths } from './paths.ts'
import { readQuery } from './read-query.ts'
import { choicesOfRecords } from './record-choices.ts'
import { submit } from './submit.ts'

type WithId = { Params: { id: string } }

/** Records: listed, read, corrected, struck and marked. */
export const recordPages = async (app: FastifyInstance): Promise<void> => {
  app.get(paths.records, async ({ ctx, query }, reply) => {
    const filter = readQuery(RecordFilter, query)
    const officers = await choicesOfOfficers(ctx)
    return reply.page('records/records', recordsPage(await listRecords(ctx, filter), filter, officers))
  })

  app.get<WithId>(paths.record(':id'), (request, reply) => showRecord(request, reply, request.params.id))

  app.post<WithId>(paths.record(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    return submit(() => editRecord(request.ctx, id, revisionOf(typed), readForm(RecordEdit, typed)), {
      done: () => reply.onward(paths.record(id), 'saved'),
      again: refusal =>
        showRecord(request, reply, id, { form: formAgain('record', typed, refusal) }, refusal.status)
    })
  })

  app.post<WithId>(paths.recordStriking(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    return submit(() => strikeRecord(request.ctx, id, readForm(Striking, typed)), {
      done: () => reply.onward(paths.record(id), 'record-struck'),
      again: refusal =>
        showRecord(
          request,
          reply,
          id,
          { strikingForm: formAgain('striking', typed, refusal) },
          refusal.status
        )
    })
  })

  app.post<WithId>(paths.recordSecrecy(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    return submit(() => markRecord(request.ctx, id, readForm(NewSecrecyMark, typed)), {
      done: () => reply.onward(paths.record(id), 'secrecy-marked'),
      again: refusal =>
        showRecord(request, reply, id, { secrecyForm: formAgain('secrecy', typed, refusal) }, refusal.status)
    })
  })

  app.post<WithId>(paths.recordSecrecyLift(':id'), async ({ ctx, params: { id } }, reply) => {
    await unmarkRecord(ctx, id)
    return reply.onward(paths.record(id), 'secrecy-lifted')
  })
}

export const showRecord = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  id: string,
  forms: RecordForms = {},
  status = 200
): Promise<FastifyReply> => {
  const record = await getRecord(ctx, id)
  const isReadable = can(ctx.actor, 'cases.write') && !record.isWithheld
  const rights = {
    mayEdit: isReadable && record.status === 'registered',
    mayLift: isReadable,
    mayHold: can(ctx.actor, 'retention.write') && record.status === 'registered'
  }
  const retention = {
    fate: await getRecordFate(ctx, id),
    holds: await listHoldsOn(ctx, record.caseId, id)
  }
  return reply.page(
    'records/record',
    recordPage(record, retention, rights, await choicesOfRecords(ctx), forms),
    status
  )
}
