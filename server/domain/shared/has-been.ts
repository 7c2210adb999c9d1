import { invalidField } from './app-error.ts'
import type { Context } from './context.ts'
import { dayInSweden, type IsoDate } from './dates.ts'

/** What is told as done was done today or before: throws `invalid-input` on the first field whose day has not come. */
export const assertHasBeen = (
  { now }: Pick<Context, 'now'>,
  days: Readonly<Record<string, IsoDate | null | undefined>>
): void => {
  const today = dayInSweden(now)
  for (const [field, day] of Object.entries(days))
    if (day && day > today) throw invalidField(field, 'Den dagen har inte varit än. Ange dagen då det hände.')
}
