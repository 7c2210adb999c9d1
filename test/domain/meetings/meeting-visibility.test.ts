import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mandateRoles } from '../../../server/db/schema/people.ts'
import { schema } from '../../../server/db/schema/schema.ts'
import type { Duty, HeldMandate } from '../../../server/domain/access/actor.ts'
import { can } from '../../../server/domain/access/can.ts'
import { factsOf } from '../../../server/domain/meetings/meeting-access.ts'
import { visibleTo } from '../../../server/domain/meetings/meeting-visibility.ts'
import { listMeetings } from '../../../server/domain/meetings/meetings.ts'
import {
  attend,
  closedMeeting,
  openBodyWorld,
  openedMeeting,
  plannedMeeting,
  sealedMeeting
} from '../../support/body-world.ts'
import { importedMinutes, importing } from '../../support/imported-minutes.ts'
import { personActor } from '../../support/world.ts'

const { meetings } = schema

test('a list holds exactly the meetings that can() lets the actor see, whatever the mandates and duties', async () => {
  const world = await openBodyWorld()
  const { directorate, preparatoryGroup } = world.organisation
  await sealedMeeting(world, { organId: preparatoryGroup.id })
  for (const firstOn of ['2025-11-20', '2026-03-12'])
    for (const { id: organId } of [directorate, preparatoryGroup])
      for (const make of [plannedMeeting, openedMeeting, closedMeeting])
        await make(world, { organId, firstOn })
  await importing(world, importedMinutes())
  const [open] = await world.store.read.select().from(meetings).where(eq(meetings.state, 'open'))
  const approver = world.people.elected[3]!
  await attend(world, open!.id, { personId: approver.id, role: 'member', isApprover: true })

  const { items } = await listMeetings(world.ctx(), { limit: 100, page: 1 })
  expect(items).toHaveLength(14)

  await fc.assert(
    fc.asyncProperty(actors([directorate.id, preparatoryGroup.id], approver.id), async actor => {
      const allowed = []
      for (const meeting of items)
        if (can(actor, 'meeting.read', await factsOf(world.store, meeting))) allowed.push(meeting.id)
      const listed = await world.store.read
        .select({ id: meetings.id })
        .from(meetings)
        .where(visibleTo(actor, world.store))
      expect(listed.map(({ id }) => id).toSorted()).toEqual(allowed.toSorted())
    }),
    { numRuns: 150 }
  )
})

const actors = (organIds: string[], approverId: string) =>
  fc
    .record({
      personId: fc.constantFrom('somebody', approverId),
      duties: fc.subarray<Duty>(['administrator', 'archivist', 'auditor', 'case-officer'], { maxLength: 2 }),
      mandates: fc.array(
        fc.record<HeldMandate>({
          organId: fc.constantFrom(...organIds),
          role: fc.constantFrom(...mandateRoles),
          fromOn: fc.constantFrom('2023-01-01', '2026-01-01', '2026-03-12', '2026-03-13'),
          untilOn: fc.constantFrom(null, '2025-12-31', '2026-03-12')
        }),
        { maxLength: 3 }
      )
    })
    .map(facts => personActor(facts))
