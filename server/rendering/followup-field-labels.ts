import type { MemberDecisionEdit } from '../domain/followup/member-decision-schemas.ts'
import type { NewCarriedMatter } from '../domain/followup/way-schemas.ts'
import type { Labels } from './register-field-labels.ts'

/** The forms of what comes after a decision. */
export const followupFieldLabels = {
  carriedMatter: { fromParagraphId: 'Paragraf', sectionId: 'Rubrik' } satisfies Labels<NewCarriedMatter>,

  memberDecision: {
    sentOn: 'Skickat',
    outcome: 'Medlemmens beslut',
    decidedOn: 'Beslutat',
    theirParagraph: 'Deras paragraf',
    inForceOn: 'Gäller från',
    note: 'Anteckning'
  } satisfies Labels<Required<MemberDecisionEdit>>
}
