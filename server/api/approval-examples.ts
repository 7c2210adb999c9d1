import type { FieldExamples } from '../plugins/openapi-example.ts'

/** What the description shows in the fields of approval and announcement. */
export const approvalExamples: FieldExamples = {
  answer: 'signed',
  answeredOn: '2026-03-12',
  'SigningAnswer.reason': null,
  'ApprovalSigner.role': 'chair',
  'NewAnnouncement.announcedOn': null,
  'NewAnnouncement.reason': 'Underskriften dröjde',
  keptAt: 'Förbundets kansli, Storgatan 1, Älvby'
}
