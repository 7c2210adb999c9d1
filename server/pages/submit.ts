import type { FastifyReply } from 'fastify'
import { AppError, type FieldError } from '../domain/shared/app-error.ts'
import { problems } from '../domain/shared/problems.ts'

/** Why a form was refused, with the status that the page is shown with. */
export type PageRefusal = { status: number; message: string; errors: readonly FieldError[]; current: unknown }

type Answers<T> = {
  done: (result: T) => FastifyReply | Promise<FastifyReply>
  again: (refusal: PageRefusal) => Promise<FastifyReply>
}

/** Runs the verb of a sent form: onward when it is done, the same page with what was typed when it is refused. */
export const submit = async <T>(
  verb: () => Promise<T>,
  { done, again }: Answers<T>
): Promise<FastifyReply> => {
  let result: T
  try {
    result = await verb()
  } catch (error) {
    return again(pageRefusalOf(error))
  }
  return done(result)
}

/** What the person at the form can mend; anything else is thrown on, to the error page. */
export const pageRefusalOf = (error: unknown): PageRefusal => {
  if (!(error instanceof AppError)) throw error
  const { status } = problems[error.code]
  // What was sealed meanwhile has no form any more: the error page gives the typed text back.
  if (error.code === 'minutes-locked' || !canBeMended.has(status)) throw error
  return { status, message: error.message, errors: error.errors, current: error.current }
}

const canBeMended = new Set([409, 412, 413, 415, 422])
