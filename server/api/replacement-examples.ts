import type { FieldExamples } from '../plugins/openapi-example.ts'

/** What the description shows in the fields of search and replace. */
export const replacementExamples: FieldExamples = {
  'Replacement.words': 'förbundsdirektionen',
  'Replacement.replacement': 'direktionen',
  hits: ['0197c1a2~3~text~18'],
  'TextHit.key': '0197c1a2~3~text~18',
  'TextHit.before': 'Ärendet lämnas till ',
  'TextHit.found': 'förbundsdirektionen',
  'TextHit.after': ' för beslut.'
}
