import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** The public body itself (KL 3:8, 9:1): one row. */
export const bodies = sqliteTable('bodies', {
  id: integer('id').primaryKey(),
  name: text('name').notNull(),
  organisationNumber: text('organisation_number'),
  seat: text('seat'),
  /** Whether anybody may read the public register and the day list on the web. */
  publishesRegister: integer('publishes_register', { mode: 'boolean' }).notNull().default(false),
  /** The administrative court that tries an appeal (KL 13:4). */
  appealCourt: text('appeal_court'),
  /** Where an appeal is sent: the body's own address (KL 13:6). */
  appealAddress: text('appeal_address'),
  revision: integer('revision').notNull().default(1)
})

/** Names that the body has borne before, so that an old protokoll carries the name of its day. */
export const earlierNames = sqliteTable('earlier_names', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  fromOn: text('from_on'),
  untilOn: text('until_on').notNull()
})

/** Members of the body (regions, municipalities) with their share of the population. */
export const members = sqliteTable(
  'members',
  {
    id: text('id').primaryKey(),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    abbreviation: text('abbreviation'),
    /** Hundredths of a percent: 27,12 % is 2712. */
    shareHundredths: integer('share_hundredths'),
    revision: integer('revision').notNull().default(1)
  },
  t => [uniqueIndex('members_name').on(t.name)]
)
