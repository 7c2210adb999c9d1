import { exampleOf, type FieldExamples, type JsonSchema } from './openapi-example.ts'

export type { FieldExamples }

type Media = { schema?: JsonSchema; examples?: Record<string, { value: unknown }> }
type Content = Record<string, Media>
type Response = { description: string; content?: Content; headers?: Record<string, unknown> }
export type Operation = {
  operationId?: string
  summary?: string
  description?: string
  tags?: string[]
  security?: Record<string, string[]>[]
  parameters?: {
    name: string
    in: string
    required?: boolean
    description?: string
    schema: JsonSchema
    example?: unknown
  }[]
  requestBody?: { required: boolean; content: Content; description?: string }
  responses: Record<string, Response>
  'x-upload'?: { content: Content; description: string }
}
export type Document = {
  openapi: string
  info: Record<string, unknown>
  tags: { name: string; description: string }[]
  servers: { url: string }[]
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, JsonSchema> }
}

/** Adds what the schemas of the routes cannot say: whole examples, uploads and response headers. */
export const completeDescription = (document: Document, examples: FieldExamples) => {
  const { schemas } = document.components
  for (const operation of Object.values(document.paths).flatMap(path => Object.values(path))) {
    if (operation['x-upload']) {
      operation.requestBody = { required: true, ...operation['x-upload'] }
      delete operation['x-upload']
    }
    const answers = Object.entries(operation.responses)
    for (const [, content] of [['', operation.requestBody?.content] as const, ...answers.map(contentOf)]) {
      for (const media of Object.values(content ?? {})) addExample(media, schemas, examples)
    }
    for (const [status, response] of answers) addHeaders(status, response, schemas)
  }
  return document as never
}

const contentOf = ([status, { content }]: [string, Response]) => [status, content] as const

const addExample = (media: Media, schemas: Record<string, JsonSchema>, examples: FieldExamples): void => {
  if (!media.schema || media.schema.format === 'binary' || media.examples) return
  media.examples = { exempel: { value: exampleOf(media.schema, schemas, examples) } }
}

const addHeaders = (status: string, response: Response, schemas: Record<string, JsonSchema>): void => {
  const name = response.content?.['application/json']?.schema?.$ref?.split('/').at(-1) ?? ''
  const isRevised = schemas[name]?.properties?.['revision'] !== undefined
  if (!isRevised || !status.startsWith('2')) return
  response.headers = {
    ETag: {
      description: 'Versionen, att skicka tillbaka i If-Match',
      schema: { type: 'string', format: 'etag', examples: ['"7"'] }
    }
  }
}
