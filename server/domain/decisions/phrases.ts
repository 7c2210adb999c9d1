import { and, count, desc, eq, isNull, max, notExists, or, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { assertCan } from '../access/can.ts'
import { getOrgan } from '../bodies/organs.ts'
import type { Context } from '../shared/context.ts'
import type { Phrase } from './phrase-schemas.ts'

const { clauses, decisionBlocks, matters, meetings, secrecyMarks } = schema

/**
 * What the organ decides in the same words time after time, the most used first, at most fifty: only from sealed minutes, which any
 * member may read, and never from a § or a case that bears a mark.
 */
export const listPhrases = async (ctx: Context, organId: string): Promise<Phrase[]> => {
  assertCan(ctx, 'meetings.list')
  await getOrgan(ctx, organId)
  const { read } = ctx.store
  const uses = count()
  return read
    .select({ text: clauses.text, uses })
    .from(clauses)
    .innerJoin(decisionBlocks, eq(decisionBlocks.id, clauses.blockId))
    .innerJoin(matters, eq(matters.id, decisionBlocks.matterId))
    .innerJoin(meetings, eq(meetings.id, matters.meetingId))
    .where(
      and(
        eq(meetings.organId, organId),
        eq(meetings.state, 'sealed'),
        sql`length(${clauses.text}) <= ${longest}`,
        notExists(
          read
            .select({ one: sql`1` })
            .from(secrecyMarks)
            .where(
              and(
                isNull(secrecyMarks.liftedOn),
                or(eq(secrecyMarks.matterId, matters.id), eq(secrecyMarks.caseId, matters.caseId))
              )
            )
        )
      )
    )
    .groupBy(clauses.text)
    .orderBy(desc(uses), desc(max(meetings.firstOn)), clauses.text)
    .limit(50)
}

/** What is longer is about its own matter. */
const longest = 120
