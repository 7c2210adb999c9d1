import type { TokenScope } from '../../db/schema/access.ts'
import type { shownMeetingStates } from '../../db/schema/meetings.ts'
import { mandateRoles } from '../../db/schema/people.ts'
import type { HeldMandate, PersonActor } from './actor.ts'

/** What of a meeting decides who may see and change it. */
export type MeetingFacts = {
  organId: string
  firstOn: string
  state: (typeof shownMeetingStates)[number]
  isImported: boolean
  /** The persons who sign its minutes: who presided, the secretary, and those elected to approve them (KL 5:65, 5:69). */
  signerIds: readonly string[]
}

/** Every action, and what it is done to; null is the body as a whole. */
export type Subjects = {
  'organisation.read': null
  'organisation.administer': null
  'accounts.administer': null
  'trail.read': null
  'cases.read': null
  'cases.write': null
  'cases.read-secret': null
  /** Notes, watches and what is not registered: for those who keep the register or look after it. */
  'register.oversee': null
  /** An existing register, taken in or out as a whole. */
  'register.import': null
  /** What is secret in one case: also for its responsible officer. */
  'case.read-secret': { officerId: string | null }
  'retention.read': null
  'retention.write': null
  'meetings.list': null
  'meetings.plan': { organId: string }
  'meetings.import': null
  'imports.read': null
  /** That it is held, its agenda and the bilagor sent out. */
  'meeting.read': MeetingFacts
  /** Text, decisions and attendance: a draft until it is sealed. */
  'minutes.read': MeetingFacts
  /** What stood there before, also when it is sealed: the history. */
  'minutes.read-drafts': MeetingFacts
  'minutes.write': MeetingFacts
  /** To approve, ask for changes, refuse and sign: for those who sign, each for oneself. */
  'minutes.sign': MeetingFacts
  /** Matters under a secrecy mark. */
  'minutes.read-secret': MeetingFacts
}

export type Action = keyof Subjects

type Rule<A extends Action> = (actor: PersonActor, subject: Subjects[A]) => boolean

/** What a person may do. The system may do everything and the public nothing: `can` knows that. */
export const rules: { readonly [A in Action]: Rule<A> } = {
  'organisation.read': () => true,
  'organisation.administer': actor => has(actor, 'administrator'),
  'accounts.administer': actor => has(actor, 'administrator'),
  'trail.read': actor => has(actor, 'administrator', 'archivist', 'auditor'),
  'cases.read': () => true,
  'cases.write': actor => isSecretary(actor) || has(actor, 'archivist', 'case-officer'),
  'cases.read-secret': actor => isSecretary(actor) || has(actor, 'archivist', 'auditor'),
  'register.oversee': actor => rules['cases.write'](actor, null) || has(actor, 'auditor'),
  'register.import': actor => has(actor, 'archivist'),
  'case.read-secret': (actor, { officerId }) =>
    rules['cases.read-secret'](actor, null) || (has(actor, 'case-officer') && officerId === actor.personId),
  'retention.read': () => true,
  'retention.write': actor => has(actor, 'archivist'),
  'meetings.list': () => true,
  'meetings.plan': (actor, { organId }) => isSecretaryOf(actor, organId),
  'meetings.import': actor => isSecretary(actor) || has(actor, 'archivist'),
  'imports.read': actor => rules['meetings.import'](actor, null) || has(actor, 'auditor'),
  'meeting.read': (actor, meeting) =>
    meeting.state === 'sealed' ||
    holds(actor, meeting, mandateRoles) ||
    rules['minutes.read'](actor, meeting),
  'minutes.read': (actor, meeting) =>
    meeting.state === 'sealed' || rules['minutes.read-drafts'](actor, meeting),
  'minutes.read-drafts': (actor, meeting) =>
    has(actor, 'auditor') ||
    (meeting.state === 'sealed' && has(actor, 'archivist')) ||
    holds(actor, meeting, ['chair', 'vice-chair', 'rapporteur']) ||
    rules['minutes.sign'](actor, meeting) ||
    rules['minutes.write'](actor, meeting),
  'minutes.write': (actor, meeting) =>
    isSecretaryOf(actor, meeting.organId) || (meeting.isImported && rules['meetings.import'](actor, null)),
  'minutes.sign': (actor, meeting) => meeting.signerIds.includes(actor.personId),
  'minutes.read-secret': (actor, meeting) =>
    rules['minutes.write'](actor, meeting) ||
    has(actor, 'archivist', 'auditor') ||
    holds(actor, meeting, ['chair', 'vice-chair', 'member', 'substitute'])
}

/** The scope that a token needs for each action. */
export const scopeFor: Readonly<Record<Action, TokenScope>> = {
  'organisation.read': 'read-organisation',
  'organisation.administer': 'administer',
  'accounts.administer': 'administer',
  'trail.read': 'read-trail',
  'cases.read': 'read-register',
  'cases.write': 'write-register',
  'cases.read-secret': 'read-secret',
  'register.oversee': 'read-register',
  'register.import': 'write-register',
  'case.read-secret': 'read-secret',
  'retention.read': 'read-register',
  'retention.write': 'write-register',
  'meetings.list': 'read-minutes',
  'meetings.plan': 'write-minutes',
  'meetings.import': 'write-minutes',
  'imports.read': 'read-minutes',
  'meeting.read': 'read-minutes',
  'minutes.read': 'read-minutes',
  'minutes.read-drafts': 'read-minutes',
  'minutes.write': 'write-minutes',
  'minutes.sign': 'write-minutes',
  'minutes.read-secret': 'read-secret'
}

type Role = HeldMandate['role']

const has = (actor: PersonActor, ...duties: PersonActor['duties'][number][]): boolean =>
  duties.some(duty => actor.duties.includes(duty))

/** Whether the person held one of the roles in the organ on the meeting's day. */
const holds = (actor: PersonActor, { organId, firstOn }: MeetingFacts, roles: readonly Role[]): boolean =>
  actor.mandates.some(
    mandate => mandate.organId === organId && roles.includes(mandate.role) && covers(mandate, firstOn)
  )

/** A secretary of today works on all minutes of the organ, whoever was secretary then. */
const isSecretaryOf = (actor: PersonActor, organId: string): boolean =>
  actor.mandates.some(mandate => mandate.organId === organId && isSecretaryToday(mandate, actor))

const isSecretary = (actor: PersonActor): boolean =>
  actor.mandates.some(mandate => isSecretaryToday(mandate, actor))

const isSecretaryToday = (mandate: HeldMandate, { today }: PersonActor): boolean =>
  mandate.role === 'secretary' && covers(mandate, today)

const covers = ({ fromOn, untilOn }: HeldMandate, day: string): boolean =>
  fromOn <= day && (untilOn === null || day <= untilOn)
