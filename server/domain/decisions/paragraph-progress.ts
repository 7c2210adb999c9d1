import { and, eq, exists, not, or, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { can } from '../access/can.ts'
import type { Agenda } from '../meetings/matter-schemas.ts'
import { seeMeeting } from '../meetings/meeting-access.ts'
import type { Context } from '../shared/context.ts'

const { clauseVersions, decisionBlocks, matters, paragraphTexts } = schema

/** 'closed': the chair has closed the §. 'empty': it has neither text nor decision. */
export type ParagraphProgress = 'closed' | 'empty'

/**
 * How far the §§ of a meeting that has begun have come, by matter, for those who read its drafts; a § that is being written is not among
 * them, nor one that is withheld from the actor on the agenda.
 */
export const findProgress = async (
  ctx: Context,
  { meetingId, sections }: Agenda
): Promise<ReadonlyMap<string, ParagraphProgress>> => {
  const { meeting, facts } = await seeMeeting(ctx, meetingId)
  if (!can(ctx.actor, 'minutes.read-drafts', facts)) return new Map()
  if (meeting.state !== 'open' && meeting.state !== 'closed') return new Map()
  const { read } = ctx.store
  const hasRow = (table: typeof clauseVersions | typeof decisionBlocks | typeof paragraphTexts) =>
    exists(
      read
        .select({ one: sql`1` })
        .from(table)
        .where(eq(table.matterId, matters.id))
    )
  const isClosed = hasRow(clauseVersions)
  const isWritten = or(hasRow(decisionBlocks), hasRow(paragraphTexts))!
  const rows = await read
    .select({ id: matters.id, isClosed: sql<number>`${isClosed}` })
    .from(matters)
    .where(and(eq(matters.meetingId, meetingId), or(isClosed, not(isWritten))))
  const withheld = new Set(
    sections.flatMap(section => section.matters.filter(each => each.withheld).map(({ id }) => id))
  )
  return new Map(
    rows
      .filter(({ id }) => !withheld.has(id))
      .map(row => [row.id, row.isClosed ? ('closed' as const) : ('empty' as const)])
  )
}
