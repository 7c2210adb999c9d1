import { assertCan } from '../access/can.ts'
import type { Context } from '../shared/context.ts'
import type { Agenda } from './matter-schemas.ts'
import { findMatters, findSections } from './matter-store.ts'
import { getMeetingRow } from './meeting-store.ts'

/** The agenda of a meeting: headings in order with their matters, numbers taken or foreseen. */
export const getAgenda = async (ctx: Context, meetingId: string): Promise<Agenda> => {
  assertCan(ctx, 'read')
  const meeting = await getMeetingRow(ctx.store, meetingId)
  const matters = await findMatters(ctx.store, meeting)
  const sections = await findSections(ctx.store, meetingId)
  return {
    meetingId,
    sections: sections.map(({ id, title, revision }) => ({
      id,
      title,
      revision,
      matters: matters.filter(matter => matter.sectionId === id)
    }))
  }
}
