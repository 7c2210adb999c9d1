import { describe, expect, test } from 'vitest'
import {
  addAttendance,
  editAttendance,
  listAttendance,
  removeAttendance
} from '../../../server/domain/meetings/attendance.ts'
import type { AppError } from '../../../server/domain/shared/app-error.ts'
import { NewAttendance } from '../../../server/domain/meetings/attendance-schemas.ts'
import { attend, openBodyWorld, plannedMeeting } from '../../support/body-world.ts'

describe('a row of attendance', () => {
  test('takes the name of its person, unless another is written', async () => {
    const world = await openBodyWorld()
    const { meeting } = await plannedMeeting(world)
    const personId = world.people.director.id
    const named = await attend(world, meeting.id, { personId, role: 'rapporteur', toNumber: 4 })
    const written = await attend(world, meeting.id, {
      personId,
      role: 'rapporteur',
      fromNumber: 5,
      name: 'M. Vinterljus'
    })
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

describe('nobody stands twice on the list for one §', () => {
  const twice = async (
    first: Partial<NewAttendance>,
    second: Partial<NewAttendance>
  ): Promise<string | undefined> => {
    const world = await openBodyWorld()
    const { meeting } = await plannedMeeting(world)
    const personId = world.people.director.id
    const row = { personId, role: 'substitute' as const }
    await attend(world, meeting.id, { ...row, ...first })
    return attend(world, meeting.id, { ...row, role: 'serving-substitute', ...second }).then(
      () => undefined,
      ({ code, errors }: AppError) => `${code} ${errors.map(({ field }) => field).join()}`
    )
  }

  test.each([
    ['the whole meeting twice', {}, {}, 'personId'],
    ['from a § within the other range', { toNumber: 12 }, { fromNumber: 12 }, 'fromNumber'],
    ['up to a § within the other range', { fromNumber: 12 }, { toNumber: 12 }, 'toNumber'],
    ['a § inside the whole meeting', {}, { fromNumber: 3, toNumber: 3 }, 'fromNumber'],
    ['a range around the other', { fromNumber: 3, toNumber: 3 }, {}, 'personId']
  ])('%s is a 422 that names the field', async (_, first, second, field) => {
    expect(await twice(first, second)).toBe(`invalid-input ${field}`)
  })

  test('a substitute who serves from § 12 has two rows, one after the other', async () => {
    expect(await twice({ toNumber: 11 }, { fromNumber: 12 })).toBeUndefined()
    expect(await twice({ fromNumber: 12 }, { fromNumber: 3, toNumber: 11 })).toBeUndefined()
  })

  test('guests are told apart by what stands after their name', async () => {
    const guest = (name: string, note: string | null) => ({ personId: null, name, note })
    expect(await twice(guest('Ola Gren', null), guest('ola gren', null))).toBe('invalid-input name')
    expect(await twice(guest('Ola Gren', 'konsult'), guest('Ola Gren', 'revisor'))).toBeUndefined()
  })

  test('one who is registered is not written in once more by name', async () => {
    expect(await twice({}, { personId: null, name: 'Margareta Vinterljus' })).toBe('invalid-input name')
  })

  test('an edit that makes two ranges meet is refused, and changes nothing', async () => {
    const world = await openBodyWorld()
    const { meeting } = await plannedMeeting(world)
    const personId = world.people.director.id
    await attend(world, meeting.id, { personId, role: 'substitute', toNumber: 11 })
    const { id } = await attend(world, meeting.id, { personId, role: 'serving-substitute', fromNumber: 12 })
    const editing = editAttendance(world.ctx(), id, 1, { fromNumber: 11 })
    await expect(editing).rejects.toMatchObject({
      errors: [{ field: 'fromNumber', message: expect.stringContaining('till och med §\u00a011') }]
    })
    const opened = editAttendance(world.ctx(), id, 1, { fromNumber: null })
    await expect(opened).rejects.toMatchObject({ errors: [{ field: 'fromNumber' }] })
    expect((await editAttendance(world.ctx(), id, 1, { note: 'från kl. 10' })).fromNumber).toBe(12)
  })

  test('in another meeting the same person stands again', async () => {
    const world = await openBodyWorld()
    for (const firstOn of ['2026-03-12', '2026-04-16']) {
      const { meeting } = await plannedMeeting(world, { firstOn })
      await attend(world, meeting.id, { personId: world.people.director.id, role: 'chair' })
    }
  })
})
