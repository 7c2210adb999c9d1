import { expect, test } from 'vitest'
import { getReview } from '../../../server/domain/approval/get-review.ts'
import { listRemarks } from '../../../server/domain/approval/list-remarks.ts'
import { answerReviewComment } from '../../../server/domain/approval/review-comments.ts'
import { giveVerdict } from '../../../server/domain/approval/review-verdicts.ts'
import { sealMinutes } from '../../../server/domain/approval/seal-minutes.ts'
import { getApprovalOf } from '../../../server/domain/approval/approvals.ts'
import { editParagraph } from '../../../server/domain/decisions/edit-paragraph.ts'
import { markMatter } from '../../../server/domain/meetings/mark-matter.ts'
import { closedMeeting, openBodyWorld, openedMeeting, sealingOf } from '../../support/body-world.ts'
import { decideInSystem } from '../../support/approval-world.ts'
import { asChair, comment, judge } from '../../support/review-world.ts'
import { holderOf, personActor } from '../../support/world.ts'

const reviewed = async () => {
  const world = await openBodyWorld()
  const { meeting, paragraphs } = await closedMeeting(world, { endsAt: '11:30' })
  return { world, meeting, paragraphs, first: paragraphs[0]!, second: paragraphs[1]! }
}

test('who approves the minutes comments on a § with other words, and the secretary answers done or not done', async () => {
  const { world, meeting, first } = await reviewed()
  const said = { paragraphId: first.id, text: 'Fel datum', proposedText: 'Mötet den 3 mars.' }
  const made = await comment(world, meeting.id, said)
  await comment(world, meeting.id, { text: 'Bra skrivet' })
  expect(made).toMatchObject({ ...said, label: '§\u00a01', outcome: null, name: 'Margareta Vinterljus' })
  expect((await getReview(world.ctx(), meeting.id)).comments.map(({ text }) => text)).toEqual([
    'Fel datum',
    'Bra skrivet'
  ])
  const answered = await answerReviewComment(world.ctx(), made.id, {
    outcome: 'not-done',
    answer: 'Det var så'
  })
  expect(answered).toMatchObject({ outcome: 'not-done', answer: 'Det var så', answeredBy: 'systemet' })
  await expect(answerReviewComment(world.ctx(), made.id, { outcome: 'done', answer: '' })).rejects.toThrow(
    'redan besvarad'
  )
})

test('a change of the text takes an approval back, and is shown word by word; changed back, it holds again', async () => {
  const { world, meeting, first } = await reviewed()
  const { revision } = await editParagraph(world.ctx(), first.id, first.revision, { text: 'Planen är klar.' })
  await judge(world, meeting.id, { verdict: 'approved' })
  const chairOf = async () => (await getReview(world.ctx(), meeting.id)).reviewers[0]!
  expect(await chairOf()).toMatchObject({ isApproved: true, verdict: { isCurrent: true, changes: [] } })
  const edited = await editParagraph(world.ctx(), first.id, revision, { text: 'Planen är färdig.' })
  const changed = await chairOf()
  expect([changed.isApproved, changed.verdict?.verdict]).toEqual([false, 'approved'])
  expect(changed.verdict?.changes).toMatchObject([
    { paragraphId: first.id, heading: '§\u00a01 Föregående protokoll' }
  ])
  expect(changed.verdict?.changes[0]?.diff.filter(({ change }) => change !== 'same')).toEqual([
    { change: 'removed', text: 'klar' },
    { change: 'added', text: 'färdig' }
  ])
  await editParagraph(world.ctx(), first.id, edited.revision, { text: 'Planen är klar.' })
  expect((await chairOf()).isApproved).toBe(true)
})

test('what was read is what is approved: a text that changed meanwhile is a conflict', async () => {
  const { world, meeting, first } = await reviewed()
  const { sha256 } = await getReview(world.ctx(), meeting.id)
  await editParagraph(world.ctx(), first.id, first.revision, { text: 'Ändrat under tiden.' })
  await expect(judge(world, meeting.id, { verdict: 'approved', sha256 })).rejects.toMatchObject({
    code: 'conflict'
  })
})

test('to approve, to ask for changes and to refuse are three things, told before the seal; none of them hinders it', async () => {
  const { world, meeting, first } = await reviewed()
  const told = async () =>
    (await listRemarks(world.ctx(), meeting.id))
      .map(({ code }) => code)
      .filter(code => !/^(presence|empty)/.test(code))
  await judge(world, meeting.id, { verdict: 'approved' })
  expect(await told()).toEqual([])
  await editParagraph(world.ctx(), first.id, first.revision, { text: 'Ändrat efteråt.' })
  expect(await told()).toEqual(['approval-taken-back'])
  await comment(world, meeting.id, { paragraphId: first.id, text: 'Varför?' })
  await judge(world, meeting.id, { verdict: 'changes-asked' })
  expect(await told()).toEqual(['changes-asked', 'comment-unanswered'])
  await judge(world, meeting.id, { verdict: 'refused', reason: 'Beslutet var ett annat' })
  expect(await told()).toEqual(['review-refused', 'comment-unanswered'])
  const { state } = await sealMinutes(world.ctx(), meeting.id, sealingOf(world))
  expect(state).toBe('sealed')
  const after = await getReview(world.ctx(), meeting.id)
  expect(after.reviewers[0]?.verdict).toMatchObject({
    verdict: 'refused',
    reason: 'Beslutet var ett annat',
    isCurrent: true
  })
})

test('an approval before the seal is no signature, however the organ approves (KL 5 kap. 69 §)', async () => {
  for (const isInSystem of [false, true]) {
    const { world, meeting } = await reviewed()
    if (isInSystem) await decideInSystem(world, world.organisation.preparatoryGroup.id)
    expect((await judge(world, meeting.id, { verdict: 'approved' })).approvedOn).toBeNull()
    await sealMinutes(world.ctx(), meeting.id, sealingOf(world))
    const { approvedOn, signers } = await getApprovalOf(world.ctx(), meeting.id)
    expect([approvedOn, signers.map(({ signedOn }) => signedOn)]).toEqual([null, [null, null]])
    expect((await getReview(world.ctx(), meeting.id)).reviewers[0]?.isApproved).toBe(true)
  }
})

test('only who presided and those elected to it review, and only between the meeting and the seal', async () => {
  const world = await openBodyWorld()
  const { meeting: open } = await openedMeeting(world, { firstOn: '2026-03-01' })
  await expect(judge(world, open.id, { verdict: 'approved' })).rejects.toMatchObject({ code: 'not-allowed' })
  const { meeting } = await closedMeeting(world)
  const organId = world.organisation.preparatoryGroup.id
  for (const actor of [
    holderOf('secretary', organId),
    holderOf('vice-chair', organId),
    personActor({ personId: world.people.secretary.id, mandates: holderOf('secretary', organId).mandates })
  ])
    await expect(
      giveVerdict(world.ctx(actor), meeting.id, { verdict: 'approved', reason: null, sha256: null })
    ).rejects.toMatchObject({ code: 'not-allowed' })
  await sealMinutes(world.ctx(), meeting.id, sealingOf(world))
  await expect(judge(world, meeting.id, { verdict: 'approved' })).rejects.toMatchObject({
    code: 'minutes-locked'
  })
  await expect(comment(world, meeting.id, { text: 'För sent' })).rejects.toMatchObject({
    code: 'minutes-locked'
  })
})

test('nothing of a secret § is told to who may not read it: no comment, no change of it', async () => {
  const { world, meeting, first, second } = await reviewed()
  await comment(world, meeting.id, { paragraphId: second.id, text: 'Hemlig synpunkt' })
  await comment(world, meeting.id, { paragraphId: first.id, text: 'Öppen synpunkt' })
  await judge(world, meeting.id, { verdict: 'approved' })
  await editParagraph(world.ctx(), second.id, second.revision, { text: 'Hemlig ändring' })
  await editParagraph(world.ctx(), first.id, first.revision, { text: 'Öppen ändring' })
  await markMatter(world.ctx(), second.id, { statute: 'OSL 19 kap. 3 §', authority: null })
  const organId = world.organisation.preparatoryGroup.id
  const seen = JSON.stringify(await getReview(world.ctx(holderOf('rapporteur', organId)), meeting.id))
  expect([seen.includes('Öppen synpunkt'), seen.includes('Öppen')]).toEqual([true, true])
  expect(seen).not.toContain('Hemlig')
  expect(JSON.stringify(await getReview(asChair(world), meeting.id))).toContain('Hemlig synpunkt')
})

test('minutes not approved within 14 days of the meeting are a breach on their review; officials have no such day (KL 5 kap. 69 §)', async () => {
  const { world, meeting: ofOfficials } = await reviewed()
  const organId = world.organisation.directorate.id
  const { meeting } = await closedMeeting(world, { organId, firstOn: '2026-03-04' })
  const told = async (id: string) => getReview(world.ctx(), id)
  world.now = '2026-03-18T08:00:00.000Z'
  expect(await told(meeting.id)).toMatchObject({ dueOn: '2026-03-18', breaches: [] })
  world.now = '2026-04-18T08:00:00.000Z'
  expect((await told(meeting.id)).breaches).toMatchObject([
    { code: 'approved-late', statute: 'KL 5 kap. 69 §' }
  ])
  expect(await told(ofOfficials.id)).toMatchObject({ dueOn: null, breaches: [] })
})

test('the database keeps what was said, by whom and of which text', async () => {
  const { world, meeting, first } = await reviewed()
  const { id } = await comment(world, meeting.id, { paragraphId: first.id, text: 'Fel datum' })
  await judge(world, meeting.id, { verdict: 'approved' })
  await answerReviewComment(world.ctx(), id, { outcome: 'done', answer: '' })
  const { secretary } = world.people
  const verdict = (values: string) =>
    `insert into review_verdicts (id, meeting_id, position, person_id, name, verdict, sha256, given_at) select 'x', meeting_id, ${values} from review_texts`
  for (const change of [
    `update review_comments set text = 'Annat'`,
    `update review_comments set outcome = 'not-done', answer = 'Nej'`,
    'delete from review_comments',
    `update review_verdicts set verdict = 'changes-asked'`,
    'delete from review_verdicts',
    `update review_texts set passages = '[]'`,
    'delete from review_texts',
    verdict(`1, '${secretary.id}', 'Emil', 'approved', sha256, 'x'`),
    verdict(`1, '${world.people.director.id}', 'M', 'approved', '${'f'.repeat(64)}', 'x'`)
  ])
    await expect(
      world.store.transact(async ({ write }) => write.run(change)),
      change
    ).rejects.toThrow()
})
