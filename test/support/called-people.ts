import { createAccount } from '../../server/domain/accounts/accounts.ts'
import { addMandate } from '../../server/domain/people/mandates.ts'
import { addPerson } from '../../server/domain/people/persons.ts'
import type { BodyWorld } from './body-world.ts'

/** An organ's ledamot and two ersättare of one member, with accounts, in the directorate from 2026. */
export const calledPeople = async (world: BodyWorld) => {
  const member = world.organisation.members[0]!
  const make = async (name: string, role: 'member' | 'substitute', fromOn: string) => {
    const { id } = await addPerson(world.ctx(), { name })
    const organId = world.organisation.directorate.id
    await addMandate(world.ctx(), { personId: id, organId, role, memberId: member.id, fromOn, untilOn: null })
    const email = `${name.toLowerCase()}@example.se`
    await createAccount(world.ctx(), { personId: id, email }, secret => secret)
    return id
  }
  return {
    ledamot: await make('Lena', 'member', '2010-01-01'),
    first: await make('Zara', 'substitute', '2010-01-01'),
    second: await make('Adam', 'substitute', '2010-01-02')
  }
}
