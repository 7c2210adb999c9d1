import type { NewAnnouncement } from '../domain/announcement/announcement-schemas.ts'
import type {
  AppealEdit,
  LegalForceByJudgment,
  NewAppeal,
  NewAppealability
} from '../domain/announcement/legal-force-schemas.ts'
import { approvalFieldLabels } from './approval-field-labels.ts'
import type { NewAccessToken } from '../domain/accounts/access-token-schemas.ts'
import type {
  AccountEdit,
  ChosenPassword,
  PasswordChange,
  Recovery,
  SignIn
} from '../domain/accounts/account-schemas.ts'
import type { SetUp } from '../domain/accounts/complete-set-up.ts'
import type { BodyEdit, NewEarlierName, NewMember } from '../domain/bodies/body-schemas.ts'
import type { NewOrgan } from '../domain/bodies/organ-schemas.ts'
import type { SeriesStart } from '../domain/bodies/series.ts'
import type { NewDecisionBlock, ParagraphEdit } from '../domain/decisions/paragraph-schemas.ts'
import type { NewMatter } from '../domain/meetings/matter-schemas.ts'
import type { MeetingEdit, NewMeeting } from '../domain/meetings/meeting-schemas.ts'
import { planningFieldLabels } from './planning-field-labels.ts'
import type { NewMandate, NewPerson } from '../domain/people/people-schemas.ts'
import type { NewSecrecyMark } from '../domain/secrecy/secrecy-schemas.ts'
import { followupFieldLabels } from './followup-field-labels.ts'
import { delegationFieldLabels } from './delegation-field-labels.ts'
import { decidingFieldLabels } from './deciding-field-labels.ts'
import { presenceFieldLabels } from './presence-field-labels.ts'
import { registerFieldLabels, type Labels } from './register-field-labels.ts'
import { retentionFieldLabels } from './retention-field-labels.ts'

/** What each field of a form is called on the page, by the names of the verb's own schema. */
export const fieldLabels = {
  body: {
    name: 'Förbundets namn',
    organisationNumber: 'Organisationsnummer',
    seat: 'Säte',
    publishesRegister: 'Allmänhetens diarium är öppet på webben, utan inloggning',
    appealCourt: 'Domstol som prövar överklaganden',
    appealAddress: 'Adress dit överklaganden skickas'
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
    publishesBoard: 'Anslagen står på anslagstavlan här, öppen för alla',
    publishesMinutes: 'Justerade protokoll får läsas där, när någon har granskat dem',
    boardAddress: 'Anslagstavlans adress, om den finns på annan plats',
    minutesKeptAt: 'Här finns justerade protokoll att läsa',
    isAppealable: 'Besluten kan överklagas (KL 13 kap.)',
    quorumRule: 'Beslutsfört när',
    seatCount: 'Antal ledamöter, om det inte är så många som har uppdrag',
    sectionStartsPage: 'Varje rubrik i dagordningen börjar på ny sida',
    signaturePlace: 'Underskrifternas plats i protokollet'
  } satisfies Labels<NewOrgan>,

  ...approvalFieldLabels,

  ...followupFieldLabels,
  appeal: {
    againstParagraphId: 'Paragraf',
    receivedOn: 'Kom in',
    appellant: 'Den som överklagar',
    court: 'Domstol',
    inhibitedOn: 'Inhibition',
    judgedOn: 'Dom',
    outcome: 'Utgång'
  } satisfies Labels<NewAppeal & AppealEdit>,

  appealability: {
    isAppealable: 'Beslutet kan överklagas',
    reason: 'Varför'
  } satisfies Labels<NewAppealability>,

  legalForce: { legalForceOn: 'Laga kraft' } satisfies Labels<LegalForceByJudgment>,

  signedFile: { file: 'Den undertecknade filen' },

  announcement: {
    announcedOn: 'Anslaget',
    keptAt: 'Protokollet finns att läsa',
    reason: 'Varför det anslås senare än andra dagen'
  } satisfies Labels<NewAnnouncement>,

  person: {
    name: 'Namn',
    title: 'Titel',
    isAdministrator: 'Sköter organisationen, kontona och inställningarna (administratör)',
    isArchivist: 'Arkivarie: sköter diariet, läser också det som är sekretessmarkerat',
    isAuditor: 'Revisor: läser allt, ändrar inget',
    isCaseOfficer: 'Handläggare: öppnar och sköter ärenden'
  } satisfies Labels<NewPerson>,

  mandate: {
    personId: 'Person',
    organId: 'Organ',
    role: 'Roll',
    memberId: 'Företräder',
    fromOn: 'Från och med',
    untilOn: 'Till och med',
    order: 'Ersättarens plats i turordningen'
  } satisfies Labels<Required<NewMandate>>,

  ...registerFieldLabels,

  ...retentionFieldLabels,

  secrecy: {
    statute: 'Sekretessbestämmelse, som OSL 19 kap. 3 §',
    authority: 'Myndighet, om det inte är den egna'
  } satisfies Labels<NewSecrecyMark>,

  meeting: {
    organId: 'Organ',
    firstOn: 'Datum',
    lastOn: 'Sista dag, om mötet pågår flera dagar',
    startsAt: 'Börjar',
    endsAt: 'Slutar',
    place: 'Plats',
    isBudget: 'Budgeten fastställs: mötet är offentligt (KL 9:10)',
    approvalOn: 'Justeras den',
    approvalTime: 'Klockan',
    approvalPlace: 'Plats för justeringen'
  } satisfies Labels<NewMeeting & MeetingEdit>,

  ...planningFieldLabels,

  ...presenceFieldLabels,

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
    'decisions.type': 'Vad beslutet gör',
    'decisions.toOrganId': 'Förslaget går till',
    'decisions.clauses': 'att',
    'decisions.textAfter': 'Text efter beslutet',
    file: 'Hämta text från Word (.docx)'
  } satisfies Labels<Required<ParagraphEdit>> & DecisionLabels & { file: string },

  ...delegationFieldLabels,
  ...decidingFieldLabels,

  appendix: { title: 'Bilagans namn', files: 'Filer' },

  intake: { file: 'Fil med protokollet', text: 'Protokollets text' },

  registerImport: { file: 'CSV-fil med diariet' },

  series: {
    kind: 'Vad som numreras',
    organId: 'Serie',
    year: 'År',
    firstNumber: 'Första numret'
  } satisfies Labels<SeriesStart>,

  setUp: {
    bodyName: 'Förbundets namn',
    administratorName: 'Ditt namn',
    email: 'Din e-postadress',
    password: 'Lösenord',
    organName: 'Det första organets namn i bestämd form',
    legalKind: 'Vad organet är enligt kommunallagen',
    isSecretary: 'Jag är sekreterare i det organet och skriver protokollen',
    firstParagraph: 'Nästa paragraf i det organet',
    firstCase: 'Nästa diarienummer'
  } satisfies Labels<Omit<SetUp, 'secret'>>,

  signIn: { email: 'E-postadress', password: 'Lösenord' } satisfies Labels<SignIn>,

  signInCode: { code: 'Kod ur appen, eller en reservkod' },

  recovery: { email: 'E-postadress' } satisfies Labels<Recovery>,

  choosePassword: {
    password: 'Nytt lösenord',
    code: 'Kod ur appen, eller en reservkod'
  } satisfies Labels<Omit<ChosenPassword, 'secret'>>,

  passwordChange: {
    currentPassword: 'Nuvarande lösenord',
    password: 'Nytt lösenord'
  } satisfies Labels<PasswordChange>,

  secondFactor: { code: 'Koden som appen visar nu' },

  secondFactorRemoval: { password: 'Lösenord' },

  account: { email: 'E-postadress' } satisfies Labels<Required<AccountEdit>>,

  token: {
    personId: 'Person',
    label: 'Vad nyckeln är till',
    scopes: 'Vad programmet får göra',
    validDays: 'Antal dagar som den gäller'
  } satisfies Labels<NewAccessToken>
}

type DecisionLabels = { [Field in keyof NewDecisionBlock as `decisions.${Field}`]: string }
