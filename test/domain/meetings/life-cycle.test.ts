import { describe, expect, test } from 'vitest'
import { nobody, type Actor } from '../../../server/domain/access/actor.ts'
import { sealMinutes } from '../../../server/domain/approval/seal-minutes.ts'
import { possibleActs } from '../../../server/domain/meetings/meeting.ts'
import type { MeetingState } from '../../../server/domain/meetings/meeting-schemas.ts'
import { getMeeting } from '../../../server/domain/meetings/meetings.ts'
import { closeMeeting, openMeeting, reopenMeeting } from '../../../server/domain/meetings/run-meeting.ts'
import type { Context } from '../../../server/domain/shared/context.ts'
import {
  closedMeeting,
  openBodyWorld,
  openedMeeting,
  plannedMeeting,
  sealedMeeting,
  sealingOf,
  type BodyWorld
} from '../../support/body-world.ts'
import { importedMinutes, importing } from '../../support/imported-minutes.ts'
import { cancelledMeeting } from '../../support/planning-world.ts'
import { holderOf, personActor } from '../../support/world.ts'

const inState: Record<
  MeetingState,
  (world: BodyWorld) => Promise<{ meeting: { id: string; organId: string } }>
> = {
  planned: plannedMeeting,
  open: openedMeeting,
  closed: closedMeeting,
  sealed: sealedMeeting,
  cancelled: cancelledMeeting
}

const act = (world: BodyWorld, name: string, id: string, ctx: Context = world.ctx()) =>
  ({
    open: () => openMeeting(ctx, id),
    close: () => closeMeeting(ctx, id),
    reopen: () => reopenMeeting(ctx, id),
    seal: () => sealMinutes(ctx, id, sealingOf(world))
  })[name]!()

describe('a meeting is planned, open, closed and sealed', () => {
  test.each([
    ['planned', 'open', 'open'],
    ['open', 'close', 'closed'],
    ['closed', 'reopen', 'open'],
    ['closed', 'seal', 'sealed']
  ] as const)('%s: %s makes it %s', async (state, name, after) => {
    const world = await openBodyWorld()
    const { meeting } = await inState[state](world)
    expect((await act(world, name, meeting.id)).state).toBe(after)
  })

  test.each([
    ['planned', 'close', 'wrong-state', 'Bara ett öppet möte kan avslutas'],
    ['planned', 'reopen', 'wrong-state', 'Bara ett avslutat möte'],
    ['planned', 'seal', 'wrong-state', 'först när mötet är avslutat'],
    ['open', 'open', 'wrong-state', 'Bara ett planerat möte'],
    ['open', 'reopen', 'wrong-state', 'Bara ett avslutat möte'],
    ['open', 'seal', 'wrong-state', 'först när mötet är avslutat'],
    ['closed', 'open', 'wrong-state', 'Bara ett planerat möte'],
    ['closed', 'close', 'wrong-state', 'Bara ett öppet möte'],
    ['sealed', 'open', 'minutes-locked', 'Bara ett planerat möte'],
    ['sealed', 'close', 'minutes-locked', 'Bara ett öppet möte'],
    ['sealed', 'reopen', 'minutes-locked', 'som inte är låst'],
    ['sealed', 'seal', 'minutes-locked', 'först när mötet är avslutat'],
    ['cancelled', 'open', 'wrong-state', 'Mötet är inställt'],
    ['cancelled', 'close', 'wrong-state', 'Mötet är inställt']
  ] as const)('%s: %s is refused as %s, with its reason', async (state, name, code, reason) => {
    const world = await openBodyWorld()
    const { meeting } = await inState[state](world)
    const before = await getMeeting(world.ctx(), meeting.id)
    await expect(act(world, name, meeting.id)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(reason)
    })
    expect(await getMeeting(world.ctx(), meeting.id)).toEqual(before)
  })

  test('the buttons of a state are the acts that it lets through', () => {
    expect(possibleActs('planned')).toEqual(['open'])
    expect(possibleActs('open')).toEqual(['close'])
    expect(possibleActs('closed')).toEqual(['reopen', 'seal'])
    expect(possibleActs('sealed')).toEqual([])
    expect(possibleActs('cancelled')).toEqual([])
    expect(possibleActs('closed', true)).toEqual(['seal'])
  })

  test('an imported meeting is closed and cannot be opened: its § would run into our series', async () => {
    const world = await openBodyWorld()
    const { meetingId } = await importing(world, importedMinutes())
    expect((await getMeeting(world.ctx(), meetingId)).state).toBe('closed')
    await expect(reopenMeeting(world.ctx(), meetingId)).rejects.toMatchObject({
      code: 'wrong-state',
      message: expect.stringContaining('inläst')
    })
  })
})

describe('who may', () => {
  const roles: [string, (organId: string) => Actor, string | undefined][] = [
    ['nobody', () => nobody, 'not-signed-in'],
    ['a member of the organ', organId => holderOf('member', organId), 'not-allowed'],
    ['its chair', organId => holderOf('chair', organId), 'not-allowed'],
    ['its secretary', organId => holderOf('secretary', organId), undefined],
    ['the secretary of another organ', () => holderOf('secretary', 'another'), 'not-found'],
    ['an administrator', () => personActor({ duties: ['administrator'] }), 'not-found']
  ]
  const steps = [
    ['planned', 'open'],
    ['open', 'close'],
    ['closed', 'reopen'],
    ['closed', 'seal']
  ] as const

  for (const [who, actorFor, code] of roles)
    test.each(steps)(`${who}: %s, %s → ${code ?? 'done'}`, async (state, name) => {
      const world = await openBodyWorld()
      const { meeting } = await inState[state](world)
      const doing = act(world, name, meeting.id, world.ctx(actorFor(meeting.organId)))
      if (code) await expect(doing).rejects.toMatchObject({ code })
      else await expect(doing).resolves.toMatchObject({ id: meeting.id })
    })
})
