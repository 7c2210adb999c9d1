import { tidyNames } from './openapi-names.ts'
import { problemExamples } from './problem-examples.ts'
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
export const completeDescription = (described: Document, examples: FieldExamples): Document => {
  const document = tidyNames(described)
  const { schemas } = document.components
  for (const operation of Object.values(document.paths).flatMap(path => Object.values(path))) {
    if (operation['x-upload']) {
      operation.requestBody = { required: true, ...operation['x-upload'] }
      delete operation['x-upload']
    }
    for (const parameter of operation.parameters ?? []) {
      if (parameter.name === 'if-match') parameter.name = 'If-Match'
    }
    for (const media of Object.values(operation.requestBody?.content ?? {}))
      addExample(media, schemas, examples)
    for (const [status, response] of Object.entries(operation.responses)) {
      for (const [type, media] of Object.entries(response.content ?? {})) {
        if (type === 'application/problem+json')
          media.examples = problemExamples(status, response.description)
        else addExample(media, schemas, examples)
      }
      addHeaders(status, response, schemas)
    }
  }
  return document
}

const addExample = (media: Media, schemas: Record<string, JsonSchema>, examples: FieldExamples): void => {
  const isFile = media.schema?.format === 'binary' || media.schema?.properties?.['file'] !== undefined
  if (!media.schema || isFile || media.examples) return
  media.examples = { exempel: { value: exampleOf(media.schema, schemas, examples) } }
}

const addHeaders = (status: string, response: Response, schemas: Record<string, JsonSchema>): void => {
  const isDone = status.startsWith('2')
  const name = response.content?.['application/json']?.schema?.$ref?.split('/').at(-1) ?? ''
  const headers = {
    ...(isDone && schemas[name]?.properties?.['revision'] && { ETag: etag }),
    ...(status === '201' && { Location: location })
  }
  if (Object.keys(headers).length > 0) response.headers = headers
}

const etag = {
  description: 'Versionen, att skicka tillbaka i If-Match',
  schema: { type: 'string', format: 'etag', examples: ['"7"'] }
}

const location = {
  description: 'Adressen till det som skapades, där det har en egen',
  schema: { type: 'string', examples: ['/api/v1/meetings/7d9f0c9a-4c1e-4f0b-9d3a-2b1c5e6f7a80'] }
}
