import { expect, test } from 'vitest'
import { can } from '../../../server/domain/access/can.ts'
import { nobody } from '../../../server/domain/access/actor.ts'
import { findActorOfPerson } from '../../../server/domain/accounts/find-actor.ts'
import { addMandate } from '../../../server/domain/people/mandates.ts'
import { openBodyWorld } from '../../support/body-world.ts'

test('a secretary is one whose mandate holds on the day', async () => {
  const world = await openBodyWorld()
  const { id: personId } = world.people.economist
  const { id: organId } = world.organisation.directorate
  const period = { fromOn: '2026-01-01', untilOn: '2026-03-12' }
  await addMandate(world.ctx(), { personId, organId, role: 'secretary', memberId: null, ...period })
  const maySummon = async (day: string) =>
    can((await findActorOfPerson(world.store, personId, day)) ?? nobody, 'meetings.plan', { organId })
  expect(await maySummon('2026-03-12')).toBe(true)
  expect(await maySummon('2026-03-13')).toBe(false)
  expect(await maySummon('2025-12-31')).toBe(false)
})

test('an actor carries of a mandate what doors ask for, and nothing else', async () => {
  const world = await openBodyWorld()
  const actor = await findActorOfPerson(world.store, world.people.secretary.id, '2026-03-12')
  expect(Object.keys(actor?.mandates[0] ?? {}).toSorted()).toEqual(['fromOn', 'organId', 'role', 'untilOn'])
})

test('nobody is a person that is not there', async () => {
  const world = await openBodyWorld()
  expect(await findActorOfPerson(world.store, 'ingen', '2026-03-12')).toBeUndefined()
})
