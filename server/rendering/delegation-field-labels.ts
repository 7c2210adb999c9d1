import type { NewDelegationAnnouncement } from '../domain/announcement/delegation-announcement-schemas.ts'
import type {
  DelegatedDecisionFilter,
  NewDecisionReports,
  NewDelegatedDecision
} from '../domain/delegation/delegated-decision-schemas.ts'
import type { Paging } from '../domain/shared/paging.ts'
import type {
  DelegationEdit,
  DelegationFilter,
  NewDelegation
} from '../domain/delegation/delegation-schemas.ts'
import type { Labels } from './register-field-labels.ts'

/** What the fields of the delegationsordning are called. */
export const delegationFieldLabels = {
  delegation: {
    organId: 'Organ som delegerar',
    number: 'Nummer i ordningen',
    covers: 'Vad den omfattar',
    delegateKind: 'Slag av delegat',
    delegate: 'Delegat',
    delegatePersonId: 'Bara den här personen',
    delegateOrganId: 'Utskott',
    maySubdelegate: 'Delegaten är förbundsdirektör och får delegera vidare till en anställd (KL 7:6)',
    parentId: 'Vilar på, när den är delegerad vidare',
    decidedOn: 'Beslutad',
    decidedParagraph: 'Paragraf',
    validFrom: 'Gäller från',
    validUntil: 'Gäller till och med',
    reporting: 'Anmälan av besluten'
  } satisfies Labels<NewDelegation>,

  delegationFilter: { organId: 'Organ', validOn: 'Gäller den' } satisfies Labels<DelegationFilter>,

  delegationEnd: { validUntil: 'Gäller till och med' } satisfies Labels<DelegationEdit>,

  delegatedDecision: {
    organId: 'Beslutat på vägnar av',
    delegationId: 'Vilar på delegation',
    isUrgent: 'Brådskande beslut utan delegation (KL 6:39)',
    dnr: 'Diarienummer',
    title: 'Rubrik',
    publicTitle: 'Offentlig rubrik',
    text: 'Beslut',
    decidedOn: 'Beslutsdag',
    decidedBy: 'Beslutat av',
    decidedAs: 'I egenskap av',
    decidedById: 'Person i registret',
    isAppealable: 'Får överklagas (mer än förberedelse eller verkställighet, KL 13:2)'
  } satisfies Labels<NewDelegatedDecision>,

  delegationAnnouncement: {
    minutedOn: 'Protokollfört särskilt',
    announcedOn: 'Anslaget, på en anslagstavla på annan plats',
    keptAt: 'Var protokollet finns att läsa'
  } satisfies Labels<NewDelegationAnnouncement>,

  decisionReports: {
    paragraphId: 'Anmäls vid',
    decisions: 'Beslut'
  } satisfies Labels<NewDecisionReports & { paragraphId: string }>,

  delegatedDecisionFilter: {
    organId: 'Organ',
    delegationId: 'Delegation',
    delegate: 'Namn eller befattning',
    from: 'Från och med',
    to: 'Till och med',
    state: 'Anmälan'
  } satisfies Labels<Omit<DelegatedDecisionFilter, keyof Paging>>
}
