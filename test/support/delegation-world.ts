import type { z } from 'zod'
import { announceDelegatedDecision } from '../../server/domain/announcement/delegation-announcements.ts'
import { NewDelegatedDecision } from '../../server/domain/delegation/delegated-decision-schemas.ts'
import { NewDelegation, type Delegation } from '../../server/domain/delegation/delegation-schemas.ts'
import { addDelegation } from '../../server/domain/delegation/delegations.ts'
import { registerDelegatedDecision } from '../../server/domain/delegation/register-delegated-decision.ts'
import type { BodyWorld } from './body-world.ts'

/** What the directorate lets its director decide from 1 January 2026, unless something else is wished. */
export const delegationOf = async (
  world: BodyWorld,
  wish: Partial<z.input<typeof NewDelegation>> = {}
): Promise<Delegation> =>
  addDelegation(
    world.ctx(),
    NewDelegation.parse({
      organId: world.organisation.directorate.id,
      number: '3.2',
      covers: 'Teckna avtal om lokaler',
      delegateKind: 'employee',
      delegate: 'Förbundsdirektören',
      decidedOn: '2025-12-10',
      decidedParagraph: '§ 12',
      validFrom: '2026-01-01',
      ...wish
    })
  )

/** A decision of the director on behalf of the directorate on 2 March 2026, unless something else is wished. */
export const decidedOn = async (world: BodyWorld, wish: Partial<z.input<typeof NewDelegatedDecision>> = {}) =>
  registerDelegatedDecision(
    world.ctx(),
    NewDelegatedDecision.parse({
      organId: world.organisation.directorate.id,
      title: 'Avtal om lokal',
      decidedOn: '2026-03-02',
      decidedById: world.people.director.id,
      decidedAs: 'Förbundsdirektören',
      ...wish
    })
  )

/** A decision of the directorate that is not reported: announced today. */
export const announcedDecision = async (
  world: BodyWorld,
  wish: Partial<z.input<typeof NewDelegatedDecision>> = {}
) => {
  const { id: delegationId } = await delegationOf(world, { number: '4', reporting: 'not-reported' })
  const decision = await decidedOn(world, { delegationId, ...wish })
  const given = { minutedOn: '2026-03-02', announcedOn: null, keptAt: 'Kansliet' }
  await announceDelegatedDecision(world.ctx(), decision.id, given)
  return decision
}
