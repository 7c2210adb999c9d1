import { z } from 'zod'

/** One line of text: whitespace folded to single spaces, trimmed, NFC. `min` 0 lets it be empty. */
export const line = (max: number, { min = 1 }: { min?: number } = {}) =>
  writable
    .overwrite(text => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
    .min(min, { error: min > 1 ? `Skriv minst ${min} tecken.` : 'Fyll i det här.' })
    .max(max, { error: `Skriv högst ${max} tecken.` })

/** Like `line`, but null and the empty string both mean that nothing is said, and come out as null. For a body that may leave the field out, add `.default(null)`; never in a PATCH, where it would erase. */
export const optionalLine = (max: number) =>
  line(max, { min: 0 })
    .nullable()
    .overwrite(text => (text === '' ? null : text))

/** Several lines in our Markdown dialect: line ends become LF, NFC, no trailing blank space. May be empty. */
export const markdown = (max = 200_000) =>
  writable
    .overwrite(text => text.normalize('NFC').replace(/\r\n?/g, '\n').trimEnd())
    .max(max, { error: `Texten är för lång: högst ${max} tecken.` })

// A NUL ends a string in SQLite's C functions, a lone surrogate cannot be written as UTF-8, no control character can stand in a PDF/A, and U+FFFE and U+FFFF not in its XMP.
export const unwritable = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u

const writable = z.string({ error: 'Skriv text här.' }).refine(text => !unwritable.test(text), {
  error: ({ input }) => `Ta bort tecknet ${codePointOf(String(input))}: det går inte att skriva.`,
  abort: true
})

const codePointOf = (text: string): string => {
  const code = unwritable.exec(text)?.[0].codePointAt(0) ?? 0
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}
