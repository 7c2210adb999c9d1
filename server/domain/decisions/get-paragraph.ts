import { assertCan } from '../access/can.ts'
import { getOrganRow } from '../bodies/organ-store.ts'
import type { Matter } from '../meetings/matter-schemas.ts'
import { findMatters, getMatter } from '../meetings/matter-store.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import { getMeetingRow } from '../meetings/meeting-store.ts'
import { findAppendices } from '../paragraphs/appendix-store.ts'
import { findTexts } from '../paragraphs/paragraph-text-store.ts'
import type { Context } from '../shared/context.ts'
import { findDecisions } from './decision-store.ts'
import type { Paragraph } from './paragraph-schemas.ts'

/** A paragraph with its text, decisions and bilagor. */
export const getParagraph = async (ctx: Context, id: string): Promise<Paragraph> => {
  assertCan(ctx, 'read')
  const matter = await getMatter(ctx.store, id)
  const [paragraph] = await complete(ctx, await getMeetingRow(ctx.store, matter.meetingId), [matter])
  return paragraph!
}

/** All paragraphs of a meeting in the order of the minutes. */
export const listParagraphs = async (ctx: Context, meetingId: string): Promise<Paragraph[]> => {
  assertCan(ctx, 'read')
  const meeting = await getMeetingRow(ctx.store, meetingId)
  return complete(ctx, meeting, await findMatters(ctx.store, meeting))
}

const complete = async (
  { store }: Context,
  meeting: Meeting,
  matters: readonly Matter[]
): Promise<Paragraph[]> => {
  const ids = matters.map(({ id }) => id)
  const texts = await findTexts(store, ids)
  const decisions = await findDecisions(store, ids, await getOrganRow(store, meeting.organId))
  const appendices = await findAppendices(store, matters)
  return matters.map(matter => ({
    ...matter,
    text: texts.get(matter.id) ?? '',
    decisions: decisions.get(matter.id) ?? [],
    appendices: appendices.get(matter.id) ?? []
  }))
}
