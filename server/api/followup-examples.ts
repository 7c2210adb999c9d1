import type { FieldExamples } from '../plugins/openapi-example.ts'

/** What the description shows in the fields of what comes after a decision. */
export const followupExamples: FieldExamples = {
  'Recipient.name': 'Region Exempelmark',
  'NewRecipient.name': 'Region Exempelmark',
  'StandingRecipient.name': 'Regionala samverkansgruppen',
  'NewStandingRecipient.name': 'Regionala samverkansgruppen',
  'NewRecipient.email': 'region@example.se',
  'NewStandingRecipient.email': 'samverkan@example.se',
  'StandingRecipient.document': 'minutes',
  'NewStandingRecipient.document': 'minutes',
  'NewStandingDispatch.document': 'summary',
  'MadeExtract.document': 'Protokollsutdrag § 74, Beredningsgruppen 2026-03-12',
  'Sending.name': 'Region Exempelmark',
  'Sending.address': 'region@example.se',
  'Sending.state': 'sent',
  'WayStep.reason': 'proposed',
  'AwaitingMatter.reason': 'proposed',
  'NewMemberFollowup.sentOn': '2026-03-12',
  sentOn: '2026-03-12',
  'MemberDecision.outcome': 'approved',
  'MemberDecisionEdit.outcome': 'approved',
  decidedOn: '2026-03-12',
  theirParagraph: 'Regionfullmäktige § 45',
  inForceOn: '2026-06-01',
  'MemberDecision.note': 'Ägarna är eniga',
  'MemberDecisionEdit.note': 'Ägarna är eniga'
}
