import { z } from 'zod'

/** Every refusal of a schema that brings no text of its own, in plain Swedish that says what to do. */
export const speakSwedish = (): void => {
  z.config({ localeError: messageOf })
}

const messageOf: z.core.$ZodErrorMap = issue => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'Fyll i det här.'
        : (expectations[issue.expected] ?? 'Värdet är av fel slag.')
    case 'invalid_value':
      return `Välj ${issue.values.length > 1 ? 'något av ' : ''}${issue.values.map(String).join(', ')}.`
    case 'too_big':
      return `${verbFor(issue.origin)} högst ${issue.maximum}${unitFor(issue.origin)}.`
    case 'too_small':
      return `${verbFor(issue.origin)} minst ${issue.minimum}${unitFor(issue.origin)}.`
    case 'not_multiple_of':
      return `Skriv talet i steg om ${issue.divisor}.`
    case 'invalid_format':
      return formats[issue.format] ?? 'Skriv det i den form som beskrivningen visar.'
    case 'unrecognized_keys':
      return `Ta bort ${issue.keys.join(', ')}: det finns inget sådant fält.`
    default:
      return 'Värdet passar inte här. Jämför med beskrivningen.'
  }
}

const expectations: Record<string, string> = {
  string: 'Skriv text här.',
  number: 'Skriv ett tal.',
  int: 'Skriv ett heltal.',
  boolean: 'Svara true (ja) eller false (nej).',
  array: 'Skicka en lista.',
  object: 'Skicka uppgifterna som ett objekt.',
  null: 'Lämna det tomt.'
}

const formats: Record<string, string> = {
  email: 'Skriv en e-postadress, som namn@example.se.',
  url: 'Skriv en adress, som https://example.se.',
  uuid: 'Ange ett id som systemet har gett.',
  datetime: 'Skriv tidpunkten som 2026-03-12T08:00:00Z.',
  date: 'Skriv datumet som 2026-03-12.'
}

const verbFor = (origin: string): string =>
  origin === 'string' ? 'Skriv' : origin === 'array' ? 'Ta med' : 'Ange'

const unitFor = (origin: string): string =>
  origin === 'string' ? ' tecken' : origin === 'array' ? ' rader' : ''
