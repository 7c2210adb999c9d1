import type { EventType } from '../domain/events/event-types.ts'
import type { HistoryEvent } from '../domain/events/history-schemas.ts'
import { eventLabels, eventLiterals } from './event-labels.ts'
import { fieldLabels } from './field-labels.ts'
import { formatInstant } from './format.ts'
import { labels } from './labels.ts'

type Names = Readonly<Record<string, string>>

/** "Ärendet öppnades" */
export const eventText = (type: EventType): string => eventLabels[type]

/** One line for each field that an event tells of: "Titel: från ”A” till ”B”". `names` says what ids are called. */
export const changeTexts = ({ type, before, after }: HistoryEvent, names: Names): string[] => {
  const noun = type.slice(0, type.indexOf('.'))
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return fields
    .filter(field => !untoldFields.has(field))
    .map(field => {
      const label = labelOf(noun, field)
      if (hasOwnPage.has(field)) return `${label} ändrades`
      const values = [before, after].map(told =>
        told && field in told ? valueText(noun, field, told[field], names) : undefined
      )
      const [was, became] = values
      // A field that stays tells which row it was.
      if (was === undefined || became === undefined || was === became)
        return `${label}: ${was ?? became ?? ''}`
      return `${label}: från ${was} till ${became}`
    })
}

// Ids of what the history is of, and of rows that have no name; a list of fields is what earlier versions told.
export const untoldFields: ReadonlySet<string> = new Set([
  'id',
  'meetingId',
  'sha256',
  'sealedSha256',
  'sequences',
  'textAt',
  'fields'
])

// A whole § would fill the page, and can be read where it stands.
const hasOwnPage = new Set(['text', 'proposedText', 'decisions', 'votes', 'ballots'])

/** What the field of an event is called: as in the form where it is typed, or here where no form has it. */
export const labelOf = (noun: string, field: string): string =>
  formOf(noun)[field] ?? otherLabels[field] ?? field

const formOf = (noun: string): Readonly<Record<string, string>> => {
  const form = formNames[noun] ?? noun
  return Object.hasOwn(fieldLabels, form) ? fieldLabels[form as keyof typeof fieldLabels] : {}
}

const formNames: Readonly<Record<string, string>> = {
  substitute: 'summonsReply',
  review: 'reviewVerdict',
  'year-plan': 'yearPlan',
  'delegated-decision': 'delegatedDecision',
  'earlier-name': 'earlierName',
  'retention-plan': 'retentionPlan',
  'member-decision': 'memberDecision',
  members: 'memberDecision',
  'standing-item': 'standingItem',
  'standing-recipient': 'standingRecipient'
}

const otherLabels: Readonly<Record<string, string>> = {
  address: 'Från adressen',
  adoptedById: 'Antagen av',
  adoptedOn: 'Antagen',
  adoptedParagraph: 'Antagen i paragraf',
  announcedOn: 'Anslaget',
  answer: 'Svar',
  answeredOn: 'Dag',
  approvedOn: 'Justerat',
  appellant: 'Den som överklagar',
  attempts: 'Antal försök',
  basis: 'Grund',
  beforeId: 'Före',
  bodyName: 'Förbundet',
  closedOn: 'Avslutat',
  disabledAt: 'Avstängt',
  dnr: 'Diarienummer',
  document: 'Vad',
  email: 'E-postadress',
  wantsDigest: 'Mejl om vad som väntar',
  events: 'Antal händelser',
  expiresAt: 'Gäller till',
  failedAt: 'Gavs upp',
  fileName: 'Fil',
  isDraft: 'Upplagt vid inläsning',
  isWithdrawn: 'Utgår',
  isAppealable: 'Kan överklagas',
  inhibitedOn: 'Inhibition',
  judgedOn: 'Dom',
  minutedOn: 'Protokollfört särskilt',
  keptAt: 'Finns att läsa',
  legalForceOn: 'Laga kraft',
  outcome: 'Utgång',
  receivedOn: 'Kom in',
  comparison: 'Jämfört med det låsta',
  court: 'Domstol',
  decidedById: 'Bestämt av',
  decidedOn: 'Bestämt',
  decidedParagraph: 'Bestämt i paragraf',
  decisionCount: 'Antal beslut',
  label: 'Namn',
  left: 'Antal kvar',
  markedOn: 'Markerad',
  matters: 'Ärenden',
  memberName: 'Medlem',
  method: 'Sätt',
  name: 'Namn',
  number: 'Paragraf',
  organId: 'Organ',
  organName: 'Organ',
  firstOn: 'Datum',
  paragraphs: 'Paragrafer',
  personId: 'Person',
  correctionKind: 'Slags rättelse',
  was: 'Stod',
  becomes: 'Ska stå',
  correctedOn: 'Rättat',
  checklistLine: 'Raden',
  isTicked: 'Avprickad',
  personalDataKind: 'Vad',
  verdict: 'Val',
  periodAmount: 'Fristens längd',
  position: 'Plats i ordningen',
  proposedText: 'Förslag till lydelse',
  purpose: 'Till',
  rowCount: 'Antal handlingstyper',
  runningNumber: 'Löpnummer',
  status: 'Status',
  struckReason: 'Varför',
  variant: 'Version',
  reason: 'Varför',
  recipients: 'Till',
  sealedAt: 'Låst',
  takenDownOn: 'Nedtaget',
  title: 'Rubrik',
  userAgent: 'Webbläsare',
  validFrom: 'Gäller från',
  year: 'År'
}

const valueText = (noun: string, field: string, value: unknown, names: Names): string => {
  if (value === null || value === undefined || value === '') return 'inget'
  if (typeof value === 'boolean') return value ? 'ja' : 'nej'
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(each => valueText(noun, field, each, names)).join(', ')
  if (typeof value !== 'string') return 'ändrat'
  if (/^\d{4}-\d\d-\d\dT.+Z$/.test(value)) return formatInstant(value)
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return value
  return `”${shorten(nameOf(field, value, names) ?? literalText(noun, field, value) ?? value)}”`
}

// What somebody typed may be any word, also one that every object in JavaScript has.
const nameOf = (field: string, value: string, names: Names): string | undefined =>
  field.endsWith('Id') && Object.hasOwn(names, value) ? names[value] : undefined

const literalText = (noun: string, field: string, value: string): string | undefined => {
  const set = literals[`${noun}.${field}`] ?? literals[field]
  return set && Object.hasOwn(set, value) ? set[value] : undefined
}

const literals: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...eventLiterals,
  'mandate.role': labels.mandateRole,
  'motion.kind': labels.motionKind,
  'proposition.subject': labels.propositionSubject,
  'proposition.method': labels.propositionMethod,
  'proposition.found': labels.voteAnswer,
  'statement.kind': labels.statementKind,
  'organ.method': labels.approvalWay,
  correctionKind: labels.correctionKind,
  personalDataKind: labels.personalDataKind,
  verdict: labels.personalDataVerdict,
  'review.verdict': labels.reviewVerdict,
  'review.outcome': labels.commentOutcome,
  role: labels.attendanceRole,
  legalKind: labels.legalKind,
  status: { ...labels.caseStatus, ...labels.recordStatus },
  initiative: labels.initiative,
  direction: labels.direction,
  medium: labels.recordMedium,
  variant: labels.fileVariant,
  outcome: labels.memberOutcome,
  document: labels.standingDocument,
  frequency: labels.itemFrequency,
  quorumRule: labels.quorumRule,
  signaturePlace: labels.signaturePlace,
  mode: labels.attendanceMode,
  leftReason: labels.leftReason,
  recusalRule: labels.recusalRule,
  ruling: labels.ruling,
  scopes: labels.tokenScope,
  method: labels.signInMethod
}

const shorten = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)}…` : text)
