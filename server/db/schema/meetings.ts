import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { members } from './bodies.ts'
import { cases } from './cases.ts'
import { oneOf } from './checks.ts'
import { files } from './files.ts'
import { organs } from './organs.ts'
import { persons } from './people.ts'
import { numberOrigins } from './series.ts'
import { standingItems } from './standing-items.ts'

export const meetingStates = ['planned', 'open', 'closed', 'sealed'] as const
/** As it is shown: a planned meeting that was cancelled stays `planned` in its row, with when and why. */
export const shownMeetingStates = [...meetingStates, 'cancelled'] as const
export const attendanceModes = ['on-site', 'remote'] as const
/** Why somebody left before the end: after jäv one may serve again that day, after anything else not (KL 5:17-20). */
export const leftReasons = ['recusal', 'other'] as const
export const attendanceRoles = [
  'chair',
  'vice-chair',
  'member',
  'serving-substitute',
  'substitute',
  'co-opted',
  'secretary',
  'rapporteur',
  'official',
  'other'
] as const

export const meetings = sqliteTable(
  'meetings',
  {
    id: text('id').primaryKey(),
    organId: text('organ_id')
      .notNull()
      .references(() => organs.id),
    firstOn: text('first_on').notNull(),
    lastOn: text('last_on').notNull(),
    startsAt: text('starts_at'),
    endsAt: text('ends_at'),
    place: text('place'),
    state: text('state', { enum: meetingStates }).notNull(),
    /** The budget is fixed at it: the meeting is public (KL 9:10). */
    isBudget: integer('is_budget', { mode: 'boolean' }).notNull().default(false),
    /** When and where the minutes are to be approved; the day not before the last of the meeting (a trigger). */
    approvalOn: text('approval_on'),
    approvalTime: text('approval_time'),
    approvalPlace: text('approval_place'),
    /** Name of the body as an imported protokoll prints it, where it is none of ours. */
    importedBodyName: text('imported_body_name'),
    isImported: integer('is_imported', { mode: 'boolean' }).notNull().default(false),
    sealedAt: text('sealed_at'),
    sealedSha256: text('sealed_sha256').references(() => files.sha256),
    /** Triggers see to it that only a planned meeting is cancelled, once and for good. */
    cancelledAt: text('cancelled_at'),
    cancelledReason: text('cancelled_reason'),
    changedAt: text('changed_at').notNull(),
    revision: integer('revision').notNull().default(1)
  },
  t => [
    index('meetings_by_day').on(t.firstOn, t.id),
    index('meetings_of_organ').on(t.organId, t.firstOn),
    oneOf('meetings_state', t.state, meetingStates),
    check('meetings_days', sql`${t.lastOn} >= ${t.firstOn}`),
    check('meetings_sealed', sql`(${t.state} = 'sealed') = (${t.sealedSha256} is not null)`)
  ]
)

/** Headings of the agenda; the first may have none. */
export const sections = sqliteTable(
  'sections',
  {
    id: text('id').primaryKey(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id),
    position: integer('position').notNull(),
    title: text('title'),
    revision: integer('revision').notNull().default(1)
  },
  t => [index('sections_of_meeting').on(t.meetingId, t.position)]
)

/** Matters on the agenda; with a number taken, a matter is a § for ever. */
export const matters = sqliteTable(
  'matters',
  {
    id: text('id').primaryKey(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id),
    sectionId: text('section_id')
      .notNull()
      .references(() => sections.id),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    caseId: text('case_id').references(() => cases.id),
    /** A number of someone else's register, as written. */
    externalDnr: text('external_dnr'),
    organId: text('organ_id').references(() => organs.id),
    year: integer('year'),
    number: integer('number'),
    numberOrigin: text('number_origin', { enum: numberOrigins }),
    /** How an imported § is printed where that is not its number alone ("§ 12 a"), or where its number was taken already. */
    printedLabel: text('printed_label'),
    /** When the chair took it up, where that was told as it happened; places a time among the §§. */
    takenUpAt: text('taken_up_at'),
    isWithdrawn: integer('is_withdrawn', { mode: 'boolean' }).notNull().default(false),
    /** The item of the organ's template that put it on the agenda. */
    standingItemId: text('standing_item_id').references(() => standingItems.id),
    revision: integer('revision').notNull().default(1)
  },
  t => [
    uniqueIndex('matters_number').on(t.organId, t.year, t.number),
    index('matters_of_meeting').on(t.meetingId, t.position),
    index('matters_of_section').on(t.sectionId),
    index('matters_of_case').on(t.caseId),
    index('matters_of_standing_item').on(t.standingItemId),
    oneOf('matters_number_origin', t.numberOrigin, numberOrigins),
    check(
      'matters_numbered',
      sql`(${t.number} is null) = (${t.year} is null) and (${t.number} is null) = (${t.organId} is null) and (${t.number} is null) = (${t.numberOrigin} is null)`
    )
  ]
)

/** Who was there, in what role, from which § to which. A person who changes role has two rows. */
export const attendances = sqliteTable(
  'attendances',
  {
    id: text('id').primaryKey(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id),
    position: integer('position').notNull(),
    personId: text('person_id').references(() => persons.id),
    name: text('name').notNull(),
    role: text('role', { enum: attendanceRoles }).notNull(),
    /** The one a serving substitute stands in for. */
    forName: text('for_name'),
    memberId: text('member_id').references(() => members.id),
    fromNumber: integer('from_number'),
    toNumber: integer('to_number'),
    fromTime: text('from_time'),
    toTime: text('to_time'),
    leftReason: text('left_reason', { enum: leftReasons }),
    mode: text('mode', { enum: attendanceModes }).notNull(),
    presided: integer('presided', { mode: 'boolean' }).notNull().default(false),
    isApprover: integer('is_approver', { mode: 'boolean' }).notNull().default(false),
    note: text('note').notNull().default(''),
    revision: integer('revision').notNull().default(1)
  },
  t => [
    index('attendances_of_meeting').on(t.meetingId, t.position),
    oneOf('attendances_role', t.role, attendanceRoles),
    oneOf('attendances_mode', t.mode, attendanceModes),
    check(
      'attendances_interval',
      sql`${t.fromNumber} is null or ${t.toNumber} is null or ${t.toNumber} >= ${t.fromNumber}`
    ),
    oneOf('attendances_left_reason', t.leftReason, leftReasons),
    check(
      'attendances_left',
      sql`${t.leftReason} is null or ${t.toNumber} is not null or ${t.toTime} is not null`
    )
  ]
)
