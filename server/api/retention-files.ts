import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { assertCan } from '../domain/access/can.ts'
import { importPlan, tryPlanFile } from '../domain/retention/import-plan.ts'
import { NewRetentionPlan, PlanReading, RetentionPlan } from '../domain/retention/retention-schemas.ts'
import { invalidField } from '../domain/shared/app-error.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { json, operation } from './operation.ts'
import { fileForm } from './receive-upload.ts'
import { sendCreated } from './resource-replies.ts'

/** A plan read in from CSV: first a trial, then as a draft. */
export const retentionFileRoutes = async (app: TypedApp): Promise<void> => {
  const tag = 'retention'
  const upload = {
    description:
      'Ett formulär med en CSV-fil i fältet file. Semikolon, komma eller tabb; UTF-8 eller Latin-1. Första raden har rubriker som i den fil som hämtas.',
    content: fileForm
  }

  app.post(
    '/retention-plan-trials',
    {
      schema: operation(
        {
          tag,
          operationId: 'tryRetentionPlanFile',
          summary: 'Prova en fil med en plan',
          description: 'Säger rad för rad vad som behöver rättas. Ingenting skrivs. Kräver arkivarie.',
          upload
        },
        { 200: json('Vad filen säger', PlanReading) }
      )
    },
    async request => tryPlanFile(request.ctx, await bytesOf(request))
  )

  app.post(
    '/retention-plan-imports',
    {
      schema: operation(
        {
          tag,
          operationId: 'importRetentionPlan',
          summary: 'Läs in en plan',
          description:
            'Filen blir ett utkast. Är någon rad fel läses ingenting in, och svaret säger vad som behöver rättas. Kräver arkivarie.',
          querystring: z.object({
            name: NewRetentionPlan.shape.name
              .default('Inläst plan')
              .meta({ description: 'Utkastets namn', examples: ['Dokumenthanteringsplan 2027'] })
          }),
          upload
        },
        { 201: json('Utkastet', RetentionPlan) }
      )
    },
    async (request, reply) => {
      const plan = await importPlan(request.ctx, request.query.name, await bytesOf(request))
      return sendCreated(reply, 'retention-plans', plan)
    }
  )
}

const bytesOf = async (request: FastifyRequest): Promise<Buffer> => {
  // Before the file is read: who may not is told at once.
  assertCan(request.ctx, 'retention.write')
  const part = await request.file()
  if (!part?.filename) throw invalidField('file', 'Välj en CSV-fil.')
  return part.toBuffer()
}
