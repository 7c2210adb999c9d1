import type { CalledMandate, ReplyRow } from './summons-store.ts'

/**
 * KL 5:17: the ersättare to call in the place of a hindered ledamot. The first in order of those who stand for the same member,
 * are not hindered and are not called for somebody else.
 */
export const nextSubstitute = (
  hindered: Pick<CalledMandate, 'memberId'>,
  called: readonly CalledMandate[],
  replies: ReadonlyMap<string, Pick<ReplyRow, 'answer' | 'calledForId'>>
): CalledMandate | undefined =>
  called.find(
    ({ personId, role, memberId }) =>
      role === 'substitute' &&
      memberId === hindered.memberId &&
      replies.get(personId)?.answer !== 'hindered' &&
      !replies.get(personId)?.calledForId
  )
