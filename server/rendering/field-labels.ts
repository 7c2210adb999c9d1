import type { BodyEdit, NewEarlierName, NewMember } from '../domain/bodies/body-schemas.ts'
import type { NewOrgan } from '../domain/bodies/organ-schemas.ts'
import type { SeriesStart } from '../domain/bodies/series.ts'
import type { NewCase } from '../domain/cases/case-schemas.ts'
import type { NewDecisionBlock, ParagraphEdit } from '../domain/decisions/paragraph-schemas.ts'
import type { NewAttendance } from '../domain/meetings/attendance-schemas.ts'
import type { NewMatter } from '../domain/meetings/matter-schemas.ts'
import type { NewMeeting } from '../domain/meetings/meeting-schemas.ts'
import type { NewMandate, NewPerson } from '../domain/people/people-schemas.ts'

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
  } satisfies Labels<NewMeeting>,

  attendance: {
    personId: 'Person',
    name: 'Namn',
    role: 'Roll',
    forName: 'Tjänstgör för',
    memberId: 'Företräder',
    fromNumber: 'Från §',
    toNumber: 'Till §',
    mode: 'Deltog',
    presided: 'Ledde mötet',
    isApprover: 'Vald att justera protokollet',
    note: 'Titel eller annat efter namnet'
  } satisfies Labels<Required<NewAttendance>>,

  matter: {
    title: 'Ärendets rubrik',
    sectionId: 'Under rubriken',
    dnr: 'Diarienummer'
  } satisfies Labels<NewMatter>,

  section: { title: 'Rubrik i dagordningen' },

  paragraph: {
    title: 'Rubrik',
    dnr: 'Diarienummer',
    text: 'Text',
    decisions: 'Beslut',
    'decisions.kind': 'Slag',
    'decisions.toOrganId': 'Förslaget går till',
    'decisions.clauses': 'att',
    'decisions.textAfter': 'Text efter beslutet'
  } satisfies Labels<Required<ParagraphEdit>> & DecisionLabels,

  appendix: { title: 'Bilagans namn', files: 'Filer' },

  intake: { file: 'Fil med protokollet', text: 'Protokollets text' },

  series: {
    kind: 'Vad som numreras',
    organId: 'Serie',
    year: 'År',
    firstNumber: 'Första numret'
  } satisfies Labels<SeriesStart>,

  setUp: { bodyName: 'Förbundets namn', administratorName: 'Ditt namn' }
}

type DecisionLabels = { [Field in keyof NewDecisionBlock as `decisions.${Field}`]: string }
