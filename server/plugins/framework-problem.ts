import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import type { FieldError } from '../domain/shared/app-error.ts'
import type { ProblemCode } from '../domain/shared/problems.ts'
import type { Failure } from './problem.ts'

/** What the schemas of a route refused: one entry per field, in Swedish; a bad address is `not-found`. */
export const invalidInput = (error: unknown): Failure | undefined => {
  if (!hasZodFastifySchemaValidationErrors(error)) return undefined
  const errors = error.validation.flatMap(({ instancePath, message = 'Rätta det här.', params }) =>
    fieldsOf(instancePath, params.keys).map((field): FieldError => ({ field, message }))
  )
  if (error.validationContext === 'params') {
    return { code: 'not-found', detail: 'Det finns ingenting på den här adressen.' }
  }
  // If-Match is the only header that a route asks for.
  if (error.validationContext === 'headers') {
    return { code: 'precondition-required', detail: errors[0]?.message ?? '' }
  }
  return { code: 'invalid-input', detail: 'Rätta det som är markerat och skicka igen.', errors }
}

// A field that does not exist is named by itself: its path is that of the object it stands in.
const fieldsOf = (instancePath: string, unknownKeys: unknown): string[] => {
  const path = instancePath.slice(1).split('/').filter(Boolean)
  const paths = Array.isArray(unknownKeys) ? unknownKeys.map(key => [...path, String(key)]) : [path]
  return paths.map(names => names.join('.') || 'body')
}

/** What Fastify and its plugins refuse before a handler runs. */
export const frameworkProblem = (error: unknown): Failure | undefined => {
  if (!(error instanceof Error)) return undefined
  const name = 'code' in error ? String(error.code) : ''
  const known = refusals[name]
  if (known) {
    const [code, detail, field] = known
    return { code, detail, ...(field !== undefined && { errors: [{ field, message: detail }] }) }
  }
  if (brokenForm.test(error.message)) return { code: 'malformed-request', detail: cutOff }
  const status = 'statusCode' in error ? Number(error.statusCode) : 500
  return status >= 400 && status < 500 ? { code: 'malformed-request', detail: unreadable } : undefined
}

const unreadable = 'Anropet följer inte formatet. Kontrollera innehållet mot beskrivningen av API:t.'
// The reader of forms throws errors without a code of their own.
const brokenForm = /unexpected end of multipart data|^Multipart: Boundary not found/i
const cutOff = 'Formuläret kom inte fram helt. Skicka det igen.'
const tooLarge = 'Det du skickar är större än vad som tas emot. Dela upp det eller gör det mindre.'

const refusals: Record<string, [code: ProblemCode, detail: string, field?: string]> = {
  FST_ERR_BAD_URL: ['not-found', 'Adressen går inte att läsa. Kontrollera den.'],
  FST_ERR_CTP_BODY_TOO_LARGE: ['too-large', tooLarge],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [
    'wrong-media-type',
    'Skicka innehållet som beskrivningen av API:t säger, oftast JSON.'
  ],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['malformed-request', 'Anropet säger sig innehålla JSON men är tomt.'],
  FST_ERR_CTP_INVALID_JSON_BODY: [
    'malformed-request',
    'Innehållet är inte riktig JSON. Kontrollera citattecken och kommatecken.'
  ],
  FST_INVALID_MULTIPART_CONTENT_TYPE: ['wrong-media-type', 'Skicka filen som multipart/form-data.'],
  FST_REQ_FILE_TOO_LARGE: ['too-large', tooLarge, 'file'],
  FST_FILES_LIMIT: ['too-large', 'Skicka en fil i taget.', 'file'],
  FST_PARTS_LIMIT: ['too-large', 'Anropet har för många delar. Skicka en fil i taget.'],
  FST_FIELDS_LIMIT: ['too-large', 'Anropet har för många fält.']
}
