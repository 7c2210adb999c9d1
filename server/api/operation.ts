import { z } from 'zod'
import { problems, type ProblemCode } from '../domain/shared/problems.ts'
import { Problem } from '../plugins/problem.ts'

type Parts = {
  /** camelCase, unique: the name a generated client gives the call. */
  operationId: string
  tag: string
  summary: string
  description: string
  /** True where no token is needed. */
  isOpen?: boolean
  params?: z.ZodObject
  querystring?: z.ZodObject
  headers?: z.ZodObject
  body?: z.ZodType
  /** How it can be refused, besides what follows from the other parts. */
  refusals?: readonly ProblemCode[]
  /** A body that is no JSON: its content by media type, as OpenAPI writes it. */
  upload?: {
    description: string
    content: Record<string, { schema: Record<string, unknown>; examples?: unknown }>
  }
}

/**
 * The schema of a route from its parts. Which errors an operation can answer with follows from what it takes, so that none
 * is forgotten in the description.
 */
export const operation = <const P extends Parts, const R extends Record<number, unknown>>(
  parts: P,
  response: R
) => {
  const { tag, isOpen, refusals: _, upload, ...schema } = parts
  return {
    ...schema,
    tags: [tag],
    ...(isOpen && { security: [] }),
    ...(upload && { 'x-upload': upload }),
    response: { ...refusalsOf(parts), ...response }
  } as Omit<P, 'tag' | 'isOpen' | 'refusals' | 'upload'> & { response: R; tags: string[] }
}

/** A JSON answer. */
export const json = <S extends z.ZodType>(description: string, schema: S) => ({
  description,
  content: { 'application/json': { schema } }
})

/** A file as it is. */
export const bytes = <M extends string>(description: string, mediaType: M) => ({
  description,
  content: { [mediaType]: { schema: z.string().meta({ format: 'binary' }) } }
})

/** Done, and there is nothing to tell. */
export const noContent = (description: string) => z.null().meta({ description })

/** One page of a list. */
export const pageOf = <S extends z.ZodType>(item: S) =>
  z.object({
    items: z.array(item),
    page: z.number().int().meta({ description: 'Sidans nummer, från 1' }),
    limit: z.number().int().meta({ description: 'Antal rader per sida' }),
    total: z.number().int().meta({ description: 'Antal rader i allt' })
  })

/** A whole list that is never long. */
export const listOf = <S extends z.ZodType>(item: S) => z.object({ items: z.array(item) })

/** The path parameter of a resource. Ids are opaque: one of the wrong form is simply not found. */
export const idParam = <N extends string>(name: N, description: string) =>
  z.object({
    [name]: z
      .string()
      .max(100)
      .meta({ description, examples: ['7d9f0c9a-4c1e-4f0b-9d3a-2b1c5e6f7a80'] })
  } as Record<N, z.ZodString>)

const refusalsOf = (parts: Parts): Record<number, unknown> => {
  const codes: ProblemCode[] = ['internal', 'busy', 'too-many-requests', ...(parts.refusals ?? [])]
  if (!parts.isOpen) codes.push('not-signed-in', 'not-allowed')
  if (parts.params) codes.push('not-found')
  if (parts.querystring || parts.body || parts.upload) codes.push('invalid-input')
  if (parts.body || parts.upload) codes.push('malformed-request', 'too-large', 'wrong-media-type')
  if (parts.headers) codes.push('precondition-required', 'stale-revision')
  const byStatus = new Map<number, ProblemCode[]>()
  for (const code of new Set(codes)) {
    const { status } = problems[code]
    byStatus.set(status, [...(byStatus.get(status) ?? []), code])
  }
  return Object.fromEntries(
    [...byStatus].map(([status, same]) => [
      status,
      {
        description: same.map(code => problems[code].title).join('. '),
        content: { 'application/problem+json': { schema: Problem } }
      }
    ])
  )
}
