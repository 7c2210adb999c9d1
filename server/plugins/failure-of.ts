import { isBusy } from '../db/sqlite.ts'
import { AppError } from '../domain/shared/app-error.ts'
import { frameworkProblem, invalidInput } from './framework-problem.ts'
import type { Failure } from './problem.ts'

/** Everything that can be thrown becomes one entry of the closed table; what is not known is `internal`, without detail. */
export const failureOf = (error: unknown): Failure => {
  if (error instanceof AppError) {
    const { code, message: detail, errors, current, retryAfterSeconds } = error
    return { code, detail, errors, retryAfterSeconds, ...(current !== undefined && { current }) }
  }
  return invalidInput(error) ?? frameworkProblem(error) ?? databaseFailure(error) ?? unknownFailure
}

const unknownFailure: Failure = {
  code: 'internal',
  detail: 'Felet är noterat i loggen. Försök igen, och hör av dig med anropets nummer om det kommer tillbaka.'
}

/** Drizzle wraps what SQLite throws. */
const databaseFailure = (error: unknown): Failure | undefined => {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (isBusy(cause))
      return { code: 'busy', detail: 'Någon annan skriver just nu. Försök igen om en stund.' }
    if (!('code' in cause && String(cause.code).startsWith('SQLITE_CONSTRAINT'))) continue
    return cause.message.includes('minutes-locked')
      ? {
          code: 'minutes-locked',
          detail: 'Protokollet är låst. Texten går inte längre att ändra.'
        }
      : { code: 'conflict', detail: 'Uppgifterna krockar med något som redan finns. Läs in igen och jämför.' }
  }
  return undefined
}
