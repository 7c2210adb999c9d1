import { describe, expect, test } from 'vitest'
import { editOrgan } from '../../../server/domain/bodies/organs.ts'
import { listVoters } from '../../../server/domain/decisions/list-voters.ts'
import { editPresence } from '../../../server/domain/presence/edit-presence.ts'
import { getMeetingPresence, getParagraphPresence } from '../../../server/domain/presence/get-presence.ts'
import { moreThanHalf } from '../../../server/domain/presence/quorum.ts'
import { closeMeeting } from '../../../server/domain/meetings/run-meeting.ts'
import { withdrawMatter } from '../../../server/domain/meetings/withdraw-matter.ts'
import { attend, openBodyWorld, openedMeeting, plannedMeeting } from '../../support/body-world.ts'
import {
  attendElected,
  attendSubstitutes,
  directorateMeeting,
  quorums,
  recuse,
  upTo
} from '../../support/presence-world.ts'

test('more than half of the ledamöter must be there: 7 of 12, 7 of 13, 2 of 2 (KL 5:45, 6:27)', () => {
  expect([12, 13, 2, 1, 4, 5].map(moreThanHalf)).toEqual([7, 7, 2, 1, 3, 3])
})

describe('a quorum is computed for every § (KL 5:45)', () => {
  test('of a directorate of twelve, seven are enough and six are not', async () => {
    const world = await openBodyWorld()
    const { meeting } = await directorateMeeting(world)
    await attendElected(world, meeting.id, upTo(6))
    await attendElected(world, meeting.id, [6], { toNumber: 2 })
    expect(await quorums(world, meeting.id)).toEqual(['7/7 ja', '7/7 ja', '6/7 nej', '6/7 nej'])
    const { paragraphs, isQuorate, seats } = await getMeetingPresence(world.ctx(), meeting.id)
    expect([isQuorate, seats]).toEqual([false, 12])
    expect(paragraphs[2]!.breaches).toEqual([
      {
        code: 'not-quorate',
        statute: 'KL 5 kap. 45 §',
        message: 'Inte beslutsfört: 6 av 12 ledamöter tjänstgör; minst 7 behövs.'
      }
    ])
    expect(paragraphs[1]!.breaches).toEqual([])
  })

  test('substitutes who only sit by do not count, nor do others than those who serve', async () => {
    const world = await openBodyWorld()
    const { meeting } = await directorateMeeting(world)
    await attendElected(world, meeting.id, upTo(6))
    await attendSubstitutes(world, meeting.id, upTo(12))
    await attend(world, meeting.id, { name: 'Gäst', role: 'co-opted' })
    expect((await quorums(world, meeting.id))[0]).toBe('6/7 nej')
  })

  test('of a group of officials, every region must be there: the organ has its own rule', async () => {
    const world = await openBodyWorld()
    const { meeting } = await openedMeeting(world)
    for (const { id } of world.people.officials.slice(0, 3))
      await attend(world, meeting.id, { personId: id, role: 'member' })
    await attend(world, meeting.id, { personId: world.people.director.id, role: 'chair' })
    expect(await quorums(world, meeting.id)).toEqual(['3/4 nej', '3/4 nej'])
    await attend(world, meeting.id, {
      personId: world.people.officials[3]!.id,
      role: 'member',
      fromNumber: 2
    })
    expect(await quorums(world, meeting.id)).toEqual(['3/4 nej', '4/4 ja'])
    const { paragraphs } = await getMeetingPresence(world.ctx(), meeting.id)
    expect(paragraphs[0]!.breaches[0]).toMatchObject({ statute: 'Organets egen regel' })
  })

  test('the number of seats on the profile of the organ goes before those who are elected', async () => {
    const world = await openBodyWorld()
    const { directorate } = world.organisation
    await editOrgan(world.ctx(), directorate.id, directorate.revision, { seatCount: 15 })
    const { meeting } = await directorateMeeting(world)
    await attendElected(world, meeting.id, upTo(7))
    expect((await quorums(world, meeting.id))[0]).toBe('7/8 nej')
  })

  test('a time alone is held against when the § was taken up, where that is known', async () => {
    const world = await openBodyWorld()
    const { meeting, matters } = await directorateMeeting(world)
    const { takeUpMatter } = await import('../../../server/domain/meetings/take-up-matter.ts')
    for (const [index, { id }] of matters.slice(0, 3).entries()) {
      world.now = `2026-03-12T${['08', '09', '10'][index]}:00:00.000Z`
      await takeUpMatter(world.ctx(), id)
    }
    await attendElected(world, meeting.id, upTo(6))
    await attendElected(world, meeting.id, [6], { fromTime: '09:30', toTime: '11:00' })
    expect(await quorums(world, meeting.id)).toEqual(['6/7 nej', '7/7 ja', '6/7 nej', '7/7 ja'])
    expect((await getMeetingPresence(world.ctx(), meeting.id)).unplaced).toEqual([
      world.people.elected[6]!.name
    ])
  })

  test.each(['planned', 'open'] as const)(
    'is not asked for at a %s meeting where nobody is written in',
    async state => {
      const world = await openBodyWorld()
      const { meeting } = await (state === 'planned' ? plannedMeeting(world) : openedMeeting(world))
      const { paragraphs, isQuorate } = await getMeetingPresence(world.ctx(), meeting.id)
      expect([isQuorate, paragraphs[0]!.isQuorate, paragraphs[0]!.breaches]).toEqual([null, null, []])
    }
  )

  test('a closed meeting where nobody is written in was not quorate; what is withdrawn is not counted', async () => {
    const world = await openBodyWorld()
    const { meeting, matters } = await openedMeeting(world)
    await withdrawMatter(world.ctx(), matters[1]!.id)
    await closeMeeting(world.ctx(), meeting.id)
    const { paragraphs } = await getMeetingPresence(world.ctx(), meeting.id)
    expect(paragraphs.map(({ isQuorate }) => isQuorate)).toEqual([false, null])
  })
})

describe('jäv and the quorum', () => {
  test('does not break it in an assembly, and who is recused has no vote (KL 5:46)', async () => {
    const world = await openBodyWorld()
    const { meeting, matters } = await directorateMeeting(world)
    await attendElected(world, meeting.id, upTo(7))
    const { id: personId, name } = world.people.elected[0]!
    await recuse(world, matters[1]!.id, personId)
    expect(await quorums(world, meeting.id)).toEqual(['7/7 ja', '7/7 ja', '7/7 ja', '7/7 ja'])
    const { serving, voters, explanation, breaches } = await getParagraphPresence(world.ctx(), matters[1]!.id)
    expect([serving.length, voters.length, breaches]).toEqual([7, 6, []])
    expect(voters.some(voter => voter.name === name)).toBe(false)
    expect(explanation).toContain('KL 5 kap. 46 §')
  })

  test('counts against it in a board or committee (KL 6:28-32), also when the matter of an assembly follows that rule', async () => {
    const world = await openBodyWorld()
    const { meeting, matters } = await directorateMeeting(world)
    await attendElected(world, meeting.id, upTo(7))
    await recuse(world, matters[1]!.id, world.people.elected[0]!.id)
    await editPresence(world.ctx(), matters[1]!.id, 1, { recusalRule: 'board' })
    expect(await quorums(world, meeting.id)).toEqual(['7/7 ja', '6/7 nej', '7/7 ja', '7/7 ja'])
  })

  test('of a committee follows the rule of boards by itself', async () => {
    const world = await openBodyWorld()
    const organId = world.organisation.workingCommittee.id
    const { meeting, matters } = await openedMeeting(world, { organId })
    for (const index of [0, 3, 6]) await attendElected(world, meeting.id, [index])
    expect(await quorums(world, meeting.id)).toEqual(['3/3 ja', '3/3 ja'])
    await recuse(world, matters[0]!.id, world.people.elected[0]!.id)
    expect(await quorums(world, meeting.id)).toEqual(['2/3 nej', '3/3 ja'])
  })

  test('one who left for it is counted in an assembly, unless a substitute has the seat (KL 5:46)', async () => {
    const world = await openBodyWorld()
    const { meeting, matters } = await directorateMeeting(world)
    const [first] = world.people.elected
    await attendElected(world, meeting.id, [1, 2, 3, 4, 5, 6])
    await attendElected(world, meeting.id, [0], { toNumber: 1, leftReason: 'recusal' })
    await attendElected(world, meeting.id, [0], { fromNumber: 3 })
    await recuse(world, matters[1]!.id, first!.id)
    expect((await quorums(world, meeting.id))[1]).toBe('7/7 ja')
    const row = { role: 'serving-substitute', fromNumber: 2, toNumber: 2 } as const
    await attendSubstitutes(world, meeting.id, [0], { ...row, forName: first!.name })
    expect((await quorums(world, meeting.id))[1]).toBe('7/7 ja')
    await attendElected(world, meeting.id, [7])
    expect((await quorums(world, meeting.id))[1]).toBe('8/7 ja')
  })

  test('disputed and ruled not to be there is none; until the body has ruled the person takes no part (KL 5:47, 6:32)', async () => {
    const world = await openBodyWorld()
    const { meeting, matters } = await directorateMeeting(world)
    await attendElected(world, meeting.id, upTo(7))
    const [one, two] = world.people.elected
    await recuse(world, matters[0]!.id, one!.id, { isDisputed: true, ruling: 'not-recused' })
    await recuse(world, matters[1]!.id, two!.id, { isDisputed: true })
    const { paragraphs } = await getMeetingPresence(world.ctx(), meeting.id)
    expect(paragraphs.map(({ voters }) => voters.length)).toEqual([7, 6, 7, 7])
  })

  test('one who stays in the room breaks the rule of boards, and not that of assemblies (KL 6:30, 5:46-49)', async () => {
    const world = await openBodyWorld()
    const { meeting, matters } = await directorateMeeting(world)
    await attendElected(world, meeting.id, upTo(12))
    await recuse(world, matters[0]!.id, world.people.elected[0]!.id, { stayed: true })
    expect((await getParagraphPresence(world.ctx(), matters[0]!.id)).breaches).toEqual([])
    const { breaches } = await editPresence(world.ctx(), matters[0]!.id, 1, { recusalRule: 'board' })
    expect(breaches).toMatchObject([{ code: 'recused-present', statute: 'KL 6 kap. 28–32 §§' }])
  })
})

test('why a § was dealt with without a quorum is kept and stands beside the breach', async () => {
  const world = await openBodyWorld()
  const { matters } = await openedMeeting(world)
  const id = matters[0]!.id
  const told = await editPresence(world.ctx(), id, 1, { quorumReason: 'Snöstorm' })
  expect(told).toMatchObject({ quorumReason: 'Snöstorm', revision: 2 })
  await expect(editPresence(world.ctx(), id, 1, { quorumReason: 'Annat' })).rejects.toMatchObject({
    code: 'stale-revision'
  })
  expect((await editPresence(world.ctx(), id, 2, { recusalRule: 'assembly' })).quorumReason).toBe('Snöstorm')
})

test('who is recused has no vote in the § and is not among the deciders (KL 5:46, 6:30, 5:67 p. 5)', async () => {
  const world = await openBodyWorld()
  const { meeting, matters } = await directorateMeeting(world)
  await attendElected(world, meeting.id, upTo(8))
  await recuse(world, matters[0]!.id, world.people.elected[7]!.id)
  const names = async (id: string) => (await listVoters(world.ctx(), id)).map(({ name }) => name)
  expect((await names(matters[0]!.id)).includes('Hilding Tallmo')).toBe(false)
  expect((await names(matters[1]!.id)).includes('Hilding Tallmo')).toBe(true)
})
