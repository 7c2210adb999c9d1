import { describe, expect, test } from 'vitest'
import { getMinutes } from '../../../server/domain/approval/get-minutes.ts'
import { sealMinutes } from '../../../server/domain/approval/seal-minutes.ts'
import { closeMeeting } from '../../../server/domain/meetings/run-meeting.ts'
import { attend, openBodyWorld, openedMeeting, sealingOf } from '../../support/body-world.ts'
import type { BodyWorld } from '../../support/body-world.ts'

type Rows = Parameters<typeof attend>[2][]

/** A meeting of the directorate, or of the group, with these rows of attendance. */
const meetingWith = async (world: BodyWorld, organ: 'directorate' | 'preparatoryGroup', rows: Rows) => {
  const { meeting } = await openedMeeting(world, { organId: world.organisation[organ].id })
  for (const row of rows) await attend(world, meeting.id, row)
  return meeting
}

const signers = async (world: BodyWorld, organ: 'directorate' | 'preparatoryGroup', rows: Rows) => {
  const { id } = await meetingWith(world, organ, rows)
  return (await getMinutes(world.ctx(), id)).signers.map(({ role, name, paragraphs }) =>
    [role, name, ...(paragraphs ? [paragraphs] : [])].join(' ')
  )
}

const chair = { name: 'Astrid Fjällström', role: 'chair', presided: true } as const
const secretary = { name: 'Emil Protokollsson', role: 'secretary' } as const
const approver = { name: 'Dag Myrberg', role: 'member', isApprover: true } as const

describe('those who sign', () => {
  test('are the one who presided, the secretary, and the elected approver of an organ that elects one (KL 5:65, 5:69)', async () => {
    const world = await openBodyWorld()
    expect(await signers(world, 'directorate', [secretary, approver, chair])).toEqual([
      'chair Astrid Fjällström',
      'secretary Emil Protokollsson',
      'approver Dag Myrberg'
    ])
  })

  test('are the one who presided and the secretary alone in a group of officials, unless it has elected an approver all the same', async () => {
    const world = await openBodyWorld()
    const two = ['chair Astrid Fjällström', 'secretary Emil Protokollsson']
    expect(await signers(world, 'preparatoryGroup', [secretary, chair])).toEqual(two)
    expect(await signers(world, 'preparatoryGroup', [secretary, approver, chair])).toEqual([
      ...two,
      `approver ${approver.name}`
    ])
  })

  test('are each who presided, with the § of theirs, and not a chair who did not', async () => {
    const world = await openBodyWorld()
    const rows: Rows = [
      { ...chair, toNumber: 3 },
      { name: 'Cajsa Älvdahl', role: 'vice-chair', presided: true, fromNumber: 4 },
      { name: 'Bertil Norrgård', role: 'chair' },
      secretary
    ]
    expect(await signers(world, 'directorate', rows)).toEqual([
      'chair Astrid Fjällström till och med §\u00a03',
      'chair Cajsa Älvdahl från och med §\u00a04',
      'secretary Emil Protokollsson'
    ])
  })

  test('sign once, though the person has two rows', async () => {
    const world = await openBodyWorld()
    const rows: Rows = [{ ...chair, toNumber: 3 }, { ...chair, fromNumber: 5 }, secretary]
    const names = await signers(world, 'preparatoryGroup', rows)
    expect(names.filter(name => name.includes('Astrid'))).toHaveLength(1)
  })

  test.each([
    ['nobody who presided', [secretary, approver], 'vem som ledde mötet'],
    ['no secretary', [chair, approver], 'vem som var sekreterare'],
    ['no approver, where the organ elects one (KL 5:69)', [chair, secretary], 'vem som har valts att justera']
  ] as const)('with %s the minutes are not sealed', async (_, rows, missing) => {
    const world = await openBodyWorld()
    const { id } = await meetingWith(world, 'directorate', [...rows])
    await closeMeeting(world.ctx(), id)
    await expect(sealMinutes(world.ctx(), id, sealingOf(world))).rejects.toMatchObject({
      code: 'wrong-state',
      message: expect.stringContaining(missing)
    })
  })

  test('a change while the file is being made stops the sealing: what is sealed is what was rendered', async () => {
    const world = await openBodyWorld()
    const { id } = await meetingWith(world, 'directorate', [chair, secretary, approver])
    await closeMeeting(world.ctx(), id)
    const sealing = sealingOf(world)
    const late = sealMinutes(world.ctx(), id, {
      ...sealing,
      renderMinutes: async minutes => {
        await attend(world, id, { name: 'Sen Gäst', role: 'other' })
        return sealing.renderMinutes(minutes)
      }
    })
    await expect(late).rejects.toMatchObject({ code: 'conflict' })
    expect((await sealMinutes(world.ctx(), id, sealing)).state).toBe('sealed')
  })
})

describe('the attendance shows who served (KL 5:66)', () => {
  test('in groups: those who decide first, the chair before the members, then those who did not serve', async () => {
    const world = await openBodyWorld()
    const { members } = world.organisation
    const { id } = await meetingWith(world, 'directorate', [
      secretary,
      { name: 'Maj Renholm', role: 'substitute', memberId: members[0]!.id },
      {
        name: 'Ottilia Hedmarker',
        role: 'serving-substitute',
        forName: 'Ebba Kustlund',
        fromNumber: 1,
        toNumber: 2
      },
      { ...approver, mode: 'remote', memberId: members[1]!.id },
      { name: 'Hanna Kronvall', role: 'official', note: 'förbundsekonom' },
      chair
    ])
    const { attendance, approvers } = await getMinutes(world.ctx(), id)
    expect(attendance.map(({ heading, rows }) => [heading, ...rows.map(({ name }) => name)])).toEqual([
      ['Beslutande', 'Astrid Fjällström', 'Dag Myrberg', 'Ottilia Hedmarker'],
      ['Ej tjänstgörande ersättare', 'Maj Renholm'],
      ['Sekreterare', 'Emil Protokollsson'],
      ['Tjänstepersoner', 'Hanna Kronvall']
    ])
    const [deciding, notServing, , officials] = attendance
    expect(deciding!.rows).toMatchObject([
      { note: 'ordförande', paragraphs: null },
      { isRemote: true, member: 'Region Älvsland' },
      { note: 'tjänstgörande ersättare för Ebba Kustlund', paragraphs: '§§\u00a01–2' }
    ])
    expect(notServing!.rows[0]!.member).toBe('Region Fjällmark')
    expect(officials!.rows[0]!.note).toBe('förbundsekonom')
    expect(approvers).toEqual(['Dag Myrberg'])
  })
})
