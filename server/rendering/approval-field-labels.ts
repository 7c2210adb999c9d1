import type { OwnSigning, SigningAnswer } from '../domain/approval/approval-schemas.ts'
import type { NewApprovalMethod } from '../domain/bodies/approval-method-schemas.ts'
import type { Labels } from './register-field-labels.ts'

/** What the fields of approval are called. */
export const approvalFieldLabels = {
  signing: { answer: 'Svar', answeredOn: 'Dag', reason: 'Varför' } satisfies Labels<SigningAnswer>,

  ownSigning: { answer: 'Svar', reason: 'Varför du vägrar' } satisfies Labels<OwnSigning>,

  approvalMethod: {
    method: 'Så justeras protokollen',
    decidedById: 'Bestämt av',
    decidedOn: 'Dag',
    decidedParagraph: 'Paragraf'
  } satisfies Labels<NewApprovalMethod>
}
