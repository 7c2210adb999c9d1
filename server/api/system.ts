import { z } from 'zod'
import { findInstallationMode } from '../domain/bodies/installation.ts'
import { documentedOrigin } from '../plugins/openapi.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { apiDescriptionPage, type DescribedApi } from '../rendering/page-models/api-description.ts'
import { problems } from '../domain/shared/problems.ts'
import type { ApiDependencies } from './api-dependencies.ts'
import { json, operation } from './operation.ts'

/** VER.06: the fields and their names are those of the national profile. */
export const ApiInfo = z
  .object({
    apiName: z.string().meta({ examples: ['paragraf'] }),
    apiVersion: z.string().meta({ examples: ['0.1.0'] }),
    apiReleased: z.iso.date().meta({ examples: ['2026-11-22'] }),
    apiLastUpdated: z.iso.date().meta({ examples: ['2026-11-22'] }),
    apiDocumentation: z.url().meta({ examples: ['https://paragraf.example.se/api/v1/docs'] }),
    apiStatus: z.enum(['active', 'deprecated', 'retired'])
  })
  .meta({ id: 'ApiInfo' })

const Health = z.object({ status: z.enum(['ok']) }).meta({ id: 'Health' })

const released = '2026-11-22'

/** What is open to all: what the API is, how it is, and its description. */
export const systemRoutes = async (app: TypedApp, { version, publicUrl }: ApiDependencies): Promise<void> => {
  const open = { tag: 'system', isOpen: true } as const

  app.get(
    '/api-info',
    {
      schema: operation(
        {
          ...open,
          operationId: 'getApiInfo',
          summary: 'Om API:t',
          description: 'API:ets namn, version, status och var beskrivningen finns. Kräver ingen nyckel.'
        },
        { 200: json('Om API:t', ApiInfo) }
      )
    },
    async () => ({
      apiName: 'paragraf',
      apiVersion: version,
      apiReleased: released,
      apiLastUpdated: released,
      apiDocumentation: `${documentedOrigin(publicUrl)}/api/v1/docs`,
      apiStatus: 'active' as const
    })
  )

  app.get(
    '/health',
    {
      schema: operation(
        {
          ...open,
          operationId: 'getHealth',
          summary: 'Hur API:t mår',
          description: 'Svarar när databasen går att läsa. Kräver ingen nyckel.'
        },
        { 200: json('Allt fungerar', Health) }
      )
    },
    async ({ ctx }) => {
      await findInstallationMode(ctx.store)
      return { status: 'ok' as const }
    }
  )

  // Some megabytes that never change while the server runs.
  let description: string | undefined
  app.get('/openapi.json', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('application/json; charset=utf-8').send((description ??= JSON.stringify(app.swagger())))
  )

  app.get('/docs', { schema: { hide: true } }, async (_request, reply) =>
    reply.page('api/description', apiDescriptionPage(app.swagger() as unknown as DescribedApi, problems))
  )
}
