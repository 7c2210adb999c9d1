import { can } from '../access/can.ts'
import { findMatters, getMatter } from '../meetings/matter-store.ts'
import { factsOf, seeMatter, withoutSecrets } from '../meetings/meeting-access.ts'
import { getMeetingRow } from '../meetings/meeting-store.ts'
import { findOrigins } from '../meetings/origin-store.ts'
import type { Context } from '../shared/context.ts'
import type { OriginReason, ParagraphWay, WayStep } from './way-schemas.ts'

/** Where a matter came from, and where it went: the steps that the actor may see. */
export const getWay = async (ctx: Context, paragraphId: string): Promise<ParagraphWay> => {
  await seeMatter(ctx, paragraphId)
  const way: ParagraphWay = { from: [], to: [] }
  for (const { fromMatterId, toMatterId, reason } of await findOrigins(ctx.store, [paragraphId])) {
    const isSource = fromMatterId === paragraphId
    const step = await findStep(ctx, isSource ? toMatterId : fromMatterId, reason)
    if (step) way[isSource ? 'to' : 'from'].push(step)
  }
  return { from: way.from.toSorted(byDay), to: way.to.toSorted(byDay) }
}

/** The § as a step of a way; undefined where the actor may not know of its meeting. */
export const findStep = async (
  ctx: Context,
  paragraphId: string,
  reason: OriginReason
): Promise<WayStep | undefined> => {
  const { meetingId } = await getMatter(ctx.store, paragraphId)
  const meeting = await getMeetingRow(ctx.store, meetingId)
  const facts = await factsOf(ctx.store, meeting)
  if (!can(ctx.actor, 'meeting.read', facts)) return undefined
  const seen = withoutSecrets(ctx, facts, await findMatters(ctx.store, meeting))
  const matter = seen.find(({ id }) => id === paragraphId)
  if (!matter) return undefined
  const { label, title, dnr } = matter
  const { organName, firstOn } = meeting
  return { paragraphId, meetingId, organName, firstOn, label, title, dnr, reason }
}

const byDay = (a: WayStep, b: WayStep): number => a.firstOn.localeCompare(b.firstOn)
