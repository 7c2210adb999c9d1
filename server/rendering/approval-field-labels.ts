import type { OwnSigning, SigningAnswer } from '../domain/approval/approval-schemas.ts'
import type { CommentAnswer, NewReviewComment, NewReviewVerdict } from '../domain/approval/review-schemas.ts'
import type { NewApprovalMethod } from '../domain/bodies/approval-method-schemas.ts'
import type { Labels } from './register-field-labels.ts'

/** What the fields of approval are called. */
export const approvalFieldLabels = {
  signing: { answer: 'Svar', answeredOn: 'Dag', reason: 'Varför' } satisfies Labels<SigningAnswer>,

  ownSigning: { answer: 'Svar', reason: 'Varför du vägrar' } satisfies Labels<OwnSigning>,

  correction: {
    kind: 'Slags fel',
    isObvious: 'Det är ett uppenbart förbiseende, och inget beslut ändras i sak',
    changes: 'Ändringar',
    'changes.paragraphId': 'Var',
    'changes.was': 'Står',
    'changes.becomes': 'Ska stå'
  },

  reviewVerdict: {
    verdict: 'Svar',
    reason: 'Skäl',
    sha256: 'Text som du har läst'
  } satisfies Labels<NewReviewVerdict>,

  reviewComment: {
    paragraphId: 'Paragraf',
    text: 'Synpunkt',
    proposedText: 'Förslag till lydelse'
  } satisfies Labels<NewReviewComment>,

  commentAnswer: { outcome: 'Gjort?', answer: 'Svar' } satisfies Labels<CommentAnswer>,

  approvalMethod: {
    method: 'Så justeras protokollen',
    decidedById: 'Bestämt av',
    decidedOn: 'Dag',
    decidedParagraph: 'Paragraf'
  } satisfies Labels<NewApprovalMethod>
}
