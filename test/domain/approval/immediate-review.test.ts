import { expect, test } from 'vitest'
import { askImmediateReview } from '../../../server/domain/approval/ask-immediate-review.ts'
import { getReview } from '../../../server/domain/approval/get-review.ts'
import { addReviewComment, answerReviewComment } from '../../../server/domain/approval/review-comments.ts'
import { NewReviewComment, NewReviewVerdict } from '../../../server/domain/approval/review-schemas.ts'
import { giveVerdict } from '../../../server/domain/approval/review-verdicts.ts'
import { editParagraph } from '../../../server/domain/decisions/edit-paragraph.ts'
import { listOwnTasks } from '../../../server/domain/deadlines/own-tasks.ts'
import { markMatter } from '../../../server/domain/meetings/mark-matter.ts'
import { closeMeeting } from '../../../server/domain/meetings/run-meeting.ts'
import { attend } from '../../support/body-world.ts'
import { approveAtOnce, openImmediate } from '../../support/immediate-world.ts'
import { personActor } from '../../support/world.ts'

/** §§ 1 and 2 taken up at a meeting that goes on; the director is elected to approve, and is asked to read § 2. */
const asked = async () => {
  const made = await openImmediate()
  const { world, meeting, fee } = made
  const { id: personId, name } = world.people.director
  await attend(world, meeting.id, { personId, role: 'member', isApprover: true })
  const approver = () => world.ctx(personActor({ personId, name }))
  const ask = (...ids: string[]) =>
    askImmediateReview(world.ctx(), meeting.id, {
      paragraphs: ids.map(paragraphId => ({ paragraphId }))
    })
  const tasks = async () => (await listOwnTasks(approver())).map(({ kind }) => kind)
  const comment = (said: object) =>
    addReviewComment(approver(), meeting.id, NewReviewComment.parse({ text: 'Fel tal', ...said }))
  const judge = (said: object = {}) =>
    giveVerdict(approver(), meeting.id, NewReviewVerdict.parse({ verdict: 'approved', ...said }))
  expect(await tasks()).toEqual([])
  const review = await ask(fee)
  return { ...made, ask, tasks, comment, judge, review }
}

test('§§ that are to be approved at once wait for those who approve before they are locked, who comment and answer as of the whole (KL 5 kap. 69 §)', async () => {
  const { world, meeting, election, fee, tasks, comment, judge, review } = await asked()
  expect(review).toMatchObject({ isOpen: true, isImmediate: true, paragraphRange: '§\u00a02' })
  expect(await tasks()).toEqual(['review-paragraphs'])
  const said = await comment({ paragraphId: fee })
  for (const elsewhere of [election, null])
    await expect(comment({ paragraphId: elsewhere })).rejects.toThrow('Välj en paragraf som granskas nu')
  await answerReviewComment(world.ctx(), said.id, { outcome: 'done', answer: '' })
  await judge()
  expect(await tasks()).toEqual([])
  await editParagraph(world.ctx(), election, 2, { text: 'Om något annat.' })
  expect(await tasks()).toEqual([])
  await editParagraph(world.ctx(), fee, 4, { text: 'Avgiften är alldeles för låg.' })
  expect(await tasks()).toEqual(['review-paragraphs'])
  await judge({ verdict: 'changes-asked' })
  await approveAtOnce(world, meeting.id, fee)
  expect(await tasks()).toEqual(['sign-minutes'])
  await expect(judge()).rejects.toThrow('när mötet är avslutat')
})

test('what was said of §§ to be approved at once is no verdict on the whole, which waits by itself when the meeting is closed', async () => {
  const { world, meeting, tasks, judge } = await asked()
  await judge()
  await closeMeeting(world.ctx(), meeting.id)
  const { reviewers, isImmediate } = await getReview(world.ctx(), meeting.id)
  expect([isImmediate, reviewers.map(({ verdict }) => verdict)]).toEqual([false, [null, null, null]])
  expect(await tasks()).toEqual(['review-minutes'])
  const { verdict } = (await judge()).reviewers.at(-1)!
  expect(verdict).toMatchObject({ verdict: 'approved', isCurrent: true })
})

test('the § under a mark is not waited for by one who may not read it, and gets no verdict from that person', async () => {
  const { world, fee, tasks, judge } = await asked()
  await markMatter(world.ctx(), fee, { statute: 'OSL 19 kap. 3 §', authority: null })
  expect(await tasks()).toEqual([])
  await expect(judge()).rejects.toThrow('sekretessmarkerade')
})

test('only what is taken up, not locked and of a meeting that goes on is read before it is approved at once; the database says so too', async () => {
  const { world, meeting, election, fee, next, ask } = await asked()
  await expect(ask(next)).rejects.toThrow('inte upptagen')
  await approveAtOnce(world, meeting.id, fee)
  await expect(ask(fee)).rejects.toThrow('redan låst')
  const row = (id: string) => `insert or replace into immediate_reviews values ('${id}', 'x', 'x')`
  const insert = (id: string) => world.store.transact(async ({ write }) => write.run(row(id)))
  await expect(insert(next)).rejects.toThrow()
  await expect(insert(fee)).rejects.toThrow()
  await closeMeeting(world.ctx(), meeting.id)
  await expect(ask(election)).rejects.toThrow('hela protokollet granskas')
  await expect(insert(election)).rejects.toThrow()
})
