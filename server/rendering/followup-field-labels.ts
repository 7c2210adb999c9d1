import type { NewExtract } from '../domain/dispatch/extract-schemas.ts'
import type { NewRecipient, NewStandingRecipient } from '../domain/dispatch/recipient-schemas.ts'
import type { MemberDecisionEdit } from '../domain/followup/member-decision-schemas.ts'
import type { NewCarriedMatter } from '../domain/followup/way-schemas.ts'
import type { Labels } from './register-field-labels.ts'

/** The forms of what comes after a decision. */
export const followupFieldLabels = {
  carriedMatter: { fromParagraphId: 'Paragraf', sectionId: 'Rubrik' } satisfies Labels<NewCarriedMatter>,

  extract: { paragraphs: 'Paragrafer' } satisfies Labels<NewExtract>,

  recipient: { name: 'Namn', email: 'E-postadress' } satisfies Labels<NewRecipient>,

  standingRecipient: {
    document: 'Får',
    name: 'Namn',
    email: 'E-postadress'
  } satisfies Labels<NewStandingRecipient>,

  memberDecision: {
    sentOn: 'Skickat',
    outcome: 'Medlemmens beslut',
    decidedOn: 'Beslutat',
    theirParagraph: 'Deras paragraf',
    inForceOn: 'Gäller från',
    note: 'Anteckning'
  } satisfies Labels<Required<MemberDecisionEdit>>
}
