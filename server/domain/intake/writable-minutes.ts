import type { ImportedMinutes } from './imported-minutes.ts'

/** What was read, without the characters that no database or PDF/A can hold: NUL, controls, lone surrogates. */
export const writableMinutes = (read: ImportedMinutes): ImportedMinutes => writable(read) as ImportedMinutes

const writable = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replace(unwritable, '')
  if (Array.isArray(value)) return value.map(writable)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, writable(inner)]))
}

const unwritable = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu
