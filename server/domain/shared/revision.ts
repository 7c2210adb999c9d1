import { AppError } from './app-error.ts'

/**
 * Called inside the transaction that changes the row: throws `stale-revision` with the resource as it stands now, when
 * someone else has changed it since the caller read it.
 */
export const assertRevision = <T extends { revision: number }>(current: T, expected: number): void => {
  if (current.revision === expected) return
  throw new AppError(
    'stale-revision',
    'Någon annan har ändrat sedan du öppnade. Jämför med den nuvarande texten och spara igen.',
    { current }
  )
}
