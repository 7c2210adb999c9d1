import { and, eq, gt, isNotNull, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { notFound } from '../shared/app-error.ts'
import type { Minutes, MinutesAnchor } from './minutes.ts'

const { approvals, sealedMinutes } = schema

/** The minutes as they were sealed; undefined when they are not. */
export const findSealedMinutes = async ({ read }: Store, meetingId: string): Promise<Minutes | undefined> => {
  const [row] = await read.select().from(sealedMinutes).where(eq(sealedMinutes.meetingId, meetingId))
  return row && asMinutes(row.minutes)
}

/** What is approved, as it was sealed: the whole minutes, or some §§ at once. */
export const sealedMinutesOf = async (
  store: Store,
  { meetingId, excerpt }: { meetingId: string; excerpt: unknown }
): Promise<Minutes> => {
  const minutes = excerpt ? asMinutes(excerpt) : await findSealedMinutes(store, meetingId)
  if (!minutes) throw notFound('Protokollet')
  return minutes
}

/** Keeps the model that the sealed file was made of, for ever. */
export const keepSealedMinutes = async ({ write }: Store, minutes: Minutes): Promise<void> => {
  await write.insert(sealedMinutes).values({ meetingId: minutes.meetingId, minutes })
}

/** Every anchor that stands in sealed minutes, or in §§ that were sealed at once, with the words that tell which. */
export const listSealedAnchors = async (
  store: Store
): Promise<{ place: string; anchor: MinutesAnchor }[]> => {
  const found: { place: string; anchor: MinutesAnchor }[] = []
  for (let page = await sealedPage(store, ''); page.length > 0;) {
    for (const { organName, firstOn, anchor } of page.map(({ minutes }) => asMinutes(minutes))) {
      if (anchor) found.push({ place: `protokollet ${organName} ${firstOn}`, anchor })
    }
    page = await sealedPage(store, page.at(-1)!.id)
  }
  return found
}

// Whole minutes with all their text: a few at a time.
const sealedPage = ({ read }: Store, after: string) =>
  read
    .select({ id: sealedMinutes.meetingId, minutes: sealedMinutes.minutes })
    .from(sealedMinutes)
    .where(gt(sealedMinutes.meetingId, after))
    .unionAll(
      read
        .select({ id: approvals.id, minutes: sql<Record<string, unknown>>`${approvals.excerpt}` })
        .from(approvals)
        .where(and(isNotNull(approvals.excerpt), gt(approvals.id, after)))
    )
    .orderBy(sql`1`)
    .limit(20)

// Minutes sealed before there were a trail, secrecy marks and immediate approval have none of them.
export const asMinutes = (stored: unknown): Minutes => {
  const minutes = stored as Omit<Minutes, Later> & Partial<Pick<Minutes, Later>>
  return {
    anchor: null,
    isRedacted: false,
    isImmediate: false,
    approvalRange: minutes.paragraphRange,
    ...minutes
  }
}

type Later = 'anchor' | 'isRedacted' | 'isImmediate' | 'approvalRange'
