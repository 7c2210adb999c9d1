import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { getCase } from '../domain/cases/cases.ts'
import { getWritableCase } from '../domain/cases/writable-case.ts'
import { addRecordFile, assertMayAddFile } from '../domain/register/add-record-file.ts'
import { FileVariant, NewRecord, type Record as RegisteredRecord } from '../domain/register/record-schemas.ts'
import { getRecordFile } from '../domain/register/records.ts'
import { assertMayRegister, registerRecord } from '../domain/register/register-record.ts'
import { NewSecrecyMark } from '../domain/secrecy/secrecy-schemas.ts'
import { invalidField } from '../domain/shared/app-error.ts'
import { formAgain, formOf, type Form } from '../rendering/page-models/form.ts'
import { newRecord, newRecordPage } from '../rendering/page-models/record-pages.ts'
import { readForm, type FormBody } from './form-body.ts'
import type { PageDependencies } from './page-dependencies.ts'
import { paragraphComeFrom } from './paragraph-come-from.ts'
import { paths } from './paths.ts'
import { readParts, type Parts } from './read-parts.ts'
import { choicesOfRecords } from './record-choices.ts'
import { showRecord } from './records.ts'
import { submit } from './submit.ts'

type WithId = { Params: { id: string } }

/** One form that registers a record with its files, and the files of a record afterwards. */
export const registeringPages = async (
  app: FastifyInstance,
  dependencies: PageDependencies
): Promise<void> => {
  app.get<WithId>(paths.newRecord(':id'), async (request, reply) => {
    await assertMayRegister(request.ctx, request.params.id)
    const paragraf = paragraphComeFrom(request.query)
    const form = formOf('record', { ...newRecord, ...(paragraf && { paragraf }) })
    return showNewRecord(request, reply, request.params.id, form)
  })

  app.post<WithId>(paths.newRecord(':id'), async (request, reply) => {
    const { ctx } = request
    const { id } = request.params
    // Where the case was closed meanwhile the verb refuses, and what was typed comes back.
    await getWritableCase(ctx, id)
    const { fields, register } = registrationOf(await readParts(request, dependencies))
    const paragraphId = paragraphComeFrom(fields)
    return submit(() => register(request, id), {
      done: record =>
        reply.onward(
          paragraphId ? paths.paragraph(paragraphId) : paths.record(record.id),
          'record-registered'
        ),
      again: refusal =>
        showNewRecord(request, reply, id, formAgain('record', fields, refusal), refusal.status)
    })
  })

  app.post<WithId>(paths.recordFiles(':id'), async (request, reply) => {
    const { id } = request.params
    await assertMayAddFile(request.ctx, id)
    const parts = await readParts(request, dependencies)
    return submit(() => addFile(request, id, parts), {
      done: () => reply.onward(paths.record(id), 'added'),
      again: refusal =>
        showRecord(request, reply, id, { fileForm: formAgain('record', {}, refusal, 'fil') }, refusal.status)
    })
  })

  app.get<{ Params: { id: string; fileId: string } }>(
    paths.recordFile(':id', ':fileId'),
    async ({ ctx, params: { id, fileId } }, reply) => {
      const file = await getRecordFile(ctx, id, fileId)
      return reply.file(file, 'attachment').send(dependencies.vault.read(file.sha256))
    }
  )
}

const registrationOf = ({ fields, files, refused }: Parts) => ({
  fields,
  register: async ({ ctx }: FastifyRequest, caseId: string): Promise<RegisteredRecord> => {
    if (refused) throw refused
    const { statute = '', ...typed } = fields
    const record = readForm(NewRecord, withoutEmpty(typed, 'documentOn', 'medium'))
    const secrecy = statute.trim() ? readForm(NewSecrecyMark, { statute }) : null
    return registerRecord(ctx, caseId, { record, files, secrecy })
  }
})

// Left empty these have a value of their own: today, and what the plan says.
const withoutEmpty = (typed: FormBody, ...names: string[]): FormBody =>
  Object.fromEntries(Object.entries(typed).filter(([name, value]) => !names.includes(name) || value !== ''))

const addFile = async ({ ctx }: FastifyRequest, id: string, { fields, files, refused }: Parts) => {
  if (refused) throw refused
  const [received] = files
  if (!received) throw invalidField('file', 'Välj en fil.')
  return addRecordFile(ctx, id, {
    ...received,
    variant: FileVariant.catch('original').parse(fields['variant'])
  })
}

const showNewRecord = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  id: string,
  form?: Form,
  status = 200
): Promise<FastifyReply> =>
  reply.page(
    'records/new-record',
    newRecordPage(await getCase(ctx, id), await choicesOfRecords(ctx), form),
    status
  )
