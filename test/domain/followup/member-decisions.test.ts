import { expect, test } from 'vitest'
import {
  editMemberDecision,
  followMembers,
  getMemberFollowup,
  listFollowupsOfCase
} from '../../../server/domain/followup/member-decisions.ts'
import { openCase } from '../../../server/domain/cases/open-case.ts'
import { editParagraph } from '../../../server/domain/decisions/edit-paragraph.ts'
import { markMatter } from '../../../server/domain/meetings/mark-matter.ts'
import { openBodyWorld, openedMeeting, sealedMeeting } from '../../support/body-world.ts'

const followed = async () => {
  const world = await openBodyWorld()
  world.now = '2026-06-01T08:00:00.000Z'
  const { paragraphs } = await sealedMeeting(world)
  const id = paragraphs[0]!.id
  const followup = await followMembers(world.ctx(), id, { sentOn: '2026-03-20' })
  return { world, id, followup }
}

const approved = { outcome: 'approved', decidedOn: '2026-05-20' } as const

test('a sealed § that the members must decide on has one row to each member, and is followed once', async () => {
  const { world, id, followup } = await followed()
  expect(followup.items.map(({ memberName, sentOn, outcome }) => [memberName, sentOn, outcome])).toEqual(
    world.organisation.members.map(({ name }) => [name, '2026-03-20', null])
  )
  expect(followup.state).toBe('waiting')
  await expect(followMembers(world.ctx(), id, { sentOn: null })).rejects.toMatchObject({ code: 'conflict' })
})

test('when all have decided that is said, and from which day it is in force for all', async () => {
  const { world, id, followup } = await followed()
  const days = ['2026-06-01', '2026-07-01', '2026-06-15', '2026-06-01']
  for (const [index, { id: rowId, revision }] of followup.items.entries())
    await editMemberDecision(world.ctx(), rowId, revision, {
      ...approved,
      theirParagraph: `RF § ${index + 1}`,
      inForceOn: days[index]!
    })
  const { state, inForceOn } = await getMemberFollowup(world.ctx(), id)
  expect([state, inForceOn]).toEqual(['all-approved', '2026-07-01'])
})

test('where one member says no, all have decided but not all agreed', async () => {
  const { world, id, followup } = await followed()
  for (const [index, { id: rowId, revision }] of followup.items.entries())
    await editMemberDecision(world.ctx(), rowId, revision, {
      ...approved,
      outcome: index === 2 ? 'rejected' : 'approved'
    })
  expect((await getMemberFollowup(world.ctx(), id)).state).toBe('all-decided')
})

test('a decision without its day, a day to come, and what is in force without a yes are refused with the field', async () => {
  const { world, followup } = await followed()
  const { id, revision } = followup.items[0]!
  const faults = [
    [{ outcome: 'approved' }, 'decidedOn'],
    [{ decidedOn: '2026-05-20' }, 'outcome'],
    [{ outcome: 'approved', decidedOn: '2026-06-02' }, 'decidedOn'],
    [{ outcome: 'rejected', decidedOn: '2026-05-20', inForceOn: '2026-06-01' }, 'inForceOn']
  ] as const
  for (const [edit, field] of faults)
    await expect(editMemberDecision(world.ctx(), id, revision, edit)).rejects.toMatchObject({
      errors: [{ field }]
    })
  await expect(editMemberDecision(world.ctx(), id, 9, approved)).rejects.toMatchObject({
    code: 'stale-revision'
  })
})

test('nothing is followed before the meeting is over', async () => {
  const world = await openBodyWorld()
  const { matters } = await openedMeeting(world)
  await expect(followMembers(world.ctx(), matters[0]!.id, { sentOn: null })).rejects.toMatchObject({
    code: 'wrong-state'
  })
})

test('what the members have done with a secret § is withheld as its text is; on the way of the case it is told to those who may', async () => {
  const world = await openBodyWorld()
  const { id: caseId, dnr } = await openCase(world.ctx(), { title: 'Förbundsordning' })
  const { paragraphs } = await sealedMeeting(world, { matters: ['A'] })
  const id = paragraphs[0]!.id
  await followMembers(world.ctx(), id, { sentOn: null })
  await markMatter(world.ctx(), id, { statute: 'OSL 19 kap. 3 §', authority: null })
  const reader = world.ctx({
    kind: 'person',
    personId: world.people.economist.id,
    name: 'Läsare',
    duties: [],
    mandates: [],
    today: '2026-03-12',
    scopes: null
  })
  expect(await getMemberFollowup(reader, id)).toEqual({
    items: [],
    state: 'not-followed',
    inForceOn: null
  })
  expect((await getMemberFollowup(world.ctx(), id)).items).toHaveLength(4)
  const opened = await openedMeeting(world, { firstOn: '2026-03-13', matters: ['B'] })
  await editParagraph(world.ctx(), opened.matters[0]!.id, 1, { dnr })
  expect(await listFollowupsOfCase(world.ctx(), caseId)).toEqual([])
})
