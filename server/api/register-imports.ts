import { z } from 'zod'
import { assertCan } from '../domain/access/can.ts'
import { importRegister, tryRegister } from '../domain/register/import/import-register.ts'
import { RegisterImport } from '../domain/register/import/import-schemas.ts'
import { readUpload } from '../plugins/read-upload.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import type { ApiDependencies } from './api-dependencies.ts'
import { bytes, json, operation } from './operation.ts'
import { fileForm } from './receive-upload.ts'

const tag = 'imports'

/** An existing register, taken in from CSV. */
export const registerImportRoutes = async (
  app: TypedApp,
  { uploadLimit }: ApiDependencies
): Promise<void> => {
  app.post(
    '/register-imports',
    {
      schema: operation(
        {
          tag,
          operationId: 'importRegister',
          summary: 'Läs in ett diarium',
          description:
            'En CSV-fil med en rad för varje ärende och handling, i den form som GET /register-export skriver. Med dryRun=true skrivs ingenting. Svaret säger om varje rad vad som är fel och vad man gör åt det. Finns ett enda fel läses inget in (isWritten är falskt). Under inläsningen syns ärende efter ärende, vart och ett med sina handlingar; avbryts den, fortsätter den när samma fil läses in igen (continued säger hur många ärenden som då redan fanns). Text behålls tecken för tecken, och numren märks som inlästa. Läs in diariet före protokollen. Kräver arkivariens uppdrag.',
          querystring: z.object({
            dryRun: z.stringbool().default(false).meta({ description: 'Bara pröva filen' })
          }),
          upload: { description: 'Ett formulär med en fil i fältet file', content: fileForm }
        },
        { 200: json('Hur det gick, rad för rad', RegisterImport) }
      )
    },
    async request => {
      const { ctx, query } = request
      // Before the file is read: who may not is told at once.
      assertCan(ctx, 'register.import')
      const file = await readUpload(request, uploadLimit)
      return query.dryRun ? tryRegister(ctx, file) : importRegister(ctx, file)
    }
  )
}

/** The register as a whole, in the form that is taken in. */
export const registerExportRoutes = async (app: TypedApp): Promise<void> => {
  app.get(
    '/register-export',
    {
      schema: operation(
        {
          tag,
          operationId: 'exportRegister',
          summary: 'Hämta hela diariet',
          description:
            'Alla ärenden och handlingar i en CSV-fil, också det som är sekretessmarkerat, med anteckningar och bevakningar men utan filer. Filen går att läsa in igen. Kräver arkivariens uppdrag.'
        },
        { 200: bytes('Diariet', 'text/csv') }
      )
    },
    async (_, reply) => reply.list('register', 'csv', undefined)
  )
}
