import type { ItemFrequency } from '../domain/agenda/standing-item-schemas.ts'
import type { StandingDocument } from '../domain/dispatch/recipient-schemas.ts'
import type { MemberOutcome } from '../domain/followup/member-decision-schemas.ts'
import type { OriginReason } from '../domain/followup/way-schemas.ts'

/** The literals of what comes after a decision. */
export const followupLabels = {
  originReason: {
    proposed: 'förslag',
    postponed: 'bordlagt',
    remitted: 'återremitterat',
    cancelled: 'mötet ställdes in'
  } satisfies Record<OriginReason, string>,

  itemFrequency: {
    'every-meeting': 'Varje möte',
    'twice-per-term': 'Två gånger per termin',
    'once-per-year': 'En gång om året'
  } satisfies Record<ItemFrequency, string>,

  standingDocument: {
    minutes: 'protokollet',
    summary: 'sammanfattningen av besluten'
  } satisfies Record<StandingDocument, string>,

  memberOutcome: {
    approved: 'sa ja',
    rejected: 'sa nej'
  } satisfies Record<MemberOutcome, string>
}
