import { sql } from 'drizzle-orm'
import {
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex
} from 'drizzle-orm/sqlite-core'
import { oneOf } from './checks.ts'
import { matters, meetings } from './meetings.ts'
import { persons } from './people.ts'

export const reviewVerdictKinds = ['approved', 'changes-asked', 'refused'] as const
export const commentOutcomes = ['done', 'not-done'] as const

const ofMeeting = () => ({
  id: text('id').primaryKey(),
  meetingId: text('meeting_id')
    .notNull()
    .references(() => meetings.id),
  personId: text('person_id')
    .notNull()
    .references(() => persons.id),
  name: text('name').notNull()
})

/** What those who are to approve minutes say of them before the seal, § by §, and what the secretary answers. */
export const reviewComments = sqliteTable(
  'review_comments',
  {
    ...ofMeeting(),
    /** Null for the minutes as a whole. */
    matterId: text('matter_id').references(() => matters.id),
    text: text('text').notNull(),
    /** The words that are proposed instead. */
    proposedText: text('proposed_text').notNull().default(''),
    madeAt: text('made_at').notNull(),
    outcome: text('outcome', { enum: commentOutcomes }),
    answer: text('answer').notNull().default(''),
    answeredAt: text('answered_at'),
    answeredBy: text('answered_by')
  },
  t => [
    index('review_comments_of_meeting').on(t.meetingId, t.madeAt),
    index('review_comments_of_matter').on(t.matterId),
    oneOf('review_comments_outcome', t.outcome, commentOutcomes),
    check(
      'review_comments_answered',
      sql`(${t.outcome} is null) = (${t.answeredAt} is null) and (${t.outcome} is null) = (${t.answeredBy} is null)`
    ),
    check('review_comments_not_done', sql`${t.outcome} is not 'not-done' or ${t.answer} <> ''`)
  ]
)

/** The text of minutes as it stood when somebody gave a verdict on it, by its hash. */
export const reviewTexts = sqliteTable(
  'review_texts',
  {
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id),
    sha256: text('sha256').notNull(),
    passages: text('passages', { mode: 'json' })
      .$type<{ paragraphId: string | null; heading: string; text: string }[]>()
      .notNull()
  },
  t => [
    primaryKey({ columns: [t.meetingId, t.sha256] }),
    check('review_texts_sha256', sql`length(${t.sha256}) = 64`),
    check('review_texts_passages', sql`json_type(${t.passages}) = 'array'`)
  ]
)

/** §§ that those who approve are asked to read before they are locked for immediate approval, while the meeting goes on. */
export const immediateReviews = sqliteTable('immediate_reviews', {
  matterId: text('matter_id')
    .primaryKey()
    .references(() => matters.id),
  askedAt: text('asked_at').notNull(),
  askedBy: text('asked_by').notNull()
})

/** What one who is to approve minutes has said of them as a whole, or of what is to be approved at once; the last of each person counts. */
export const reviewVerdicts = sqliteTable(
  'review_verdicts',
  {
    ...ofMeeting(),
    position: integer('position').notNull(),
    /** Of the §§ that were to be approved at once. */
    isImmediate: integer('is_immediate', { mode: 'boolean' }).notNull().default(false),
    verdict: text('verdict', { enum: reviewVerdictKinds }).notNull(),
    reason: text('reason'),
    /** The text that was read. */
    sha256: text('sha256').notNull(),
    givenAt: text('given_at').notNull()
  },
  t => [
    uniqueIndex('review_verdicts_place').on(t.meetingId, t.position),
    foreignKey({
      name: 'review_verdicts_text',
      columns: [t.meetingId, t.sha256],
      foreignColumns: [reviewTexts.meetingId, reviewTexts.sha256]
    }),
    oneOf('review_verdicts_verdict', t.verdict, reviewVerdictKinds),
    check('review_verdicts_reason', sql`${t.verdict} <> 'refused' or ${t.reason} is not null`)
  ]
)
