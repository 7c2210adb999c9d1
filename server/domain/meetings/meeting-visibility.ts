import { and, eq, exists, gte, inArray, lte, or, sql, type SQL } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import type { Actor } from '../access/actor.ts'
import { rules } from '../access/permissions.ts'

const { attendances, meetings } = schema

/**
 * `meeting.read` of permissions.ts as a condition on `meetings`, for lists: undefined where nothing is held back. A test holds
 * the two against each other.
 */
export const visibleTo = (actor: Actor, { read }: Store): SQL | undefined => {
  if (actor.kind === 'system') return undefined
  if (actor.kind === 'nobody') return sql`false`
  if (actor.duties.includes('auditor')) return undefined
  return or(
    eq(meetings.state, 'sealed'),
    rules['meetings.import'](actor, null) ? eq(meetings.isImported, true) : undefined,
    inArray(
      meetings.organId,
      actor.mandates
        .filter(({ organId }) => rules['meetings.plan'](actor, { organId }))
        .map(({ organId }) => organId)
    ),
    ...actor.mandates.map(({ organId, fromOn, untilOn }) =>
      and(
        eq(meetings.organId, organId),
        gte(meetings.firstOn, fromOn),
        untilOn ? lte(meetings.firstOn, untilOn) : undefined
      )
    ),
    exists(
      read
        .select({ one: sql`1` })
        .from(attendances)
        .where(
          and(
            eq(attendances.meetingId, meetings.id),
            eq(attendances.personId, actor.personId),
            eq(attendances.isApprover, true)
          )
        )
    )
  )
}
