import { crumb, type PageHead } from './page-head.ts'

/** The OpenAPI description, as far as the page shows it. */
export type DescribedApi = {
  info: {
    description: string
    version: string
    contact: { name: string; email: string }
    'x-limitations': string[]
  }
  tags: { name: string; description: string }[]
  servers: { url: string }[]
  paths: Record<string, Record<string, DescribedOperation>>
  components: { schemas: Record<string, DescribedSchema> }
}

type DescribedOperation = {
  operationId: string
  summary: string
  description: string
  tags: string[]
  security?: unknown[]
  parameters?: { name: string; in: string; required?: boolean; description?: string }[]
  requestBody?: { description?: string; content: DescribedContent }
  responses: Record<string, { description: string; content?: DescribedContent }>
}

type DescribedContent = Record<
  string,
  { schema?: DescribedSchema; examples?: Record<string, { value: unknown }> }
>

type DescribedSchema = {
  $ref?: string
  type?: string | string[]
  format?: string
  description?: string
  enum?: unknown[]
  anyOf?: DescribedSchema[]
  items?: DescribedSchema
  properties?: Record<string, DescribedSchema>
  required?: string[]
  maxLength?: number
  minimum?: number
  maximum?: number
}

export type ApiDescriptionPage = PageHead & {
  version: string
  server: string
  introduction: string[]
  limitations: string[]
  contactEmail: string
  parts: { anchor: string; title: string; operations: ApiOperation[] }[]
  schemas: { anchor: string; name: string; fields: ApiField[] }[]
  problems: { code: string; status: number; title: string }[]
}

type ApiOperation = {
  anchor: string
  method: string
  path: string
  summary: string
  description: string
  isOpen: boolean
  parameters: { name: string; place: string; isRequired: boolean; description: string }[]
  body: ApiContent[]
  responses: { status: string; description: string; content: ApiContent[] }[]
}

type ApiContent = { mediaType: string; schema: string; example: string }
type ApiField = { name: string; kind: string; isRequired: boolean; description: string }

/** Every operation with its parameters, bodies, answers and examples, and every schema field by field. */
export const apiDescriptionPage = (
  api: DescribedApi,
  problems: Readonly<Record<string, { status: number; title: string }>>
): ApiDescriptionPage => ({
  title: 'Beskrivning av API:t',
  breadcrumb: [crumb('Beskrivning av API:t')],
  version: api.info.version,
  server: api.servers[0]?.url ?? '',
  introduction: api.info.description.split('\n\n'),
  limitations: api.info['x-limitations'],
  contactEmail: api.info.contact.email,
  parts: api.tags
    .map(({ name, description }) => ({
      anchor: name,
      title: description,
      operations: operationsOf(api, name)
    }))
    .filter(({ operations }) => operations.length > 0),
  schemas: Object.entries(api.components.schemas)
    .filter(([, { properties }]) => properties)
    .map(([name, schema]) => ({ anchor: `schema-${name}`, name, fields: fieldsOf(schema) }))
    .sort((a, b) => a.name.localeCompare(b.name)),
  problems: Object.entries(problems).map(([code, problem]) => ({ code, ...problem }))
})

const operationsOf = ({ paths }: DescribedApi, tag: string): ApiOperation[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, { tags }]) => tags.includes(tag))
      .map(([method, operation]) => ({
        anchor: operation.operationId,
        method: method.toUpperCase(),
        path,
        summary: operation.summary,
        description: operation.description,
        isOpen: operation.security?.length === 0,
        parameters: (operation.parameters ?? []).map(({ name, in: place, required, description }) => ({
          name,
          place: places[place] ?? place,
          isRequired: required ?? false,
          description: description ?? ''
        })),
        body: contentsOf(operation.requestBody?.content),
        responses: Object.entries(operation.responses).map(([status, { description, content }]) => ({
          status,
          description,
          content: status < '4' ? contentsOf(content) : []
        }))
      }))
  )

const places: Record<string, string> = { path: 'i adressen', query: 'i frågan', header: 'i huvudet' }

const contentsOf = (content: DescribedContent = {}): ApiContent[] =>
  Object.entries(content).map(([mediaType, { schema, examples }]) => ({
    mediaType,
    schema: schema?.$ref?.split('/').at(-1) ?? '',
    example: examples?.['exempel'] ? JSON.stringify(examples['exempel'].value, null, 2) : ''
  }))

const fieldsOf = ({ properties = {}, required = [] }: DescribedSchema): ApiField[] =>
  Object.entries(properties).map(([name, schema]) => ({
    name,
    kind: kindOf(schema),
    isRequired: required.includes(name),
    description: schema.description ?? ''
  }))

/** "text, högst 200 tecken", "något av planned, open", "lista av Matter", "heltal eller null". */
const kindOf = (schema: DescribedSchema): string => {
  if (schema.$ref) return schema.$ref.split('/').at(-1) ?? ''
  if (schema.enum) return `något av ${schema.enum.join(', ')}`
  if (schema.anyOf) return schema.anyOf.map(kindOf).join(' eller ')
  if (schema.items) return `lista av ${kindOf(schema.items)}`
  const limit = schema.maxLength ? `, högst ${schema.maxLength} tecken` : ''
  return (
    [schema.type ?? 'vad som helst']
      .flat()
      .map(type => kinds[type] ?? type)
      .join(' eller ') + limit
  )
}

const kinds: Record<string, string> = {
  string: 'text',
  integer: 'heltal',
  number: 'tal',
  boolean: 'true eller false',
  object: 'objekt',
  null: 'null'
}
