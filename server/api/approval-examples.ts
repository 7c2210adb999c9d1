import type { FieldExamples } from '../plugins/openapi-example.ts'

/** What the description shows in the fields of approval and announcement. */
export const approvalExamples: FieldExamples = {
  answer: 'signed',
  answeredOn: '2026-03-12',
  'SigningAnswer.reason': null,
  'ApprovalSigner.role': 'chair',
  'NewAnnouncement.announcedOn': null,
  'NewAnnouncement.reason': 'Underskriften dröjde',
  againstParagraphId: 'e5f6a7b8-9c0d-4e1f-8a2b-3c4d5e6f7a8b',
  receivedOn: '2026-03-11',
  appellant: 'Region Exempelmark',
  court: 'Förvaltningsrätten i Falun',
  inhibitedOn: null,
  judgedOn: '2026-03-12',
  'Appeal.outcome': 'rejected',
  'AppealEdit.outcome': 'rejected',
  'NewAppealability.isAppealable': false,
  'NewAppealability.reason': 'Beslutet verkställer bara ett tidigare beslut',
  'Appealability.reason': 'Beslutet verkställer bara ett tidigare beslut',
  chosenBy: 'Stina Ek',
  'DecisionForce.status': 'in-force',
  'LegalForceByJudgment.legalForceOn': '2026-03-12',
  keptAt: 'Förbundets kansli, Storgatan 1, Älvby'
}
