export type JsonSchema = {
  $ref?: string
  type?: string | string[]
  format?: string
  description?: string
  examples?: unknown[]
  default?: unknown
  enum?: unknown[]
  anyOf?: JsonSchema[]
  allOf?: JsonSchema[]
  items?: JsonSchema
  properties?: Record<string, JsonSchema>
  required?: string[]
  minimum?: number
  maximum?: number
  maxLength?: number
}

/** A value by field name (`title`), or by schema and field where that field says something else there (`Organ.name`). */
export type FieldExamples = Readonly<Record<string, unknown>>

type Place = { schema: string; field: string }

/** One whole example of what the schema describes, put together from the examples of its fields. */
export const exampleOf = (
  schema: JsonSchema,
  schemas: Readonly<Record<string, JsonSchema>>,
  examples: FieldExamples,
  place: Place = { schema: '', field: '' }
): unknown => {
  const given = [`${place.schema}.${place.field}`, place.field].find(key => Object.hasOwn(examples, key))
  if (given !== undefined) return examples[given]
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1) ?? ''
    return exampleOf(schemas[name] ?? {}, schemas, examples, { schema: name, field: '' })
  }
  if (schema.examples?.length) return schema.examples[0]
  if (schema.enum) return schema.enum[0]
  const inner = [...(schema.anyOf ?? []), ...(schema.allOf ?? [])].find(({ type }) => type !== 'null')
  if (inner) return exampleOf(inner, schemas, examples, place)
  if (schema.properties) {
    const fields = Object.entries(schema.properties).map(([field, property]) => [
      field,
      exampleOf(property, schemas, examples, { schema: place.schema, field })
    ])
    return Object.fromEntries(fields)
  }
  if (schema.items) return [exampleOf(schema.items, schemas, examples, { schema: '', field: '' })]
  return plainExample(schema)
}

const plainExample = ({ type, minimum = 1 }: JsonSchema): unknown => {
  if (type === 'boolean') return false
  if (type === 'integer' || type === 'number') return Math.max(minimum, 1)
  return type === 'string' ? 'Text' : null
}
