import { sql } from 'drizzle-orm'
import { check, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { oneOf } from './checks.ts'
import { files } from './files.ts'
import { meetings } from './meetings.ts'
import { persons } from './people.ts'

/** Each kallelse that was sent to a meeting, as it was: the first, and those that add to it. */
export const summonses = sqliteTable(
  'summonses',
  {
    id: text('id').primaryKey(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id),
    position: integer('position').notNull(),
    sha256: text('sha256')
      .notNull()
      .references(() => files.sha256),
    /** What the file shows, with what was secret then taken away. */
    content: text('content', { mode: 'json' }).notNull(),
    sentAt: text('sent_at').notNull(),
    /** Why it was sent later than the law wants, in the words of whoever sent it. */
    reason: text('reason')
  },
  t => [uniqueIndex('summonses_of_meeting').on(t.meetingId, t.position)]
)

export const summonsAnswers = ['coming', 'hindered'] as const

/** What each ledamot and ersättare has answered, and which ersättare was called in whose place, or is needed no longer. */
export const summonsReplies = sqliteTable(
  'summons_replies',
  {
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id),
    personId: text('person_id')
      .notNull()
      .references(() => persons.id),
    answer: text('answer', { enum: summonsAnswers }),
    note: text('note'),
    answeredAt: text('answered_at'),
    /** The ledamot who is hindered. */
    calledForId: text('called_for_id').references(() => persons.id),
    calledAt: text('called_at'),
    /** The ledamot in whose place the ersättare was called before, and is needed no longer. */
    releasedForId: text('released_for_id').references(() => persons.id),
    releasedAt: text('released_at')
  },
  t => [
    primaryKey({ columns: [t.meetingId, t.personId] }),
    uniqueIndex('summons_replies_called').on(t.meetingId, t.calledForId),
    oneOf('summons_replies_answer', t.answer, summonsAnswers),
    check('summons_replies_answered', sql`(${t.answer} is null) = (${t.answeredAt} is null)`),
    check(
      'summons_replies_release',
      sql`(${t.releasedForId} is null) = (${t.releasedAt} is null) and (${t.releasedForId} is null or ${t.calledForId} is null)`
    ),
    check(
      'summons_replies_call',
      sql`(${t.calledForId} is null) = (${t.calledAt} is null) and (${t.calledForId} is null or ${t.calledForId} <> ${t.personId})`
    )
  ]
)
