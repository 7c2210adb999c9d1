import swagger from '@fastify/swagger'
import plugin from 'fastify-plugin'
import {
  createJsonSchemaTransform,
  createJsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler
} from 'fastify-type-provider-zod'
import { megabytesOf } from '../domain/files/megabytes.ts'
import { completeDescription, type Document, type FieldExamples } from './openapi-completion.ts'

export type OpenApiOptions = {
  publicUrl: string
  contactEmail: string
  version: string
  /** Bytes of one uploaded file, and of any other body. */
  uploadLimit: number
  bodyLimit: number
  requestsPerMinute: number
  /** Examples by field name, or by schema and field: `Meeting.place`. */
  examples: FieldExamples
  tags: { name: string; description: string }[]
}

/** Routes are validated by their zod schemas, and the OpenAPI description is made from the same. */
export const openapi = plugin(
  async (app, options: OpenApiOptions) => {
    const { publicUrl, version, examples, tags } = options
    app.setValidatorCompiler(validatorCompiler)
    app.setSerializerCompiler(serializerCompiler)
    const origin = documentedOrigin(publicUrl)
    const withSchemas = createJsonSchemaTransformObject({})
    await app.register(swagger, {
      openapi: {
        openapi: '3.1.0',
        info: { ...infoOf(origin, options), version },
        externalDocs: { description: 'Läsbar beskrivning av API:t', url: `${origin}/api/v1/docs` },
        servers: [{ url: `${origin}/api/v1`, description: 'Den publika adressen' }],
        security: [{ bearer: [] }],
        components: {
          securitySchemes: {
            bearer: {
              type: 'http',
              scheme: 'bearer',
              description:
                'En nyckel som en administratör ger ut till en person. Den tillåter en del av det som personen får göra, och går ut.'
            }
          }
        },
        tags
      },
      // Pages have no tags: they are not the API.
      hideUntagged: true,
      transform: createJsonSchemaTransform({}),
      transformObject: document =>
        completeDescription(withSchemas(document) as unknown as Document, examples) as never
    })
  },
  { name: 'openapi', dependencies: ['errors'] }
)

/**
 * The national profile asks for https (UFN.02). On a machine of one's own there is no such address, so the description then
 * states an example, as its text says.
 */
export const documentedOrigin = (publicUrl: string): string =>
  publicUrl.startsWith('https:') ? publicUrl : 'https://paragraf.example.se'

const infoOf = (
  origin: string,
  { contactEmail, uploadLimit, bodyLimit, requestsPerMinute }: OpenApiOptions
) => ({
  title: 'Paragraf',
  description: `Protokoll, ärenden och diarium för kommunalförbund, kommuner och regioner: allt som går att göra på webbsidorna går att göra här, utom att sköta sitt eget konto.

Adressen under ”servers” är installationens publika adress (inställningen PUBLIC_URL); är den inte satt visas en exempeladress. Anropa med en nyckel i Authorization: Bearer. Det som ändras har en version i ETag, som skickas tillbaka i If-Match. Fel kommer som application/problem+json med en text på svenska och ett fel per fält.

In English: minutes, cases and register of Swedish public bodies. Everything that the pages can do can be done here, except with one's own account. Call with a bearer token; resources carry a revision in ETag that is sent back in If-Match; errors are RFC 9457 problems with one entry per field.`,
  contact: { name: 'Den som driver installationen', url: origin, email: contactEmail },
  license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/sv/' },
  termsOfService: `${origin}/api/v1/docs#villkor`,
  'x-sla': {
    availability: 'Avtalas med den som driver installationen; programmet självt lovar ingen tillgänglighet.',
    responseTime: 'Läsning under 200 ms, ett protokoll som PDF under 2 s på en vanlig server.',
    support: contactEmail
  },
  'x-limitations': [
    'Justering, anslag, expediering och diarieföring av handlingar ingår inte ännu.',
    `En fil får vara högst ${megabytesOf(uploadLimit)} och annat innehåll högst ${megabytesOf(bodyLimit)}.`,
    `En person får göra högst ${requestsPerMinute} anrop i minuten; däröver svaras 429 med Retry-After.`
  ]
})
