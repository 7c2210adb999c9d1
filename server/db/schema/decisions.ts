import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { oneOf } from './checks.ts'
import { matters } from './meetings.ts'
import { organs } from './organs.ts'

export const decisionKinds = ['decided', 'proposed'] as const
export const decisionTypes = [
  'decide',
  'propose',
  'note',
  'postpone',
  'remit',
  'assign',
  'delegate',
  'close-case'
] as const
export const clauseForms = ['att', 'numbered', 'plain'] as const

export const decisionBlocks = sqliteTable(
  'decision_blocks',
  {
    id: text('id').primaryKey(),
    matterId: text('matter_id')
      .notNull()
      .references(() => matters.id),
    position: integer('position').notNull(),
    kind: text('kind', { enum: decisionKinds }).notNull(),
    /** What the block does; null where nobody has said and the words do not tell. */
    type: text('type', { enum: decisionTypes }),
    /** Somebody said what the block does: it stays when the words change. */
    isTypeChosen: integer('is_type_chosen', { mode: 'boolean' }).notNull().default(false),
    /** To whom a proposal goes. */
    toOrganId: text('to_organ_id').references(() => organs.id),
    form: text('form', { enum: clauseForms }).notNull(),
    /** The heading of imported minutes where it is not the one the system would write. */
    importedHeading: text('imported_heading'),
    /** The heading as it stood when the minutes were sealed: the organ may be renamed later. */
    sealedHeading: text('sealed_heading'),
    textAfter: text('text_after').notNull().default('')
  },
  t => [
    index('decision_blocks_of_matter').on(t.matterId, t.position),
    oneOf('decision_blocks_kind', t.kind, decisionKinds),
    oneOf('decision_blocks_type', t.type, decisionTypes),
    oneOf('decision_blocks_form', t.form, clauseForms),
    check(
      'decision_blocks_addressee',
      sql`${t.kind} = 'decided' or ${t.toOrganId} is not null or ${t.importedHeading} is not null`
    )
  ]
)

/** Bare clauses: without "att", joiner and full stop. */
export const clauses = sqliteTable(
  'clauses',
  {
    id: text('id').primaryKey(),
    blockId: text('block_id')
      .notNull()
      .references(() => decisionBlocks.id),
    position: integer('position').notNull(),
    text: text('text').notNull(),
    /** What joined it to the next in imported minutes ("; samt"), kept as evidence. */
    importedJoiner: text('imported_joiner')
  },
  t => [
    index('clauses_of_block').on(t.blockId, t.position),
    check('clauses_text', sql`length(${t.text}) > 0`)
  ]
)
