import type { ProblemCode } from './problems.ts'

/** One fault in one field. `field` is the path in the body or query, e.g. `clauses.2.text`; `message` is Swedish and says what to do. */
export type FieldError = { field: string; message: string }

type Details = {
  /** One entry per faulty field. */
  errors?: FieldError[]
  /** The resource as it stands now, for a stale revision (412), so that nothing typed against it is lost. */
  current?: unknown
  /** For `too-many-requests`: when it may be tried again. */
  retryAfterSeconds?: number
  cause?: unknown
}

/** The only error the domain throws on purpose. `detail` is Swedish, shown to the person, and says what to do. */
export class AppError extends Error {
  readonly code: ProblemCode
  readonly errors: FieldError[]
  readonly current: unknown
  readonly retryAfterSeconds: number | undefined

  constructor(
    code: ProblemCode,
    detail: string,
    { errors = [], current, retryAfterSeconds, cause }: Details = {}
  ) {
    super(detail, { cause })
    this.name = 'AppError'
    this.code = code
    this.errors = errors
    this.current = current
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** A single faulty field, as a 422. */
export const invalidField = (field: string, message: string): AppError =>
  new AppError('invalid-input', message, { errors: [{ field, message }] })

export const notFound = (what: string): AppError => new AppError('not-found', `${what} finns inte.`)
