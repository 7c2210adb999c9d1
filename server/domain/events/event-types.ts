import type { retentions } from '../../db/schema/trail.ts'

/** How long what an event tells is kept; the event itself is kept for ever. */
export type Retention = (typeof retentions)[number]

const preserved = [
  'body.edited',
  'earlier-name.added',
  'member.added',
  'member.edited',
  'organ.added',
  'organ.edited',
  'person.added',
  'person.edited',
  'mandate.added',
  'mandate.edited',
  'account.created',
  'account.edited',
  'password.changed',
  'second-factor.added',
  'second-factor.removed',
  'token.created',
  'token.revoked',
  'sign-in-link.created',
  'set-up.completed',
  'series.started',
  'job.retried',
  'case.opened',
  'case.imported',
  'case.edited',
  'case.closed',
  'case.reopened',
  'case.struck',
  'case.related',
  'case.unrelated',
  'watch.added',
  'watch.completed',
  'note.added',
  'record.registered',
  'record.imported',
  'record.edited',
  'record.struck',
  'record.file-added',
  'retention-plan.drafted',
  'retention-plan.edited',
  'retention-plan.removed',
  'retention-plan.adopted',
  'retention-row.added',
  'retention-row.edited',
  'retention-row.removed',
  'legal-hold.placed',
  'legal-hold.lifted',
  'secrecy.marked',
  'secrecy.lifted',
  'meeting.planned',
  'meeting.edited',
  'meeting.removed',
  'meeting.opened',
  'meeting.closed',
  'meeting.reopened',
  'meeting.sealed',
  'meeting.imported',
  'minutes.signed',
  'minutes.signing-refused',
  'minutes.approved',
  'minutes.announced',
  'announcement.taken-down',
  'appeal.received',
  'appeal.edited',
  'decision.in-force',
  'section.added',
  'section.edited',
  'section.moved',
  'section.removed',
  'attendance.added',
  'attendance.edited',
  'attendance.removed',
  'matter.added',
  'matter.moved',
  'matter.removed',
  'matter.taken-up',
  'matter.withdrawn',
  'matter.carried-over',
  'members.followed',
  'member-decision.edited',
  'paragraph.edited',
  'appendix.added',
  'appendix.edited',
  'appendix.removed',
  'trail.adopted',
  'trail.disposed'
] as const

/** What these tell holds network addresses: it is disposed of after two years. */
const keptTwoYears = [
  'session.started',
  'session.ended',
  'sign-in.failed',
  'sign-in-link.redeemed',
  'recovery-code.used'
] as const

/** Every kind of event, in the past tense. */
export const eventTypes = [...preserved, ...keptTwoYears] as const

export type EventType = (typeof eventTypes)[number]

const twoYears: ReadonlySet<string> = new Set(keptTwoYears)

export const retentionOf = (type: EventType): Retention => (twoYears.has(type) ? 'two-years' : 'preserve')
