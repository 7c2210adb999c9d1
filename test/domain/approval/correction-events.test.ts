import { expect, test } from 'vitest'
import { listMeetingHistory } from '../../../server/domain/meetings/list-meeting-history.ts'
import { markMatter } from '../../../server/domain/meetings/mark-matter.ts'
import { openBodyWorld, type BodyWorld } from '../../support/body-world.ts'
import { approvedWithSlips, correctBy, propose } from '../../support/correction-world.ts'
import { holderOf } from '../../support/world.ts'

const secret = { statute: 'OSL 18 kap. 8 §', authority: null }

const historyOf = async (world: BodyWorld, { id, organId }: { id: string; organId: string }) => {
  const { items } = await listMeetingHistory(world.ctx(holderOf('rapporteur', organId)), id, {
    limit: 100,
    page: 1
  })
  return items
}

test('what a correction told of a § is withheld from the history when the § is marked afterwards, and the rest of it is told', async () => {
  const world = await openBodyWorld()
  const { meeting, paragraphs, approval } = await approvedWithSlips(world)
  const [first, second] = paragraphs
  const changes = [
    { paragraphId: first!.id, was: 'godkännna', becomes: 'godkänna' },
    { paragraphId: second!.id, was: second!.title, becomes: 'Kommande möte' },
    { paragraphId: null, was: approval.signers[0]!.name, becomes: 'Ann Ek' }
  ]
  await correctBy(world, await propose(world, approval.id, ...changes))
  expect(JSON.stringify(await historyOf(world, meeting))).toContain('godkännna')
  await markMatter(world.ctx(), first!.id, secret)
  const told = await historyOf(world, meeting)
  expect(JSON.stringify(told)).not.toContain('godkänn')
  const corrected = told.filter(({ type }) => type === 'minutes.corrected')
  expect(corrected.map(({ objectId, withheld, after }) => [objectId, withheld ?? after?.becomes])).toEqual([
    [meeting.id, ['Ann Ek']],
    [second!.id, ['Kommande möte']],
    [first!.id, 'secrecy']
  ])
})

test('a correction of a § under a mark withholds nothing else of the history of the meeting', async () => {
  const world = await openBodyWorld()
  const { meeting, paragraphs, approval } = await approvedWithSlips(world)
  await markMatter(world.ctx(), paragraphs[0]!.id, secret)
  const before = (await historyOf(world, meeting)).map(({ sequence, withheld }) => [sequence, withheld])
  const change = { paragraphId: paragraphs[0]!.id, was: 'godkännna', becomes: 'godkänna' }
  await correctBy(world, await propose(world, approval.id, change))
  const after = await historyOf(world, meeting)
  expect(JSON.stringify(after)).not.toContain('godkänn')
  expect(after.map(({ sequence, withheld }) => [sequence, withheld])).toEqual(expect.arrayContaining(before))
})
