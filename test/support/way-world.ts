import { sealMinutes } from '../../server/domain/approval/seal-minutes.ts'
import { editParagraph } from '../../server/domain/decisions/edit-paragraph.ts'
import { NewDecisionBlock } from '../../server/domain/decisions/paragraph-schemas.ts'
import { followMembers } from '../../server/domain/followup/member-decisions.ts'
import { closedMeeting, sealingOf, type BodyWorld, type MeetingWish } from './body-world.ts'

/** The first § of sealed minutes, which proposes something to another organ. */
export const proposalTo = async (
  world: BodyWorld,
  toOrganId: string,
  wish: MeetingWish
): Promise<{ meetingId: string; paragraphId: string }> => {
  const { meeting, paragraphs } = await closedMeeting(world, wish)
  const { id, revision } = paragraphs[0]!
  const decisions = [NewDecisionBlock.parse({ kind: 'proposed', toOrganId, clauses: ['anta planen'] })]
  await editParagraph(world.ctx(), id, revision, { text: 'Planen är klar.', decisions })
  await sealMinutes(world.ctx(), meeting.id, sealingOf(world))
  return { meetingId: meeting.id, paragraphId: id }
}

/** The same §, followed member by member; answers the id of the first member's row too. */
export const followedAt = async (world: BodyWorld, paragraphId: string): Promise<string> =>
  (await followMembers(world.ctx(), paragraphId, { sentOn: null })).items[0]!.id
