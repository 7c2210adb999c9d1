import type { CorrectionKind, CorrectionState } from '../domain/approval/correction-schemas.ts'
import type { CommentOutcome, VerdictKind } from '../domain/approval/review-schemas.ts'
import type { ApprovalWay } from '../domain/bodies/approval-method-schemas.ts'

/** What is said of how minutes are approved. */
export const approvalLabels = {
  approvalWay: {
    'on-paper': 'Underskrift på papper',
    elsewhere: 'Underskrift i en annan tjänst; filen tas in här',
    'in-system': 'Här i systemet, av var och en som skriver under'
  } satisfies Record<ApprovalWay, string>,

  correctionKind: {
    'writing-slip': 'Skrivfel',
    'counting-slip': 'Räknefel',
    oversight: 'Annat liknande förbiseende'
  } satisfies Record<CorrectionKind, string>,

  correctionState: {
    proposed: 'Föreslagen',
    'in-effect': 'Gäller',
    refused: 'Avvisad',
    withdrawn: 'Tillbakadragen'
  } satisfies Record<CorrectionState, string>,

  reviewVerdict: {
    approved: 'Godkänt för underskrift',
    'changes-asked': 'Ber om ändringar',
    refused: 'Godkänner inte'
  } satisfies Record<VerdictKind, string>,

  commentOutcome: {
    done: 'Gjort',
    'not-done': 'Inte gjort'
  } satisfies Record<CommentOutcome, string>
}
