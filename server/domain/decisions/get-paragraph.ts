import { can } from '../access/can.ts'
import { getOrganRow } from '../bodies/organ-store.ts'
import type { Matter } from '../meetings/matter-schemas.ts'
import { findMatters } from '../meetings/matter-store.ts'
import { seeMatter, seeMeeting, withoutSecrets, type SeenMeeting } from '../meetings/meeting-access.ts'
import { findAppendices } from '../paragraphs/appendix-store.ts'
import { findTexts } from '../paragraphs/paragraph-text-store.ts'
import type { Context } from '../shared/context.ts'
import { findDecisions } from './decision-store.ts'
import type { Paragraph } from './paragraph-schemas.ts'

/** A paragraph with its text, decisions and bilagor, as far as the actor may see them. */
export const getParagraph = async (ctx: Context, id: string): Promise<Paragraph> => {
  return completeMatter(ctx, await seeMatter(ctx, id))
}

/** The same of a matter that has been seen already. */
export const completeMatter = async (
  ctx: Context,
  { matter, ...seen }: SeenMeeting & { matter: Matter }
): Promise<Paragraph> => {
  const [paragraph] = await complete(ctx, seen, [matter])
  return paragraph!
}

/** All paragraphs of a meeting in the order of the minutes. */
export const listParagraphs = async (ctx: Context, meetingId: string): Promise<Paragraph[]> => {
  const seen = await seeMeeting(ctx, meetingId)
  return complete(ctx, seen, withoutSecrets(ctx, seen.facts, await findMatters(ctx.store, seen.meeting)))
}

const complete = async (
  { store, actor }: Context,
  { meeting, facts }: SeenMeeting,
  matters: readonly Matter[]
): Promise<Paragraph[]> => {
  // What may not be seen is never fetched.
  const open = matters.filter(({ withheld }) => withheld === null)
  const ids = can(actor, 'minutes.read', facts) ? open.map(({ id }) => id) : []
  const texts = await findTexts(store, ids)
  const decisions = await findDecisions(store, ids, await getOrganRow(store, meeting.organId))
  const appendices = await findAppendices(store, open)
  return matters.map(matter => ({
    ...matter,
    withheld: matter.withheld ?? (ids.includes(matter.id) ? null : ('draft' as const)),
    text: texts.get(matter.id) ?? '',
    decisions: decisions.get(matter.id) ?? [],
    appendices: appendices.get(matter.id) ?? []
  }))
}
