import type { z } from 'zod'
import { noteUnread } from '../plugins/unread-query.ts'

/** Reads a list's query; what is empty is left out, and so is what does not fit: a mistyped address shows the list and says so. */
export const readQuery = <Schema extends z.ZodType>(schema: Schema, query: unknown): z.output<Schema> => {
  const asked = (query ?? {}) as Record<string, unknown>
  const given = Object.entries(asked).filter(([, value]) => value !== '')
  const result = schema.safeParse(Object.fromEntries(given))
  if (result.success) return result.data
  const faulty = given.filter(([name]) => isFaulty(result.error, name))
  noteUnread(
    asked,
    faulty.map(([, value]) => String(value))
  )
  return schema.parse(Object.fromEntries(given.filter(one => !faulty.includes(one))))
}

const isFaulty = (error: z.ZodError, name: string): boolean =>
  error.issues.some(({ path }) => path[0] === name)
