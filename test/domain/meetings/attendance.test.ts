import { describe, expect, test } from 'vitest'
import {
  addAttendance,
  editAttendance,
  listAttendance,
  removeAttendance
} from '../../../server/domain/meetings/attendance.ts'
import { NewAttendance } from '../../../server/domain/meetings/attendance-schemas.ts'
import { attend, openBodyWorld, plannedMeeting } from '../../support/body-world.ts'

describe('a row of attendance', () => {
  test('takes the name of its person, unless another is written', async () => {
    const world = await openBodyWorld()
    const { meeting } = await plannedMeeting(world)
    const personId = world.people.director.id
    const named = await attend(world, meeting.id, { personId, role: 'rapporteur' })
    const written = await attend(world, meeting.id, { personId, role: 'rapporteur', name: 'M. Vinterljus' })
    expect([named.name, written.name]).toEqual(['Margareta Vinterljus', 'M. Vinterljus'])
  })

  test.each([
    ['a person who is not there', { personId: 'ingen', role: 'member' }, 'personId'],
    ['such a person under a name', { personId: 'ingen', name: 'Ola', role: 'member' }, 'personId'],
    ['a member of the body that is not there', { name: 'Ola', role: 'member', memberId: 'ingen' }, 'memberId']
  ] as const)('of %s is refused, the field named', async (_, row, field) => {
    const world = await openBodyWorld()
    const { meeting } = await plannedMeeting(world)
    const adding = addAttendance(world.ctx(), meeting.id, NewAttendance.parse(row))
    await expect(adding).rejects.toMatchObject({ code: 'invalid-input', errors: [{ field }] })
    expect(await listAttendance(world.ctx(), meeting.id)).toEqual([])
  })

  test('of nobody, or from a later § to an earlier, is refused by the schema', () => {
    expect(NewAttendance.safeParse({ role: 'member' }).error?.issues[0]?.path).toEqual(['name'])
    const backwards = { name: 'Ola', role: 'member', fromNumber: 9, toNumber: 8 }
    expect(NewAttendance.safeParse(backwards).error?.issues[0]?.path).toEqual(['toNumber'])
  })

  test('edited so that it ends before it begins is refused, also when only one end is sent', async () => {
    const world = await openBodyWorld()
    const { meeting } = await plannedMeeting(world)
    const { id } = await attend(world, meeting.id, { name: 'Ola', role: 'member', fromNumber: 5 })
    const editing = editAttendance(world.ctx(), id, 1, { toNumber: 4 })
    await expect(editing).rejects.toMatchObject({ errors: [{ field: 'toNumber' }] })
    expect((await editAttendance(world.ctx(), id, 1, { fromNumber: null, toNumber: 4 })).toNumber).toBe(4)
  })

  test('given to another person takes that person’s name; a person who is not there is refused', async () => {
    const world = await openBodyWorld()
    const { meeting } = await plannedMeeting(world)
    const { id } = await attend(world, meeting.id, { personId: world.people.director.id, role: 'chair' })
    const moved = await editAttendance(world.ctx(), id, 1, { personId: world.people.secretary.id })
    expect(moved.name).toBe('Emil Protokollsson')
    const lost = editAttendance(world.ctx(), id, 2, { personId: 'ingen' })
    await expect(lost).rejects.toMatchObject({ errors: [{ field: 'personId' }] })
  })

  test('saved by two people is told to the second', async () => {
    const world = await openBodyWorld()
    const { meeting } = await plannedMeeting(world)
    const { id } = await attend(world, meeting.id, { name: 'Ola', role: 'member' })
    const first = await editAttendance(world.ctx(), id, 1, { note: 'lämnade mötet kl. 10' })
    const second = editAttendance(world.ctx(), id, 1, { note: null })
    await expect(second).rejects.toMatchObject({ code: 'stale-revision', current: first })
  })

  test('keeps its place in the list when one before it is removed', async () => {
    const world = await openBodyWorld()
    const { meeting } = await plannedMeeting(world)
    const rows = []
    for (const name of ['Anna', 'Bo', 'Cia'])
      rows.push(await attend(world, meeting.id, { name, role: 'member' }))
    await removeAttendance(world.ctx(), rows[0]!.id)
    await attend(world, meeting.id, { name: 'Dag', role: 'member' })
    expect((await listAttendance(world.ctx(), meeting.id)).map(({ name }) => name)).toEqual([
      'Bo',
      'Cia',
      'Dag'
    ])
    await expect(removeAttendance(world.ctx(), rows[0]!.id)).rejects.toMatchObject({ code: 'not-found' })
  })
})
