import type { FieldExamples } from '../plugins/openapi-example.ts'

/** What the description shows in the fields of approval and announcement. */
export const approvalExamples: FieldExamples = {
  answer: 'signed',
  answeredOn: '2026-03-12',
  'SigningAnswer.reason': null,
  'OwnSigning.reason': null,
  decidedById: '3f1c2b7e-8a54-4d0e-9c61-5b7a2e4d9f10',
  decidedParagraph: '§ 12',
  decidedOn: '2026-02-05',
  'ApprovalMethod.method': 'on-paper',
  'NewApprovalMethod.method': 'on-paper',
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
