import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { cases } from './cases.ts'
import { oneOf } from './checks.ts'
import { files } from './files.ts'
import { persons } from './people.ts'
import { numberOrigins } from './series.ts'

export const directions = ['received', 'sent', 'drawn-up'] as const
export const recordStatuses = ['registered', 'struck'] as const
export const recordMedia = ['digital', 'paper'] as const
export const fileVariants = ['original', 'signed', 'public'] as const

/** Records (handlingar) of a case, numbered within it. What was registered is struck, never deleted. */
export const records = sqliteTable(
  'records',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    runningNumber: integer('running_number').notNull(),
    numberOrigin: text('number_origin', { enum: numberOrigins }).notNull().default('series'),
    direction: text('direction', { enum: directions }).notNull(),
    title: text('title').notNull(),
    /** What the public reads in the place of the title (OSL 5:2 second paragraph). */
    publicTitle: text('public_title'),
    /** Its row in the retention plan, by name: a name that the plan in force lacks is a warning. */
    recordType: text('record_type'),
    /** The day it came in or was drawn up (OSL 5:2 first paragraph). */
    documentOn: text('document_on').notNull(),
    sentOn: text('sent_on'),
    registeredOn: text('registered_on').notNull(),
    registeredAt: text('registered_at').notNull(),
    sender: text('sender'),
    receiver: text('receiver'),
    officerId: text('officer_id').references(() => persons.id),
    medium: text('medium', { enum: recordMedia }).notNull().default('digital'),
    /** Where the original is kept. */
    location: text('location'),
    status: text('status', { enum: recordStatuses }).notNull().default('registered'),
    struckReason: text('struck_reason'),
    /** What the period of its retention counts from, where that is none of the days above. */
    agreementEndedOn: text('agreement_ended_on'),
    legalForceOn: text('legal_force_on'),
    meetingOn: text('meeting_on'),
    /** What the system itself made, `minutes:ID`: it is registered once. */
    documentKey: text('document_key'),
    revision: integer('revision').notNull().default(1)
  },
  t => [
    uniqueIndex('records_number').on(t.caseId, t.runningNumber),
    uniqueIndex('records_document').on(t.documentKey),
    index('records_document_on').on(t.documentOn, t.id),
    index('records_registered_on').on(t.registeredOn, t.id),
    index('records_direction').on(t.direction, t.documentOn, t.id),
    index('records_type').on(t.recordType, t.documentOn),
    index('records_due')
      .on(t.recordType, t.documentOn, t.caseId, t.id)
      .where(sql`${t.status} = 'registered'`),
    index('records_officer').on(t.officerId),
    oneOf('records_number_origin', t.numberOrigin, numberOrigins),
    oneOf('records_direction', t.direction, directions),
    oneOf('records_medium', t.medium, recordMedia),
    oneOf('records_status', t.status, recordStatuses),
    check('records_running_number', sql`${t.runningNumber} >= 1`),
    check('records_sent', sql`${t.sentOn} is null or ${t.direction} = 'sent'`),
    check('records_correspondent', sql`${t.direction} <> 'drawn-up' or ${t.sender} is null`),
    check('records_struck', sql`(${t.status} = 'struck') = (${t.struckReason} is not null)`)
  ]
)

/** The files of a record in order: the signed version lies beside the unsigned one. */
export const recordFiles = sqliteTable(
  'record_files',
  {
    id: text('id').primaryKey(),
    recordId: text('record_id')
      .notNull()
      .references(() => records.id),
    position: integer('position').notNull(),
    sha256: text('sha256')
      .notNull()
      .references(() => files.sha256),
    fileName: text('file_name').notNull(),
    variant: text('variant', { enum: fileVariants }).notNull().default('original'),
    addedAt: text('added_at').notNull()
  },
  t => [
    uniqueIndex('record_files_content').on(t.recordId, t.sha256),
    index('record_files_sha256').on(t.sha256),
    oneOf('record_files_variant', t.variant, fileVariants)
  ]
)
