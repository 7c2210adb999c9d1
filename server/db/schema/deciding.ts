import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { oneOf } from './checks.ts'
import { matters } from './meetings.ts'
import { persons } from './people.ts'

export const motionKinds = ['approve', 'reject', 'amend', 'add', 'remit', 'postpone', 'other'] as const
export const propositionSubjects = ['matter', 'postpone', 'remit', 'election', 'employment'] as const
export const propositionMethods = ['acclamation', 'open-vote', 'closed-vote'] as const
export const voteAnswers = ['yes', 'no', 'abstain'] as const
export const statementKinds = ['reservation', 'separate-opinion', 'minutes-note'] as const

const ofMatter = () => ({
  id: text('id').primaryKey(),
  matterId: text('matter_id')
    .notNull()
    .references(() => matters.id),
  position: integer('position').notNull()
})

const ofPerson = () => ({
  personId: text('person_id').references(() => persons.id),
  name: text('name').notNull()
})

/** Förslag and yrkanden on a § (KL 5:67 p. 1). */
export const motions = sqliteTable(
  'motions',
  {
    ...ofMatter(),
    ...ofPerson(),
    kind: text('kind', { enum: motionKinds }).notNull(),
    /** What is moved: after "bifall till", "avslag på" or "att". */
    text: text('text').notNull().default(''),
    /** Why a matter should be remitted back (KL 5:50). */
    reasons: text('reasons'),
    /** Names of those who agree. */
    supporters: text('supporters', { mode: 'json' }).$type<string[]>().notNull(),
    isWithdrawn: integer('is_withdrawn', { mode: 'boolean' }).notNull().default(false),
    revision: integer('revision').notNull().default(1)
  },
  t => [
    index('motions_of_matter').on(t.matterId, t.position),
    oneOf('motions_kind', t.kind, motionKinds),
    check('motions_supporters', sql`json_type(${t.supporters}) = 'array'`)
  ]
)

/** What the chair put to the meeting, in order, and how it was answered (KL 5:53, 5:67 p. 2-3). */
export const propositions = sqliteTable(
  'propositions',
  {
    ...ofMatter(),
    subject: text('subject', { enum: propositionSubjects }).notNull(),
    yesText: text('yes_text').notNull(),
    /** What a no means; null where only one proposal is put. */
    noText: text('no_text'),
    method: text('method', { enum: propositionMethods }).notNull(),
    /** What the chair found by acclamation, be it that a vote was asked for after. */
    found: text('found', { enum: ['yes', 'no'] }),
    requestedBy: text('requested_by'),
    /** The matter has been postponed or remitted by a minority before (KL 5:50). */
    isRepeated: integer('is_repeated', { mode: 'boolean' }).notNull().default(false),
    /** How many an election on ballots fills: each ballot may name as many. */
    seats: integer('seats').notNull().default(1),
    blankBallots: integer('blank_ballots').notNull().default(0),
    /** Why it went otherwise than the law says. */
    reason: text('reason'),
    revision: integer('revision').notNull().default(1)
  },
  t => [
    index('propositions_of_matter').on(t.matterId, t.position),
    oneOf('propositions_subject', t.subject, propositionSubjects),
    oneOf('propositions_method', t.method, propositionMethods),
    oneOf('propositions_found', t.found, ['yes', 'no']),
    check('propositions_seats', sql`${t.seats} between 1 and 99`),
    check('propositions_seats_of_election', sql`${t.seats} = 1 or ${t.subject} = 'election'`),
    check('propositions_blank_ballots', sql`${t.blankBallots} >= 0`)
  ]
)

const ofProposition = () => ({
  id: text('id').primaryKey(),
  propositionId: text('proposition_id')
    .notNull()
    .references(() => propositions.id),
  position: integer('position').notNull()
})

/** How each voted in an open vote (KL 5:67 p. 5). Nobody votes twice (KL 4:24). */
export const votes = sqliteTable(
  'votes',
  { ...ofProposition(), ...ofPerson(), answer: text('answer', { enum: voteAnswers }).notNull() },
  t => [
    uniqueIndex('votes_once_by_person').on(t.propositionId, t.personId),
    uniqueIndex('votes_once_by_name')
      .on(t.propositionId, t.name)
      .where(sql`person_id is null`),
    oneOf('votes_answer', t.answer, voteAnswers)
  ]
)

/**
 * The sums of a closed vote: how many ballots each name or proposal got, and whom the lot chose (KL 5:55). It falls on no more
 * than there are seats (triggers).
 */
export const ballotSums = sqliteTable(
  'ballot_sums',
  {
    ...ofProposition(),
    name: text('name').notNull(),
    ballots: integer('ballots').notNull(),
    isDrawn: integer('is_drawn', { mode: 'boolean' }).notNull().default(false)
  },
  t => [
    uniqueIndex('ballot_sums_once').on(t.propositionId, t.name),
    check('ballot_sums_ballots', sql`${t.ballots} >= 0`)
  ]
)

/** Reservations (KL 4:27), särskilda yttranden and protokollsanteckningar. */
export const statements = sqliteTable(
  'statements',
  {
    ...ofMatter(),
    ...ofPerson(),
    kind: text('kind', { enum: statementKinds }).notNull(),
    text: text('text').notNull().default(''),
    notifiedOn: text('notified_on').notNull(),
    notifiedTime: text('notified_time'),
    /** Why it stands although the law would not have it. */
    reason: text('reason'),
    revision: integer('revision').notNull().default(1)
  },
  t => [
    index('statements_of_matter').on(t.matterId, t.position),
    oneOf('statements_kind', t.kind, statementKinds)
  ]
)

/** The clauses of a § as they were when the chair closed it (position 0), and after each change since. */
export const clauseVersions = sqliteTable(
  'clause_versions',
  {
    ...ofMatter(),
    madeAt: text('made_at').notNull(),
    madeBy: text('made_by').notNull(),
    /** Of the lines, a line feed between them and two between blocks. */
    sha256: text('sha256').notNull(),
    /** The lines of each decision block. */
    blocks: text('blocks', { mode: 'json' }).$type<string[][]>().notNull()
  },
  t => [
    uniqueIndex('clause_versions_place').on(t.matterId, t.position),
    check('clause_versions_sha256', sql`length(${t.sha256}) = 64`),
    check('clause_versions_blocks', sql`json_type(${t.blocks}) = 'array'`)
  ]
)
