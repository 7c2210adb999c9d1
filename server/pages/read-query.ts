import type { z } from 'zod'

/** Reads a list's query; what is empty or does not fit is left out, so that a mistyped address still shows the list. */
export const readQuery = <Schema extends z.ZodType>(schema: Schema, query: unknown): z.output<Schema> => {
  const given = Object.entries((query ?? {}) as Record<string, unknown>).filter(([, value]) => value !== '')
  const result = schema.safeParse(Object.fromEntries(given))
  return result.success
    ? result.data
    : schema.parse(Object.fromEntries(given.filter(([name]) => !isFaulty(result.error, name))))
}

const isFaulty = (error: z.ZodError, name: string): boolean =>
  error.issues.some(({ path }) => path[0] === name)
