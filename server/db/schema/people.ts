import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { members } from './bodies.ts'
import { oneOf } from './checks.ts'
import { organs } from './organs.ts'

export const mandateRoles = [
  'chair',
  'vice-chair',
  'member',
  'substitute',
  'co-opted',
  'secretary',
  'rapporteur'
] as const

export const persons = sqliteTable('persons', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  title: text('title'),
  isAdministrator: integer('is_administrator', { mode: 'boolean' }).notNull().default(false),
  isArchivist: integer('is_archivist', { mode: 'boolean' }).notNull().default(false),
  isAuditor: integer('is_auditor', { mode: 'boolean' }).notNull().default(false),
  isCaseOfficer: integer('is_case_officer', { mode: 'boolean' }).notNull().default(false),
  revision: integer('revision').notNull().default(1)
})

/** A person's role in an organ over a period, with the member of the body that the person stands for. */
export const mandates = sqliteTable(
  'mandates',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => persons.id),
    organId: text('organ_id')
      .notNull()
      .references(() => organs.id),
    role: text('role', { enum: mandateRoles }).notNull(),
    memberId: text('member_id').references(() => members.id),
    fromOn: text('from_on').notNull(),
    untilOn: text('until_on'),
    /** The place of a substitute in the order in which those of a member are called to serve (KL 5:17-20). */
    order: integer('order'),
    revision: integer('revision').notNull().default(1)
  },
  t => [
    index('mandates_organ').on(t.organId),
    index('mandates_person').on(t.personId),
    oneOf('mandates_role', t.role, mandateRoles),
    check('mandates_order', sql`${t.order} is null or (${t.order} > 0 and ${t.role} = 'substitute')`),
    check('mandates_period', sql`${t.untilOn} is null or ${t.untilOn} >= ${t.fromOn}`)
  ]
)
