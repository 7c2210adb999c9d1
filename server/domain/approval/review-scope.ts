import { and, asc, eq, isNull } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { paragraphRuns } from '../meetings/matter.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'

const { immediateParagraphs, immediateReviews, matters } = schema

/** What is reviewed of a meeting: all of its minutes when it is closed, and before that the §§ that are to be approved at once. */
export type ReviewScope = {
  isOpen: boolean
  /** Null for the whole. */
  paragraphIds: ReadonlySet<string> | null
  paragraphRange: string | null
}

export const reviewScopeOf = async (
  store: Store,
  { id, state }: Pick<Meeting, 'id' | 'state'>
): Promise<ReviewScope> => {
  const asked = state === 'open' ? await findAsked(store, id) : []
  if (asked.length === 0) return { isOpen: state === 'closed', paragraphIds: null, paragraphRange: null }
  return {
    isOpen: true,
    paragraphIds: new Set(asked.map(paragraph => paragraph.id)),
    paragraphRange: paragraphRuns(asked.flatMap(({ number }) => number ?? []))
  }
}

/** Those asked for that are not locked yet. */
const findAsked = ({ read }: Store, meetingId: string) =>
  read
    .select({ id: matters.id, number: matters.number })
    .from(immediateReviews)
    .innerJoin(matters, eq(matters.id, immediateReviews.matterId))
    .leftJoin(immediateParagraphs, eq(immediateParagraphs.matterId, matters.id))
    .where(and(eq(matters.meetingId, meetingId), isNull(immediateParagraphs.matterId)))
    .orderBy(asc(matters.number))
