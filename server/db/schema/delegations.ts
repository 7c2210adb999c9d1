import { sql } from 'drizzle-orm'
import {
  check,
  index,
  integer,
  sqliteTable,
  text,
  uniqueIndex,
  type AnySQLiteColumn
} from 'drizzle-orm/sqlite-core'
import { oneOf } from './checks.ts'
import { matters } from './meetings.ts'
import { organs } from './organs.ts'
import { persons } from './people.ts'

/** To whom an organ may delegate: KL 6:37, for employees KL 7:5, and in urgent matters the chair or another member (KL 6:39). */
export const delegateKinds = ['employee', 'presidium', 'committee', 'member', 'substitute', 'urgent'] as const
/** To what extent its decisions are reported to the organ: decided by the organ itself (KL 6:40, 7:8). */
export const reportings = ['next-meeting', 'not-reported'] as const

/** The rows of the delegationsordning of each organ. A row is ended, and another takes its place; one that nothing rests on may be removed. */
export const delegations = sqliteTable(
  'delegations',
  {
    id: text('id').primaryKey(),
    organId: text('organ_id')
      .notNull()
      .references(() => organs.id),
    /** The number in the order: "3.2". */
    number: text('number').notNull(),
    covers: text('covers').notNull(),
    delegateKind: text('delegate_kind', { enum: delegateKinds }).notNull(),
    /** As the order calls them: "Förbundsdirektören". */
    delegate: text('delegate').notNull(),
    /** Where it was given to one person and not to whoever has the employment or the office. */
    delegatePersonId: text('delegate_person_id').references(() => persons.id),
    delegateOrganId: text('delegate_organ_id').references(() => organs.id),
    /** Whether the organ lets the delegate, as head of the administration, pass it on (KL 7:6). */
    maySubdelegate: integer('may_subdelegate', { mode: 'boolean' }).notNull().default(false),
    /** The delegation that was passed on. */
    parentId: text('parent_id').references((): AnySQLiteColumn => delegations.id),
    decidedOn: text('decided_on').notNull(),
    decidedParagraph: text('decided_paragraph').notNull(),
    /** That § where it is in our own minutes. */
    paragraphId: text('paragraph_id').references(() => matters.id),
    validFrom: text('valid_from').notNull(),
    validUntil: text('valid_until'),
    reporting: text('reporting', { enum: reportings }).notNull(),
    revision: integer('revision').notNull().default(1)
  },
  t => [
    uniqueIndex('delegations_number').on(t.organId, t.number, t.validFrom),
    index('delegations_parent').on(t.parentId),
    index('delegations_paragraph').on(t.paragraphId),
    oneOf('delegations_delegate_kind', t.delegateKind, delegateKinds),
    oneOf('delegations_reporting', t.reporting, reportings),
    check('delegations_period', sql`${t.validUntil} is null or ${t.validUntil} >= ${t.validFrom}`),
    check('delegations_decided', sql`${t.decidedOn} <= ${t.validFrom}`),
    check(
      'delegations_committee',
      sql`(${t.delegateKind} = 'committee') = (${t.delegateOrganId} is not null)`
    ),
    check(
      'delegations_subdelegation',
      sql`(not ${t.maySubdelegate} and ${t.parentId} is null) or (${t.delegateKind} = 'employee' and (not ${t.maySubdelegate} or ${t.parentId} is null))`
    ),
    check('delegations_urgent', sql`${t.delegateKind} <> 'urgent' or ${t.reporting} = 'next-meeting'`)
  ]
)
