import type { FieldExamples } from '../../server/plugins/openapi-example.ts'

export type FieldSchema = {
  $ref?: string
  type?: string | string[]
  anyOf?: FieldSchema[]
  items?: FieldSchema
  properties?: Record<string, FieldSchema>
  maxLength?: number
  maximum?: number
  enum?: unknown[]
}

export type DescribedOperation = {
  method: 'get' | 'post' | 'patch' | 'delete'
  path: string
  parameters?: { name: string; in: string; schema: FieldSchema }[]
  requestBody?: {
    content: Record<string, { schema: FieldSchema; examples?: { exempel?: { value: unknown } } }>
  }
}

/** A field of a body: its path in the body, and what the description says of it. */
export type DescribedField = { path: (string | number)[]; schema: FieldSchema }

type Document = {
  paths: Record<string, Record<string, Omit<DescribedOperation, 'method' | 'path'>>>
  components: { schemas: Record<string, FieldSchema> }
}

/** The description as a list of operations, and the fields of a body down to the last one. */
export const readDescription = ({ paths, components }: Document) => {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): DescribedOperation => ({
      ...operation,
      path,
      method: method as DescribedOperation['method']
    }))
  )

  const resolve = (schema: FieldSchema): FieldSchema =>
    schema.$ref ? resolve(components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}) : schema

  const fieldsOf = (given: FieldSchema, path: (string | number)[] = []): DescribedField[] => {
    const schema = resolve(given)
    const here = path.length > 0 ? [{ path, schema }] : []
    const inner = schema.anyOf?.map(resolve).find(({ type }) => type !== 'null') ?? schema
    if (inner.items) return [...here, ...fieldsOf(inner.items, [...path, 0])]
    return [
      ...here,
      ...Object.entries(inner.properties ?? {}).flatMap(([name, field]) => fieldsOf(field, [...path, name]))
    ]
  }

  return { operations, fieldsOf }
}

/** The example of a body with ids that exist here in place of those of the example. */
export const withIds = (value: unknown, ids: FieldExamples): unknown => {
  if (Array.isArray(value)) return value.map(item => withIds(item, ids))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [
      name,
      typeof field === 'string' && Object.hasOwn(ids, name) ? ids[name] : withIds(field, ids)
    ])
  )
}

/** A copy with one field replaced. */
export const withField = (value: unknown, [name, ...rest]: (string | number)[], field: unknown): unknown => {
  if (name === undefined) return field
  if (typeof name === 'number') return [withField((value as unknown[] | undefined)?.[0], rest, field)]
  const object = (value ?? {}) as Record<string, unknown>
  return { ...object, [name]: withField(object[name], rest, field) }
}
