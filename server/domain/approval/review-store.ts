import { and, asc, eq } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { notFound } from '../shared/app-error.ts'
import type { ReviewScope } from './review-scope.ts'
import type { Passage } from './review-text.ts'

const { reviewComments, reviewTexts, reviewVerdicts } = schema

export type CommentRow = typeof reviewComments.$inferSelect
export type VerdictRow = typeof reviewVerdicts.$inferSelect

export const findComments = async ({ read }: Store, meetingId: string): Promise<CommentRow[]> =>
  read
    .select()
    .from(reviewComments)
    .where(eq(reviewComments.meetingId, meetingId))
    .orderBy(asc(reviewComments.madeAt), asc(reviewComments.id))

export const getCommentRow = async ({ read }: Store, id: string): Promise<CommentRow> => {
  const [row] = await read.select().from(reviewComments).where(eq(reviewComments.id, id))
  if (!row) throw notFound('Synpunkten')
  return row
}

/** Of the whole, or of what is to be approved at once; in the order they were given. */
export const findVerdicts = async (
  { read }: Store,
  meetingId: string,
  { paragraphIds }: ReviewScope
): Promise<VerdictRow[]> =>
  read
    .select()
    .from(reviewVerdicts)
    .where(
      and(eq(reviewVerdicts.meetingId, meetingId), eq(reviewVerdicts.isImmediate, paragraphIds !== null))
    )
    .orderBy(asc(reviewVerdicts.position))

export const countVerdicts = ({ read }: Store, meetingId: string): Promise<number> =>
  Promise.resolve(read.$count(reviewVerdicts, eq(reviewVerdicts.meetingId, meetingId)))

/** The text that a verdict was given on. */
export const findReviewText = async (
  { read }: Store,
  meetingId: string,
  sha256: string
): Promise<Passage[]> => {
  const [row] = await read
    .select({ passages: reviewTexts.passages })
    .from(reviewTexts)
    .where(and(eq(reviewTexts.meetingId, meetingId), eq(reviewTexts.sha256, sha256)))
  return row?.passages ?? []
}

export const keepReviewText = async (
  { write }: Store,
  text: { meetingId: string; sha256: string; passages: Passage[] }
): Promise<void> => {
  await write.insert(reviewTexts).values(text).onConflictDoNothing()
}
