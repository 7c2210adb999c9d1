import type { BodyEdit, NewEarlierName, NewMember } from '../domain/bodies/body-schemas.ts'
import type {
  DecisionVerb,
  LegalKind,
  NewOrgan,
  QuorumRule,
  SignaturePlace
} from '../domain/bodies/organ-schemas.ts'
import type { NewCase } from '../domain/cases/case-schemas.ts'
import type { MeetingAct } from '../domain/meetings/meeting.ts'
import type { MeetingState, NewMeeting } from '../domain/meetings/meeting-schemas.ts'
import type { MandateRole, NewMandate, NewPerson } from '../domain/people/people-schemas.ts'

/** Swedish text for every literal of the domain: a new literal without a text does not compile. */
export const labels = {
  meetingState: {
    planned: 'Planerat',
    open: 'Pågår',
    closed: 'Avslutat',
    sealed: 'Låst'
  } satisfies Record<MeetingState, string>,

  meetingAct: {
    open: 'Öppna mötet',
    close: 'Avsluta mötet',
    reopen: 'Öppna mötet igen',
    seal: 'Lås protokollet'
  } satisfies Record<MeetingAct, string>,

  mandateRole: {
    chair: 'Ordförande',
    vice_chair: 'Vice ordförande',
    member: 'Ledamot',
    substitute: 'Ersättare',
    co_opted: 'Adjungerad',
    secretary: 'Sekreterare',
    rapporteur: 'Föredragande'
  } satisfies Record<MandateRole, string>,

  legalKind: {
    assembly: 'Beslutande församling (KL 9:3)',
    board: 'Styrelse eller annan nämnd',
    committee: 'Utskott eller beredning',
    officials: 'Grupp av tjänstepersoner'
  } satisfies Record<LegalKind, string>,

  decisionVerb: {
    beslutade: 'beslutade',
    beslutar: 'beslutar'
  } satisfies Record<DecisionVerb, string>,

  quorumRule: {
    'more-than-half': 'Mer än hälften av ledamöterna är närvarande',
    'every-member': 'Alla medlemmar är företrädda'
  } satisfies Record<QuorumRule, string>,

  signaturePlace: {
    'first-page': 'På första sidan',
    'last-page': 'På sista sidan'
  } satisfies Record<SignaturePlace, string>
}

type Labels<Fields> = Record<keyof Fields & string, string>

/** What each field of a form is called on the page, by the names of the verb's own schema. */
export const fieldLabels = {
  body: {
    name: 'Förbundets namn',
    organisationNumber: 'Organisationsnummer',
    seat: 'Säte'
  } satisfies Labels<Required<BodyEdit>>,

  earlierName: {
    name: 'Tidigare namn',
    fromOn: 'Från och med',
    untilOn: 'Till och med'
  } satisfies Labels<NewEarlierName>,

  member: {
    name: 'Medlemmens namn',
    abbreviation: 'Förkortning',
    sharePercent: 'Andel av befolkningen, procent'
  } satisfies Labels<NewMember>,

  organ: {
    name: 'Namn i bestämd form',
    genitive: 'Namnet i genitiv',
    abbreviation: 'Förkortning',
    legalKind: 'Vad organet är enligt kommunallagen',
    decisionVerb: 'Så skrivs ett beslut',
    preparesForId: 'Bereder ärenden åt',
    approverCount: 'Antal justerare som väljs vid mötet',
    isAnnounced: 'Justeringen anslås på anslagstavlan (KL 8:12)',
    isAppealable: 'Besluten kan överklagas (KL 13 kap.)',
    quorumRule: 'Beslutsfört när',
    sectionStartsPage: 'Varje rubrik i dagordningen börjar på ny sida',
    signaturePlace: 'Underskrifternas plats i protokollet'
  } satisfies Labels<NewOrgan>,

  person: {
    name: 'Namn',
    title: 'Titel',
    isAdministrator: 'Sköter organisationen och inställningarna (administratör)'
  } satisfies Labels<NewPerson>,

  mandate: {
    personId: 'Person',
    organId: 'Organ',
    role: 'Roll',
    memberId: 'Företräder',
    fromOn: 'Från och med',
    untilOn: 'Till och med'
  } satisfies Labels<NewMandate>,

  case: {
    title: 'Ärendets rubrik',
    openedOn: 'Öppnat'
  } satisfies Labels<Required<NewCase>>,

  meeting: {
    organId: 'Organ',
    firstOn: 'Datum',
    lastOn: 'Sista dag, om mötet pågår flera dagar',
    startsAt: 'Börjar',
    endsAt: 'Slutar',
    place: 'Plats'
  } satisfies Labels<NewMeeting>
}
