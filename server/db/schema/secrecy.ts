import { sql } from 'drizzle-orm'
import { check, index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { cases } from './cases.ts'
import { matters } from './meetings.ts'
import { records } from './records.ts'

/** Secrecy marks (sekretessmarkering, OSL 5:5): the statute, the day, the authority that set it. It is lifted, never deleted. */
export const secrecyMarks = sqliteTable(
  'secrecy_marks',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id').references(() => cases.id),
    matterId: text('matter_id').references(() => matters.id),
    recordId: text('record_id').references(() => records.id),
    statute: text('statute').notNull(),
    authority: text('authority').notNull(),
    markedOn: text('marked_on').notNull(),
    liftedOn: text('lifted_on')
  },
  t => [
    uniqueIndex('secrecy_marks_live_of_case')
      .on(t.caseId)
      .where(sql`${t.liftedOn} is null`),
    uniqueIndex('secrecy_marks_live_of_matter')
      .on(t.matterId)
      .where(sql`${t.liftedOn} is null`),
    uniqueIndex('secrecy_marks_live_of_record')
      .on(t.recordId)
      .where(sql`${t.liftedOn} is null`),
    index('secrecy_marks_of_case').on(t.caseId),
    index('secrecy_marks_of_matter').on(t.matterId),
    index('secrecy_marks_of_record').on(t.recordId),
    check(
      'secrecy_marks_one_subject',
      sql`(${t.caseId} is not null) + (${t.matterId} is not null) + (${t.recordId} is not null) = 1`
    ),
    check('secrecy_marks_days', sql`${t.liftedOn} is null or ${t.liftedOn} >= ${t.markedOn}`)
  ]
)
