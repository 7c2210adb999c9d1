import { z } from 'zod'
import { AppError } from '../domain/shared/app-error.ts'

/** What a form sends: every value is text, and a name that occurs twice is a list. */
export type FormBody = Readonly<Record<string, string>>

/**
 * Reads a sent form by the verb's own schema: an empty field is null where the schema takes null, a checkbox that is not
 * sent is false, a number may have a decimal comma, and rows are numbered (`decisions.0.clauses.1`).
 * Throws `invalid-input` with one error per field.
 */
export const readForm = <Schema extends z.ZodType>(schema: Schema, body: FormBody): z.output<Schema> => {
  const result = schema.safeParse(valueOf(shapeOf(schema), body, ''))
  if (result.success) return result.data
  throw new AppError('invalid-input', 'Rätta det som är markerat. Det du skrev finns kvar.', {
    errors: result.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }))
  })
}

/** The body of a form as text by name. Of a name that is sent twice, the last stands; what is no text (JSON can send it) is empty. */
export const formBodyOf = (body: unknown): FormBody => {
  const fields = Object.entries((body ?? {}) as Record<string, unknown>)
  if (fields.length > mostFields)
    throw new AppError('too-large', 'Formuläret har fler fält än vad som tas emot.')
  return Object.fromEntries(
    fields.map(([name, value]): [string, string] => {
      const last: unknown = Array.isArray(value) ? value.at(-1) : value
      return [name, typeof last === 'string' ? last : '']
    })
  )
}

// The largest form of ours, twenty decisions of a hundred clauses, has some 2,100.
const mostFields = 5_000

/** The revision that an edit form carries in a hidden field. */
export const revisionOf = (body: FormBody): number => z.coerce.number().int().catch(0).parse(body.revision)

type Shape = {
  type?: string | string[]
  anyOf?: Shape[]
  properties?: Record<string, Shape>
  items?: Shape
}

const shapes = new WeakMap<z.ZodType, Shape>()

const shapeOf = (schema: z.ZodType): Shape => {
  const known = shapes.get(schema)
  if (known) return known
  // With no registry of names, a schema inside a schema is written out where it stands.
  const metadata = z.registry<z.GlobalMeta>()
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', metadata }) as Shape
  shapes.set(schema, shape)
  return shape
}

const valueOf = (shape: Shape, body: FormBody, name: string): unknown => {
  const kinds = [shape, ...(shape.anyOf ?? [])]
  const is = (type: string): boolean => kinds.some(kind => [kind.type].flat().includes(type))
  const { properties } = kinds.find(kind => kind.properties) ?? {}
  const { items } = kinds.find(kind => kind.items) ?? {}
  if (properties) return objectOf(properties, body, name)
  if (items) return rowNumbers(body, name).map(row => valueOf(items, body, `${name}.${row}`))
  if (is('boolean')) return body[name] === 'true'
  const text = body[name]
  if (text === undefined) return undefined
  if (is('null') && text.trim() === '') return null
  return is('number') || is('integer') ? numberOf(text) : text
}

const objectOf = (properties: Record<string, Shape>, body: FormBody, name: string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(properties).map(([key, shape]) => [
      key,
      valueOf(shape, body, name ? `${name}.${key}` : key)
    ])
  )

const rowNumbers = (body: FormBody, name: string): number[] => {
  const prefix = `${name}.`
  const numbers = Object.keys(body)
    .filter(key => key.startsWith(prefix))
    .map(key => Number.parseInt(key.slice(prefix.length), 10))
    .filter(number => number >= 0 && number < 1_000)
  return [...new Set(numbers)].sort((a, b) => a - b)
}

// What is no number is passed on as it was typed, so that the schema's own words refuse it.
const numberOf = (text: string): unknown => {
  const plain = text.replace(/\s/gu, '').replace(',', '.')
  return plain === '' || Number.isNaN(Number(plain)) ? text : Number(plain)
}
