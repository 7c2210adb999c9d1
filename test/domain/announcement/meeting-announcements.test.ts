import { describe, expect, test } from 'vitest'
import { nobody } from '../../../server/domain/access/actor.ts'
import {
  getMeetingAnnouncing,
  listMeetingNotices
} from '../../../server/domain/announcement/meeting-announcements.ts'
import { getProofOfMeeting } from '../../../server/domain/announcement/proof.ts'
import { takeDownMeeting } from '../../../server/domain/announcement/take-down-meeting.ts'
import { openCase } from '../../../server/domain/cases/open-case.ts'
import { getChecklist } from '../../../server/domain/checklist/get-checklist.ts'
import { DeadlineFilter } from '../../../server/domain/deadlines/deadline-schemas.ts'
import { listDeadlines } from '../../../server/domain/deadlines/list-deadlines.ts'
import { removeMeeting } from '../../../server/domain/decisions/remove-meeting.ts'
import { editMeeting } from '../../../server/domain/meetings/edit-meeting.ts'
import { addMatter } from '../../../server/domain/meetings/matters.ts'
import { markMatter } from '../../../server/domain/meetings/mark-matter.ts'
import { getMeeting } from '../../../server/domain/meetings/meetings.ts'
import { openMeeting } from '../../../server/domain/meetings/run-meeting.ts'
import { closedMeeting, openBodyWorld, type BodyWorld } from '../../support/body-world.ts'
import { cancel } from '../../support/planning-world.ts'
import { announce, budgetMeeting, openBoard } from '../../support/meeting-announcement-world.ts'

const secrecy = { statute: 'OSL 19 kap. 3 §', authority: null }

const openWorldWithBoard = async (boardAddress: string | null = null) => {
  const world = await openBodyWorld()
  await openBoard(world, boardAddress)
  return world
}

const board = (world: BodyWorld) => listMeetingNotices(world.ctx(nobody))

describe('the meeting that fixes the budget', () => {
  test('announced seven days before it is in time, six days before it is not (KL 9 kap. 10 §)', async () => {
    const world = await openWorldWithBoard()
    const { meeting: inTime } = await budgetMeeting(world, { firstOn: '2026-03-19' })
    expect(await announce(world, inTime.id)).toMatchObject({
      isRequired: true,
      dueOn: '2026-03-12',
      breaches: [],
      announcements: [{ announcedOn: '2026-03-12', reason: null }]
    })
    const { meeting: late } = await budgetMeeting(world, { firstOn: '2026-03-18' })
    await expect(announce(world, late.id)).rejects.toMatchObject({
      code: 'invalid-input',
      errors: [{ field: 'reason' }]
    })
    const told = await announce(world, late.id, { reason: 'Lokalen var inte klar' })
    expect(told.breaches.map(({ code, statute }) => `${code} ${statute}`)).toEqual([
      'not-announced-in-time KL 9 kap. 10 §'
    ])
    expect(told.announcements[0]?.reason).toBe('Lokalen var inte klar')
  })

  test('held without having been announced it is recorded, and the breach stays in what is looked over (KL 9 kap. 10 §)', async () => {
    const world = await openWorldWithBoard()
    const { meeting } = await closedMeeting(world, {
      organId: world.organisation.directorate.id,
      isBudget: true
    })
    const { breaches, announcements } = await getMeetingAnnouncing(world.ctx(), meeting.id)
    expect([breaches[0]?.statute, announcements]).toEqual(['KL 9 kap. 10 §', []])
    expect((await getChecklist(world.ctx(), meeting.id)).findings).toContainEqual(
      expect.objectContaining({ about: 'meeting-announcement', statute: 'KL 9 kap. 10 §' })
    )
  })

  test('no other meeting has to be announced, and may be, without any breach (KL 8 kap. 10 § 1)', async () => {
    const world = await openWorldWithBoard()
    const { meeting } = await budgetMeeting(world, { isBudget: false, firstOn: '2026-03-13' })
    expect(await announce(world, meeting.id)).toMatchObject({ isRequired: false, dueOn: null, breaches: [] })
    const { id: organId } = world.organisation.workingCommittee
    const { meeting: committee } = await budgetMeeting(world, { organId, firstOn: '2026-03-13' })
    expect((await getMeetingAnnouncing(world.ctx(), committee.id)).breaches).toEqual([])
    const { id: officials } = world.organisation.preparatoryGroup
    const { meeting: group } = await budgetMeeting(world, { organId: officials })
    await expect(announce(world, group.id)).rejects.toMatchObject({ code: 'wrong-state' })
  })

  test('it is announced while it is planned, with its time, place and matters (KL 5 kap. 13 §)', async () => {
    const world = await openWorldWithBoard()
    const refused = async (wish: Parameters<typeof budgetMeeting>[1]) =>
      announce(world, (await budgetMeeting(world, wish)).meeting.id)
    await expect(refused({ startsAt: null })).rejects.toThrow('tid och plats')
    await expect(refused({ place: null })).rejects.toThrow('tid och plats')
    await expect(refused({ matters: [] })).rejects.toThrow('Dagordningen är tom')
    await expect(refused({ firstOn: '2026-03-11' })).rejects.toThrow('har varit')
    const { meeting } = await budgetMeeting(world)
    await openMeeting(world.ctx(), meeting.id)
    await expect(announce(world, meeting.id)).rejects.toThrow('Bara ett planerat möte')
  })
})

describe('what is announced', () => {
  test('stands on the board for anybody until it is taken down, the day after the meeting at the earliest', async () => {
    const world = await openWorldWithBoard()
    const { meeting } = await budgetMeeting(world, { firstOn: '2026-03-19', lastOn: '2026-03-20' })
    await announce(world, meeting.id)
    expect(await board(world)).toMatchObject([
      {
        organName: 'Förbundsdirektionen',
        firstOn: '2026-03-19',
        lastOn: '2026-03-20',
        startsAt: '09:00',
        place: 'Norrlunda',
        isPublic: true,
        matters: [{ title: 'Budget 2027' }, { title: 'Nästa möte' }],
        downFromOn: '2026-03-21'
      }
    ])
    world.now = '2026-03-20T20:00:00.000Z'
    await expect(takeDownMeeting(world.ctx(), meeting.id)).rejects.toThrow('tidigast 2026-03-21')
    world.now = '2026-03-21T08:00:00.000Z'
    await takeDownMeeting(world.ctx(), meeting.id)
    expect(await board(world)).toEqual([])
    await expect(takeDownMeeting(world.ctx(), meeting.id)).rejects.toMatchObject({ code: 'conflict' })
    await expect(removeMeeting(world.ctx(), meeting.id, 1)).rejects.toThrow('anslaget')
  })

  test('is renewed when the meeting has changed: a new place counts from the first, a new day counts anew (KL 9 kap. 10 §)', async () => {
    const world = await openWorldWithBoard()
    const { meeting } = await budgetMeeting(world)
    await announce(world, meeting.id)
    await expect(announce(world, meeting.id)).rejects.toMatchObject({ code: 'conflict' })
    world.now = '2026-03-14T08:00:00.000Z'
    await editMeeting(world.ctx(), meeting.id, 1, { place: 'Exempelmark' })
    expect(await getMeetingAnnouncing(world.ctx(), meeting.id)).toMatchObject({ isOutdated: true })
    expect(await announce(world, meeting.id)).toMatchObject({
      isOutdated: false,
      breaches: [],
      announcements: [
        { place: 'Exempelmark', isReplaced: false, isRenewal: true },
        { place: 'Norrlunda', isReplaced: true, isRenewal: false }
      ]
    })
    expect((await board(world)).map(({ place }) => place)).toEqual(['Exempelmark'])
    await editMeeting(world.ctx(), meeting.id, 2, { firstOn: '2026-03-20', lastOn: '2026-03-20' })
    await expect(announce(world, meeting.id)).rejects.toThrow('senast 2026-03-13')
    const { breaches } = await announce(world, meeting.id, { reason: 'Flyttat' })
    expect(breaches[0]?.message).toContain('senast 2026-03-13')
  })

  test('tells a matter as the public register does, and a mark that comes later takes it away at once (OSL 5 kap. 2 §)', async () => {
    const world = await openWorldWithBoard()
    const { dnr } = await openCase(world.ctx(), { title: 'Om Kalle', publicTitle: 'Ett ärende om personal' })
    const { meeting, matters } = await budgetMeeting(world, { matters: ['Om Lisa', 'Om Olle'] })
    await addMatter(world.ctx(), meeting.id, { title: 'Om Kalle', sectionId: null, dnr })
    await markMatter(world.ctx(), matters[0]!.id, secrecy)
    await announce(world, meeting.id)
    const titles = async () =>
      (await board(world)).flatMap(notice => notice.matters.map(({ title }) => title))
    expect(await titles()).toEqual(['Uppgiften är sekretessmarkerad', 'Om Olle', 'Ett ärende om personal'])
    await markMatter(world.ctx(), matters[1]!.id, secrecy)
    expect(JSON.stringify(await board(world))).not.toMatch(/Lisa|Olle|Kalle/)
    const { bytes } = await getProofOfMeeting(world.ctx(), meeting.id, {
      renderProof: async proof => ({ bytes: Buffer.from(JSON.stringify(proof)) })
    })
    expect(Buffer.from(bytes).toString()).not.toMatch(/Lisa|Olle|Kalle/)
    const [row] = await world.store.read.query.meetingAnnouncements.findMany()
    expect(JSON.stringify(row)).not.toMatch(/Lisa|Kalle/)
  })

  test('says at once that the meeting is cancelled, and asks nothing more of a budget meeting than to come down', async () => {
    const world = await openWorldWithBoard()
    const { meeting } = await budgetMeeting(world)
    await announce(world, meeting.id)
    const { meeting: untold } = await budgetMeeting(world, { firstOn: '2026-03-16' })
    for (const { id } of [meeting, untold]) await cancel(world, id)
    expect(await board(world)).toMatchObject([{ firstOn: '2026-03-19', isCancelled: true }])
    expect(JSON.stringify(await board(world))).not.toContain('sjuk')
    expect((await getMeetingAnnouncing(world.ctx(), untold.id)).breaches).toEqual([])
    const { items } = await listDeadlines(world.ctx(), DeadlineFilter.parse({}))
    expect(items.map(({ kind, dueOn }) => `${kind} ${dueOn}`)).toEqual(['take-down-meeting 2026-03-20'])
    await expect(announce(world, untold.id)).rejects.toThrow('inställt')
  })

  test('of a board elsewhere is recorded with its day and address, also when the meeting has been held', async () => {
    const world = await openWorldWithBoard('https://forbundet.example.se/anslag')
    const { meeting } = await budgetMeeting(world, { firstOn: '2026-03-12' })
    await openMeeting(world.ctx(), meeting.id)
    await expect(announce(world, meeting.id, { announcedOn: '2026-03-13' })).rejects.toThrow('inte varit')
    expect(await announce(world, meeting.id, { announcedOn: '2026-03-05' })).toMatchObject({
      breaches: [],
      announcements: [{ announcedOn: '2026-03-05', boardAddress: 'https://forbundet.example.se/anslag' }]
    })
    expect(await board(world)).toEqual([])
    expect(await getMeeting(world.ctx(), meeting.id)).toMatchObject({ state: 'open' })
  })

  test('is kept by the database: never changed, deleted, taken down early, put in out of order, or of a meeting that is not to come', async () => {
    const world = await openWorldWithBoard()
    const { meeting } = await budgetMeeting(world)
    await announce(world, meeting.id)
    const columns = '(id, meeting_id, position, content, announced_on, announced_at, down_from_on)'
    const another = (position: number, meetingId = meeting.id, down = '2026-03-20') =>
      `insert into meeting_announcements ${columns} values ('x', '${meetingId}', ${position}, '{}', '2026-03-12', 'x', '${down}')`
    const { meeting: open } = await budgetMeeting(world, { firstOn: '2026-03-26' })
    await openMeeting(world.ctx(), open.id)
    const changes = [
      `update meeting_announcements set content = '{}'`,
      `update meeting_announcements set taken_down_on = '2026-03-19'`,
      'delete from meeting_announcements',
      another(0),
      another(2),
      another(1, meeting.id, '2026-03-12'),
      another(0, open.id)
    ]
    for (const change of changes)
      await expect(
        world.store.transact(async ({ write }) => write.run(change)),
        change
      ).rejects.toThrow()
  })
})
