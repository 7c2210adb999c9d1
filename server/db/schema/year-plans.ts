import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { meetings } from './meetings.ts'
import { organs } from './organs.ts'
import { persons } from './people.ts'

/** The year of an organ (sammanträdesplan): a proposal until a § adopts it, and then as it was adopted. */
export const yearPlans = sqliteTable(
  'year_plans',
  {
    id: text('id').primaryKey(),
    organId: text('organ_id')
      .notNull()
      .references(() => organs.id),
    year: integer('year').notNull(),
    /** Days before a meeting that its material is to be handed in, and its kallelse sent; days after it for the approval. */
    materialDays: integer('material_days').notNull(),
    dispatchDays: integer('dispatch_days').notNull(),
    approvalDays: integer('approval_days').notNull(),
    adoptedById: text('adopted_by_id').references(() => organs.id),
    adoptedOn: text('adopted_on'),
    adoptedParagraph: text('adopted_paragraph'),
    revision: integer('revision').notNull().default(1)
  },
  t => [
    uniqueIndex('year_plans_of_organ').on(t.organId, t.year),
    check('year_plans_year', sql`${t.year} between 1800 and 2199`),
    check(
      'year_plans_days',
      sql`${t.dispatchDays} between 0 and 90 and ${t.materialDays} between ${t.dispatchDays} and 120 and ${t.approvalDays} between 0 and 90`
    ),
    check(
      'year_plans_adopted',
      sql`(${t.adoptedOn} is null) = (${t.adoptedById} is null) and (${t.adoptedOn} is null) = (${t.adoptedParagraph} is null)`
    )
  ]
)

/** The days of a year plan. Where a day says nothing else, the plan's number of days is counted from it. */
export const plannedDays = sqliteTable(
  'planned_days',
  {
    id: text('id').primaryKey(),
    planId: text('plan_id')
      .notNull()
      .references(() => yearPlans.id),
    firstOn: text('first_on').notNull(),
    lastOn: text('last_on').notNull(),
    startsAt: text('starts_at'),
    endsAt: text('ends_at'),
    place: text('place'),
    /** The meeting at which the budget is fixed, which is public (KL 9:10). */
    isBudget: integer('is_budget', { mode: 'boolean' }).notNull().default(false),
    materialOn: text('material_on'),
    dispatchOn: text('dispatch_on'),
    approvalOn: text('approval_on'),
    /** Made or found when the plan was adopted. */
    meetingId: text('meeting_id').references(() => meetings.id)
  },
  t => [
    uniqueIndex('planned_days_once').on(t.planId, t.firstOn),
    index('planned_days_meeting').on(t.meetingId),
    check('planned_days_order', sql`${t.lastOn} >= ${t.firstOn}`),
    check(
      'planned_days_before',
      sql`coalesce(${t.materialOn}, ${t.firstOn}) <= ${t.firstOn} and coalesce(${t.dispatchOn}, ${t.firstOn}) <= ${t.firstOn}`
    ),
    check('planned_days_after', sql`coalesce(${t.approvalOn}, ${t.lastOn}) >= ${t.lastOn}`)
  ]
)

/** A secret address where a person's calendar reads the meetings. Revoked, never deleted; one is in use at most. */
export const calendarFeeds = sqliteTable(
  'calendar_feeds',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => persons.id),
    sha256: text('sha256').notNull(),
    createdAt: text('created_at').notNull(),
    revokedAt: text('revoked_at')
  },
  t => [
    uniqueIndex('calendar_feeds_sha256').on(t.sha256),
    uniqueIndex('calendar_feeds_in_use')
      .on(t.personId)
      .where(sql`${t.revokedAt} is null`)
  ]
)
