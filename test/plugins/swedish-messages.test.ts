import { expect, test } from 'vitest'
import { z } from 'zod'
import { speakSwedish } from '../../server/plugins/swedish-messages.ts'

speakSwedish()

const messageOf = (schema: z.ZodType, value: unknown): string | undefined =>
  schema.safeParse(value).error?.issues[0]?.message

test.each([
  [z.string(), undefined, 'Fyll i det här.'],
  [z.string(), 5, 'Skriv text här.'],
  [z.number(), 'x', 'Skriv ett tal.'],
  [z.int(), 1.5, 'Skriv ett heltal.'],
  [z.boolean(), 'ja', 'Svara true (ja) eller false (nej).'],
  [z.array(z.string()), 'x', 'Skicka en lista.'],
  [z.object({}), null, 'Skicka uppgifterna som ett objekt.'],
  [z.enum(['a', 'b']), 'c', 'Välj något av a, b.'],
  [z.literal('a'), 'c', 'Välj a.'],
  [z.string().max(3), 'abcd', 'Skriv högst 3 tecken.'],
  [z.string().min(3), 'ab', 'Skriv minst 3 tecken.'],
  [z.array(z.number()).max(1), [1, 2], 'Ta med högst 1 rader.'],
  [z.number().min(1), 0, 'Ange minst 1.'],
  [z.number().max(9), 10, 'Ange högst 9.'],
  [z.number().multipleOf(0.5), 0.3, 'Skriv talet i steg om 0.5.'],
  [z.email(), 'x', 'Skriv en e-postadress, som namn@example.se.'],
  [z.string().regex(/^x$/), 'y', 'Skriv det i den form som beskrivningen visar.'],
  [z.strictObject({}), { extra: 1 }, 'Ta bort extra: det finns inget sådant fält.'],
  [z.union([z.string(), z.number()]), true, 'Värdet passar inte här. Jämför med beskrivningen.']
])('%# what a schema refuses is told in plain Swedish: %s', (schema, value, message) => {
  expect(messageOf(schema, value)).toBe(message)
})
