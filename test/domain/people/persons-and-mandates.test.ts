import { expect, test } from 'vitest'
import { addMandate, editMandate, listMandates } from '../../../server/domain/people/mandates.ts'
import { NewMandate } from '../../../server/domain/people/people-schemas.ts'
import { addPerson, editPerson } from '../../../server/domain/people/persons.ts'
import { openBodyWorld } from '../../support/body-world.ts'

test('the last administrator cannot be made another: nobody could give the right back', async () => {
  const world = await openBodyWorld()
  const { administrator } = world.people
  const stepDown = () => editPerson(world.ctx(), administrator.id, 1, { isAdministrator: false })
  await expect(stepDown()).rejects.toMatchObject({ code: 'conflict' })
  await addPerson(world.ctx(), { name: 'Ny Administratör', title: null, isAdministrator: true })
  expect((await stepDown()).isAdministrator).toBe(false)
})

test.each(['personId', 'organId', 'memberId'])(
  'a mandate of a %s that is not there is refused',
  async field => {
    const world = await openBodyWorld()
    const { people, organisation } = world
    const right = { personId: people.director.id, organId: organisation.directorate.id, memberId: null }
    const mandate = NewMandate.parse({ ...right, [field]: 'ingen', role: 'member', fromOn: '2026-01-01' })
    await expect(addMandate(world.ctx(), mandate)).rejects.toMatchObject({ errors: [{ field }] })
  }
)

test('a mandate that would end before it begins is refused, when it is made and when it is edited', async () => {
  const world = await openBodyWorld()
  const [mandate] = await listMandates(world.ctx(), { personId: world.people.elected[0]!.id })
  const { personId, organId, role } = mandate!
  const days = { fromOn: '2026-01-02', untilOn: '2026-01-01' }
  const parsed = NewMandate.safeParse({ personId, organId, role, ...days })
  expect(parsed.error?.issues[0]?.path).toEqual(['untilOn'])
  const editing = editMandate(world.ctx(), mandate!.id, 1, { untilOn: '2022-12-31' })
  await expect(editing).rejects.toMatchObject({ errors: [{ field: 'untilOn' }] })
})

test('a mandate holds on its first and its last day, and not outside', async () => {
  const world = await openBodyWorld()
  const personId = world.people.elected[0]!.id
  const held = async (onDay: string) => (await listMandates(world.ctx(), { personId, onDay })).length > 0
  expect([
    await held('2022-12-31'),
    await held('2023-01-01'),
    await held('2026-12-31'),
    await held('2027-01-01')
  ]).toEqual([false, true, true, false])
})
