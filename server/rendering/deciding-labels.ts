import type { MotionKind } from '../domain/decisions/motion-schemas.ts'
import type { DecisionType } from '../domain/decisions/paragraph-schemas.ts'
import type {
  PropositionMethod,
  PropositionSubject,
  VoteAnswer
} from '../domain/decisions/proposition-schemas.ts'
import type { StatementKind } from '../domain/decisions/statement-schemas.ts'

/** Swedish text for the literals of how a § is decided. */
export const decidingLabels = {
  motionKind: {
    approve: 'Bifall',
    reject: 'Avslag',
    amend: 'Ändring',
    add: 'Tillägg',
    remit: 'Återremiss',
    postpone: 'Bordläggning',
    other: 'Annat'
  } satisfies Record<MotionKind, string>,

  propositionSubject: {
    matter: 'Ärendet',
    postpone: 'Bordläggning',
    remit: 'Återremiss',
    election: 'Val',
    employment: 'Anställning'
  } satisfies Record<PropositionSubject, string>,

  propositionMethod: {
    acclamation: 'Acklamation',
    'open-vote': 'Öppen omröstning',
    'closed-vote': 'Sluten omröstning'
  } satisfies Record<PropositionMethod, string>,

  voteAnswer: { yes: 'Ja', no: 'Nej', abstain: 'Avstår' } satisfies Record<VoteAnswer, string>,

  statementKind: {
    reservation: 'Reservation',
    'separate-opinion': 'Särskilt yttrande',
    'minutes-note': 'Protokollsanteckning'
  } satisfies Record<StatementKind, string>,

  decisionType: {
    decide: 'Beslutar i sak',
    propose: 'Föreslår ett annat organ',
    note: 'Noterar',
    postpone: 'Bordlägger',
    remit: 'Återremitterar',
    assign: 'Ger ett uppdrag',
    delegate: 'Delegerar',
    'close-case': 'Avslutar ärendet'
  } satisfies Record<DecisionType, string>
}
