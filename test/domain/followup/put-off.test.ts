import { expect, test } from 'vitest'
import { openCase } from '../../../server/domain/cases/open-case.ts'
import { editParagraph } from '../../../server/domain/decisions/edit-paragraph.ts'
import { NewDecisionBlock } from '../../../server/domain/decisions/paragraph-schemas.ts'
import { listAwaiting } from '../../../server/domain/followup/awaiting.ts'
import { carryOver } from '../../../server/domain/followup/carry-over.ts'
import { getWay } from '../../../server/domain/followup/way.ts'
import { markMatter } from '../../../server/domain/meetings/mark-matter.ts'
import { closeMeeting, openMeeting } from '../../../server/domain/meetings/run-meeting.ts'
import {
  attach,
  closedMeeting,
  openBodyWorld,
  plannedMeeting,
  type BodyWorld
} from '../../support/body-world.ts'
import { holderOf } from '../../support/world.ts'

const carry = (world: BodyWorld, meetingId: string, fromParagraphId: string) =>
  carryOver(world.ctx(), meetingId, { fromParagraphId, sectionId: null })

const waiting = async (world: BodyWorld, meetingId: string) =>
  (await listAwaiting(world.ctx(), meetingId)).map(({ paragraphId, reason }) => [paragraphId, reason])

/** FD's § on 2026-06-09, which came from BG's proposal of 2026-03-12 and decides as is given; it has a bilaga and a dnr. */
const decidedAtDirectorate = async (clause: string) => {
  const world = await openBodyWorld()
  const { directorate } = world.organisation
  const { dnr } = await openCase(world.ctx(), { title: 'Resor' })
  const { paragraphs } = await closedMeeting(world, { matters: ['Resor'] })
  const from = paragraphs[0]!
  const proposal = { kind: 'proposed', toOrganId: directorate.id, clauses: ['anta resepolicyn'] }
  await editParagraph(world.ctx(), from.id, from.revision, {
    dnr,
    decisions: [NewDecisionBlock.parse(proposal)]
  })
  const { meeting } = await plannedMeeting(world, {
    organId: directorate.id,
    firstOn: '2026-06-09',
    matters: []
  })
  const { id, revision } = await carry(world, meeting.id, from.id)
  await editParagraph(world.ctx(), id, revision, {
    text: 'Underlaget är ofullständigt.',
    decisions: [NewDecisionBlock.parse({ kind: 'decided', clauses: [clause] })]
  })
  await attach(world, id, 'Policy.txt')
  await openMeeting(world.ctx(), meeting.id)
  await closeMeeting(world.ctx(), meeting.id)
  return { world, id, dnr, meeting, fromId: from.id }
}

const laterMeeting = async (world: BodyWorld, organId: string, firstOn = '2026-09-15') =>
  (await plannedMeeting(world, { organId, firstOn, matters: [] })).meeting

test('a postponed § waits at the next meetings of the same organ, and at no other', async () => {
  const { world, id, meeting } = await decidedAtDirectorate('ärendet bordläggs')
  const { directorate, preparatoryGroup, workingCommittee } = world.organisation
  const next = await laterMeeting(world, directorate.id)
  expect(await waiting(world, next.id)).toEqual([[id, 'postponed']])
  expect(await waiting(world, meeting.id)).toEqual([])
  for (const other of [preparatoryGroup, workingCommittee])
    expect(await waiting(world, (await laterMeeting(world, other.id)).id)).toEqual([])
  const earlier = await laterMeeting(world, directorate.id, '2026-06-08')
  expect(await waiting(world, earlier.id)).toEqual([])
})

test('what was postponed comes back with its text, bilagor and dnr, and the proposal that was not decided', async () => {
  const { world, id, dnr } = await decidedAtDirectorate('ärendet bordläggs')
  const next = await laterMeeting(world, world.organisation.directorate.id)
  const again = await carry(world, next.id, id)
  expect([again.title, again.dnr]).toEqual(['Resor', dnr])
  expect(again.text).toBe(
    [
      'Ärendet bordlades av förbundsdirektionen 2026-06-09 §\u00a01.',
      'Underlaget är ofullständigt.',
      '**Förbundsdirektionen beslutar**',
      'att ärendet bordläggs.'
    ].join('\n\n')
  )
  expect(again.decisions.map(({ kind, clauses }) => [kind, clauses])).toEqual([
    ['decided', ['anta resepolicyn']]
  ])
  expect(again.appendices.map(({ title }) => title)).toEqual(['Policy'])
  expect((await getWay(world.ctx(), id)).to).toMatchObject([{ paragraphId: again.id, reason: 'postponed' }])
  expect((await getWay(world.ctx(), again.id)).from).toMatchObject([{ paragraphId: id, reason: 'postponed' }])
  expect(await waiting(world, next.id)).toEqual([])
})

test('a § that is postponed twice still finds the proposal it came with', async () => {
  const { world, id } = await decidedAtDirectorate('ärendet bordläggs')
  const { directorate } = world.organisation
  const second = await laterMeeting(world, directorate.id)
  const again = await carry(world, second.id, id)
  await editParagraph(world.ctx(), again.id, again.revision, {
    decisions: [NewDecisionBlock.parse({ kind: 'decided', clauses: ['ärendet bordläggs'] })]
  })
  await openMeeting(world.ctx(), second.id)
  await closeMeeting(world.ctx(), second.id)
  const third = await laterMeeting(world, directorate.id, '2026-10-20')
  expect(await waiting(world, third.id)).toEqual([[again.id, 'postponed']])
  expect((await carry(world, third.id, again.id)).decisions.map(({ clauses }) => clauses)).toEqual([
    ['anta resepolicyn']
  ])
})

test('what is remitted waits with the organ that prepared it, comes there with its proposal, and goes up again by itself', async () => {
  const { world, id } = await decidedAtDirectorate('återremittera ärendet för att kostnaden ska utredas')
  const { directorate, preparatoryGroup, workingCommittee } = world.organisation
  for (const other of [directorate, workingCommittee])
    expect(await waiting(world, (await laterMeeting(world, other.id)).id)).toEqual([])
  const group = await laterMeeting(world, preparatoryGroup.id)
  expect(await waiting(world, group.id)).toEqual([[id, 'remitted']])
  const again = await carry(world, group.id, id)
  expect(again.text).toContain('Ärendet återremitterades av förbundsdirektionen 2026-06-09')
  expect(again.text).toContain('att återremittera ärendet för att kostnaden ska utredas.')
  expect(again.decisions.map(({ kind, toOrganId, clauses }) => [kind, toOrganId, clauses])).toEqual([
    ['proposed', directorate.id, ['anta resepolicyn']]
  ])
  await openMeeting(world.ctx(), group.id)
  await closeMeeting(world.ctx(), group.id)
  const next = await laterMeeting(world, directorate.id, '2026-10-20')
  expect(await waiting(world, next.id)).toEqual([[again.id, 'proposed']])
})

test('a remitted § that nobody linked waits with each organ that prepares, or where none does with its own', async () => {
  const world = await openBodyWorld()
  const { directorate, preparatoryGroup } = world.organisation
  for (const [organId, waitsWith] of [
    [directorate.id, preparatoryGroup.id],
    [preparatoryGroup.id, preparatoryGroup.id]
  ] as const) {
    const { paragraphs } = await closedMeeting(world, {
      organId,
      firstOn: '2026-02-03',
      matters: ['Lokaler']
    })
    const { id, revision } = paragraphs[0]!
    const decisions = [NewDecisionBlock.parse({ kind: 'decided', clauses: ['återremittera ärendet'] })]
    await editParagraph(world.ctx(), id, revision, { decisions })
    const next = await laterMeeting(world, waitsWith)
    expect(await waiting(world, next.id)).toContainEqual([id, 'remitted'])
    expect((await carry(world, next.id, id)).decisions).toEqual([])
  }
})

test('what is proposed to be postponed is a proposal and has not been postponed', async () => {
  const world = await openBodyWorld()
  const { directorate, preparatoryGroup } = world.organisation
  const { paragraphs } = await closedMeeting(world, { matters: ['Lokaler'] })
  const { id, revision } = paragraphs[0]!
  const block = {
    kind: 'proposed',
    type: 'postpone',
    toOrganId: directorate.id,
    clauses: ['bordlägga ärendet']
  }
  await editParagraph(world.ctx(), id, revision, { decisions: [NewDecisionBlock.parse(block)] })
  expect(await waiting(world, (await laterMeeting(world, preparatoryGroup.id)).id)).toEqual([])
  expect(await waiting(world, (await laterMeeting(world, directorate.id)).id)).toEqual([[id, 'proposed']])
})

test('a postponed § under secrecy waits without its title for one who may not read it', async () => {
  const { world, id } = await decidedAtDirectorate('ärendet bordläggs')
  const { directorate } = world.organisation
  await markMatter(world.ctx(), id, { statute: 'OSL 19 kap. 3 §', authority: null })
  const next = await laterMeeting(world, directorate.id)
  const member = world.ctx(holderOf('co-opted', directorate.id))
  const seen = await listAwaiting(member, next.id)
  expect(seen.map(({ paragraphId }) => paragraphId)).toEqual([id])
  expect(JSON.stringify(seen)).not.toContain('Resor')
})
