import { sql } from 'drizzle-orm'
import { check, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { approvals } from './approvals.ts'
import { oneOf } from './checks.ts'
import { matters, meetings } from './meetings.ts'

export const personalDataKinds = ['identity-number', 'phone', 'email', 'address', 'name'] as const
export const personalDataVerdicts = ['keep', 'mask'] as const

/** What a person has said of each thing in a § that may be personal data, before the text is public. No § is the rest of the minutes. */
export const personalDataDecisions = sqliteTable(
  'personal_data_decisions',
  {
    id: text('id').primaryKey(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id),
    matterId: text('matter_id').references(() => matters.id),
    kind: text('kind', { enum: personalDataKinds }).notNull(),
    /** As it stands in the text. */
    text: text('text').notNull(),
    verdict: text('verdict', { enum: personalDataVerdicts }).notNull(),
    decidedAt: text('decided_at').notNull(),
    decidedBy: text('decided_by').notNull()
  },
  t => [
    uniqueIndex('personal_data_decisions_of_paragraph').on(t.matterId, t.text),
    uniqueIndex('personal_data_decisions_of_meeting')
      .on(t.meetingId, t.text)
      .where(sql`${t.matterId} is null`),
    oneOf('personal_data_decisions_kind', t.kind, personalDataKinds),
    oneOf('personal_data_decisions_verdict', t.verdict, personalDataVerdicts),
    check('personal_data_decisions_text', sql`length(${t.text}) > 0`)
  ]
)

/** What is approved, minutes or §§ at once, that is to be read on our own board (KL 8:10 p. 4): there while its announcement is. */
export const publications = sqliteTable('publications', {
  approvalId: text('approval_id')
    .primaryKey()
    .references(() => approvals.id),
  publishedAt: text('published_at').notNull(),
  publishedBy: text('published_by').notNull()
})
