import { announcementLabels } from './announcement-labels.ts'
import { checklistLabels } from './checklist-labels.ts'
import { followupLabels } from './followup-labels.ts'
import type { Scope } from '../domain/accounts/access-token-schemas.ts'
import type { SignInMethod } from '../domain/accounts/session.ts'
import type { ApprovalSigner, SignedFile } from '../domain/approval/approval-schemas.ts'
import type { LegalKind, QuorumRule, SignaturePlace } from '../domain/bodies/organ-schemas.ts'
import type { CaseStatus, Initiative } from '../domain/cases/case-schemas.ts'
import type { DecisionKind } from '../domain/decisions/paragraph-schemas.ts'
import type { JobState } from '../domain/jobs/job-schemas.ts'
import type { AttendanceMode, AttendanceRole, LeftReason } from '../domain/meetings/attendance-schemas.ts'
import type { MeetingAct } from '../domain/meetings/meeting.ts'
import type { MeetingState } from '../domain/meetings/meeting-schemas.ts'
import type { MandateRole } from '../domain/people/people-schemas.ts'
import type { RecusalRule, Ruling } from '../domain/presence/presence-schemas.ts'
import type { UnregisteredKind } from '../domain/register/list-unregistered.ts'
import type {
  Direction,
  FileVariant,
  RecordMedium,
  RecordStatus,
  TextState
} from '../domain/register/record-schemas.ts'
import type { EntryKind } from '../domain/search/search-schemas.ts'

import { approvalLabels } from './approval-labels.ts'
import { delegationLabels } from './delegation-labels.ts'
import { deadlineLabels } from './deadline-labels.ts'
import { decidingLabels } from './deciding-labels.ts'
import { jobLabels } from './job-labels.ts'
import { planningLabels } from './planning-labels.ts'
import { summonsLabels } from './summons-labels.ts'

export type MatterMark = 'foreseen' | 'withdrawn'

/** Swedish text for every literal of the domain: a new literal without a text does not compile. */
export const labels = {
  entryKind: { case: 'Ärende', record: 'Handling' } satisfies Record<EntryKind, string>,

  meetingState: {
    planned: 'Planerat',
    open: 'Pågår',
    closed: 'Avslutat',
    sealed: 'Låst',
    cancelled: 'Inställt'
  } satisfies Record<MeetingState, string>,

  signedComparison: {
    'same-file': 'Den låsta filen, oförändrad, med underskrifter efter',
    'same-text': 'Omskriven fil med samma text',
    'other-text': 'Texten skiljer sig från den låsta',
    unread: 'Texten går inte att läsa: jämför själv'
  } satisfies Record<SignedFile['comparison'], string>,

  ...deadlineLabels,
  ...announcementLabels,
  ...followupLabels,
  ...checklistLabels,

  signerRole: {
    chair: 'ordförande',
    secretary: 'sekreterare',
    approver: 'justerare'
  } satisfies Record<ApprovalSigner['role'], string>,

  meetingAct: {
    open: 'Öppna mötet',
    close: 'Avsluta mötet',
    reopen: 'Öppna mötet igen',
    seal: 'Lås protokollet'
  } satisfies Record<MeetingAct, string>,

  /** What is said of a matter beside its § and title, alike on every page and in the PDF. */
  matterMark: {
    foreseen: 'väntat nummer',
    withdrawn: 'Ärendet utgår'
  } satisfies Record<MatterMark, string>,

  attendanceRole: {
    chair: 'Ordförande',
    'vice-chair': 'Vice ordförande',
    member: 'Ledamot',
    'serving-substitute': 'Tjänstgörande ersättare',
    substitute: 'Ersättare',
    'co-opted': 'Adjungerad',
    secretary: 'Sekreterare',
    rapporteur: 'Föredragande',
    official: 'Tjänsteperson',
    other: 'Övrig'
  } satisfies Record<AttendanceRole, string>,

  attendanceMode: {
    'on-site': 'På plats',
    remote: 'På distans'
  } satisfies Record<AttendanceMode, string>,

  leftReason: {
    recusal: 'Jäv i ett ärende',
    other: 'Annat än jäv'
  } satisfies Record<LeftReason, string>,

  recusalRule: {
    assembly: 'Som i en församling: deltar inte, får vara kvar (KL 5:46–49)',
    board: 'Som i en nämnd: deltar inte och är inte närvarande (KL 6:28–32)'
  } satisfies Record<RecusalRule, string>,

  ruling: {
    recused: 'Jävig',
    'not-recused': 'Inte jävig'
  } satisfies Record<Ruling, string>,

  decisionKind: {
    decided: 'Beslut',
    proposed: 'Förslag till ett annat organ'
  } satisfies Record<DecisionKind, string>,

  ...approvalLabels,
  ...decidingLabels,

  mandateRole: {
    chair: 'Ordförande',
    'vice-chair': 'Vice ordförande',
    member: 'Ledamot',
    substitute: 'Ersättare',
    'co-opted': 'Adjungerad',
    secretary: 'Sekreterare',
    rapporteur: 'Föredragande'
  } satisfies Record<MandateRole, string>,

  tokenScope: {
    'read-organisation': 'Läsa organisationen: organ, personer och uppdrag',
    'read-minutes': 'Läsa möten och protokoll',
    'write-minutes': 'Skriva möten och protokoll',
    'read-register': 'Läsa ärenden',
    'write-register': 'Öppna och ändra ärenden',
    'read-secret': 'Läsa det som är sekretessmarkerat',
    'read-trail': 'Läsa händelsekedjan',
    administer: 'Sköta organisationen och kontona'
  } satisfies Record<Scope, string>,

  signInMethod: {
    password: 'Lösenord',
    link: 'Länk',
    'set-up': 'Uppläggningen',
    'single-sign-on': 'Gemensam inloggning'
  } satisfies Record<SignInMethod, string>,

  legalKind: {
    assembly: 'Beslutande församling (KL 9:3)',
    board: 'Styrelse eller annan nämnd',
    committee: 'Utskott eller beredning',
    officials: 'Grupp av tjänstepersoner'
  } satisfies Record<LegalKind, string>,

  quorumRule: {
    'more-than-half': 'Mer än hälften av ledamöterna är närvarande',
    'every-member': 'Alla medlemmar är företrädda'
  } satisfies Record<QuorumRule, string>,

  ...delegationLabels,

  ...summonsLabels,

  jobState: {
    waiting: 'Väntar',
    done: 'Klart',
    failed: 'Misslyckades'
  } satisfies Record<JobState, string>,

  ...planningLabels,
  ...jobLabels,

  caseStatus: {
    open: 'Öppet',
    closed: 'Avslutat',
    struck: 'Makulerat'
  } satisfies Record<CaseStatus, string>,

  initiative: {
    own: 'Eget',
    external: 'Externt'
  } satisfies Record<Initiative, string>,

  direction: {
    received: 'Inkommen',
    sent: 'Utgående',
    'drawn-up': 'Upprättad'
  } satisfies Record<Direction, string>,

  recordStatus: {
    registered: 'Registrerad',
    struck: 'Makulerad'
  } satisfies Record<RecordStatus, string>,

  recordMedium: {
    digital: 'Digitalt',
    paper: 'Papper'
  } satisfies Record<RecordMedium, string>,

  fileVariant: {
    original: 'Original',
    signed: 'Undertecknad',
    public: 'Offentlig version'
  } satisfies Record<FileVariant, string>,

  textState: {
    waiting: 'Texten tas ut för sökning',
    done: 'Texten är sökbar',
    none: 'Ingen text att söka i',
    failed: 'Texten gick inte att ta ut'
  } satisfies Record<TextState, string>,

  unregisteredKind: {
    minutes: 'Protokoll',
    appendix: 'Bilaga',
    import: 'Inläst förlaga'
  } satisfies Record<UnregisteredKind, string>,

  signaturePlace: {
    'first-page': 'På första sidan',
    'last-page': 'På sista sidan'
  } satisfies Record<SignaturePlace, string>
}
