import type { FieldExamples } from '../plugins/openapi-example.ts'

/** What the description shows in the fields of a correction. */
export const correctionExamples: FieldExamples = {
  'NewCorrection.kind': 'writing-slip',
  'Correction.kind': 'writing-slip',
  'Correction.state': 'in-effect',
  isObvious: true,
  was: 'Sammanträdeplan',
  becomes: 'Sammanträdesplan',
  proposedBy: 'Emil Protokollsson',
  correctionSignerId: '6b1f0a9c-2d3e-4f5a-8b7c-9d0e1f2a3b4c'
}
