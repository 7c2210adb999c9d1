import type { Context } from '../shared/context.ts'
import type { Agenda } from './matter-schemas.ts'
import { findMatters, findSections } from './matter-store.ts'
import { seeMeeting, withoutSecrets } from './meeting-access.ts'

/** The agenda of a meeting: headings in order with their matters, numbers taken or foreseen. */
export const getAgenda = async (ctx: Context, meetingId: string): Promise<Agenda> => {
  const { meeting, facts } = await seeMeeting(ctx, meetingId)
  const matters = withoutSecrets(ctx, facts, await findMatters(ctx.store, meeting))
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
