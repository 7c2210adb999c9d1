import { z } from 'zod'
import { addRecordFile, assertMayAddFile } from '../domain/register/add-record-file.ts'
import { NewRecord, Record } from '../domain/register/record-schemas.ts'
import { getRecordFile } from '../domain/register/records.ts'
import { assertMayRegister, registerRecord } from '../domain/register/register-record.ts'
import { NewSecrecyMark } from '../domain/secrecy/secrecy-schemas.ts'
import { AppError, invalidField } from '../domain/shared/app-error.ts'
import { receiveParts, RefusedFile, type FormParts } from '../plugins/form-parts.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import type { ApiDependencies } from './api-dependencies.ts'
import { bytes, idParam, json, operation } from './operation.ts'
import { fileForm, receiveUpload } from './receive-upload.ts'
import { sendCreated } from './resource-replies.ts'

const Registration = z.strictObject({ ...NewRecord.shape, secrecy: NewSecrecyMark.nullable().default(null) })

const registrationForm = {
  'multipart/form-data': {
    schema: {
      type: 'object',
      required: ['record'],
      properties: {
        record: {
          type: 'string',
          description: 'Uppgifterna om handlingen: ett NewRecord som JSON, med secrecy'
        },
        file: { type: 'string', format: 'binary', description: 'Filen, eller flera fält med var sin fil' }
      }
    },
    examples: {
      brev: {
        value: {
          record: '{"direction":"received","title":"Brev om turlistan","sender":"Norrbuss AB"}',
          file: '(filens innehåll)'
        }
      }
    }
  }
}

/** Registering in one request with the file in it; files added and fetched. */
export const recordFileRoutes = async (app: TypedApp, dependencies: ApiDependencies): Promise<void> => {
  const tag = 'records'
  const ofRecord = idParam('recordId', 'Handlingens id')

  app.post(
    '/cases/:caseId/records',
    {
      schema: operation(
        {
          tag,
          operationId: 'registerRecord',
          summary: 'Registrera en handling',
          description:
            'Handlingen får nästa löpnummer i ärendet. Uppgifterna och filerna sparas tillsammans eller inte alls. Kräver att du får skriva i diariet.',
          params: idParam('caseId', 'Ärendets id'),
          upload: {
            description: 'Ett formulär med uppgifterna i fältet record och filerna i fältet file',
            content: registrationForm
          },
          refusals: ['wrong-file-type', 'wrong-state', 'conflict']
        },
        { 201: json('Handlingen', Record) }
      )
    },
    async (request, reply) => {
      const { ctx, params } = request
      await assertMayRegister(ctx, params.caseId)
      const { fields, files } = await wholeForm(receiveParts(request, dependencies))
      const { secrecy, ...record } = readRegistration(fields['record'])
      return sendCreated(
        reply,
        'records',
        await registerRecord(ctx, params.caseId, { record, files, secrecy })
      )
    }
  )

  app.post(
    '/records/:recordId/files',
    {
      schema: operation(
        {
          tag,
          operationId: 'addRecordFile',
          summary: 'Lägg till en fil',
          description:
            'Filen läggs sist bland handlingens filer och tas aldrig bort. Kräver att du får skriva i diariet.',
          params: ofRecord,
          upload: { description: 'Ett formulär med en fil i fältet file', content: fileForm },
          refusals: ['wrong-file-type', 'wrong-state', 'conflict']
        },
        { 201: json('Handlingen med filen', Record) }
      )
    },
    async (request, reply) => {
      const { ctx, params } = request
      await assertMayAddFile(ctx, params.recordId)
      const upload = await receiveUpload(request, dependencies)
      return sendCreated(reply, 'records', await addRecordFile(ctx, params.recordId, upload))
    }
  )

  app.get(
    '/records/:recordId/files/:fileId',
    {
      schema: operation(
        {
          tag,
          operationId: 'getRecordFile',
          summary: 'Hämta en fil',
          description: 'Filens innehåll, under det namn den hade.',
          params: ofRecord.extend(idParam('fileId', 'Filens id').shape)
        },
        { 200: bytes('Filen', 'application/octet-stream') }
      )
    },
    async ({ ctx, params: { recordId, fileId } }, reply) => {
      const file = await getRecordFile(ctx, recordId, fileId)
      return reply.file(file).send(dependencies.vault.read(file.sha256) as never)
    }
  )
}

const wholeForm = (parts: Promise<FormParts>): Promise<FormParts> =>
  parts.catch((error: unknown) => {
    throw error instanceof RefusedFile ? error.cause : error
  })

const readRegistration = (text = ''): z.output<typeof Registration> => {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    throw invalidField('record', 'Skriv uppgifterna om handlingen som JSON i fältet record.')
  }
  const result = Registration.safeParse(given)
  if (result.success) return result.data
  const errors = result.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }))
  throw new AppError('invalid-input', 'Rätta uppgifterna om handlingen.', { errors })
}
