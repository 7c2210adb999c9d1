import { z } from 'zod'
import type { FieldError } from '../domain/shared/app-error.ts'
import { problems, type ProblemCode } from '../domain/shared/problems.ts'

/** RFC 9457. `type` names the problem for programs, `detail` says to a person what to do. */
export const Problem = z
  .object({
    type: z.string().meta({ description: 'Vilket slags fel det är, för program att känna igen' }),
    title: z.string(),
    status: z.number().int().meta({ description: 'Samma som svarets statuskod' }),
    detail: z.string().meta({ description: 'Vad som är fel och vad man kan göra, på svenska' }),
    instance: z.string().meta({ description: 'Adressen som anropades' }),
    requestId: z.string().meta({ description: 'Anropets nummer i loggen' }),
    errors: z
      .array(z.object({ field: z.string(), message: z.string() }))
      .optional()
      .meta({ description: 'Ett fel per fält' }),
    current: z
      .unknown()
      .optional()
      .meta({ description: 'Uppgiften som den står nu, när någon annan har ändrat' })
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof Problem>

/** What went wrong, before it is told in the terms of one request. */
export type Failure = {
  code: ProblemCode
  detail: string
  errors?: FieldError[]
  current?: unknown
  retryAfterSeconds?: number | undefined
}

export const typeOf = (code: ProblemCode): string => `urn:problem-type:paragraf:${code}`

export const toProblem = (failure: Failure, request: { id: string; url: string }): Problem => ({
  type: typeOf(failure.code),
  title: problems[failure.code].title,
  status: problems[failure.code].status,
  detail: failure.detail,
  instance: pathOf(request.url),
  requestId: request.id,
  ...(failure.errors?.length && { errors: failure.errors }),
  ...(failure.current !== undefined && { current: failure.current })
})

// The query is left out: it may hold what was searched for.
const pathOf = (url: string): string => (url.split('?')[0] ?? '').slice(0, 500)
