import type { z } from 'zod'
import { NewStandingItem } from '../../server/domain/agenda/standing-item-schemas.ts'
import { addStandingItem } from '../../server/domain/agenda/standing-items.ts'
import { adoptYearPlan } from '../../server/domain/planning/adopt-year-plan.ts'
import { NewPlannedDay, NewYearPlan, type YearPlan } from '../../server/domain/planning/year-plan-schemas.ts'
import { addPlannedDay, proposeYearPlan } from '../../server/domain/planning/year-plans.ts'
import { findSummonses } from '../../server/domain/summons/summons-store.ts'
import { sendSummons, type SummonsWiring } from '../../server/domain/summons/send-summons.ts'
import { cancelMeeting } from '../../server/domain/summons/cancel-meeting.ts'
import { plannedMeeting, type BodyWorld, type MeetingWish } from './body-world.ts'

/** Sending takes its renderer as an argument: here the file is the model itself, as JSON. */
export const summoningOf = ({ vault }: BodyWorld): SummonsWiring => ({
  vault,
  renderSummons: async summons => ({ bytes: Buffer.from(JSON.stringify(summons)), pages: 1 }),
  timeAndPlaceOf: ({ firstOn }) => firstOn,
  summonsLink: id => `https://protokoll.example.se/kallelse/${id}`
})

/** The kallelse to a planned meeting, sent. */
export const summonsOf = async (world: BodyWorld, meetingId: string) => {
  await sendSummons(world.ctx(), meetingId, { reason: 'Sent underlag' }, summoningOf(world))
  return (await findSummonses(world.store, meetingId))[0]!
}

/** A planned meeting that is cancelled. */
export const cancelledMeeting = async (world: BodyWorld, wish: MeetingWish = {}) => {
  const { meeting, matters } = await plannedMeeting(world, wish)
  return { meeting: await cancel(world, meeting.id), matters }
}

export const cancel = (world: BodyWorld, meetingId: string, ctx = world.ctx()) =>
  cancelMeeting(ctx, meetingId, { reason: 'Ordföranden är sjuk' }, summoningOf(world))

/** What stands on every agenda of the preparatory group. */
export const standingItemOf = (world: BodyWorld, wish: Partial<z.input<typeof NewStandingItem>> = {}) =>
  addStandingItem(
    world.ctx(),
    world.organisation.preparatoryGroup.id,
    NewStandingItem.parse({ title: 'Rapport från regionerna', clause: 'notera informationen', ...wish })
  )

/** A proposal for a year of the preparatory group with a day in February and, over two days, one in November. */
export const yearPlanOf = async (world: BodyWorld, year = 2029): Promise<YearPlan> => {
  const organId = world.organisation.preparatoryGroup.id
  const { id } = await proposeYearPlan(world.ctx(), NewYearPlan.parse({ organId, year }))
  const first = { firstOn: `${year}-02-05`, startsAt: '09:00', endsAt: '12:00', place: 'Älvby' }
  await addPlannedDay(world.ctx(), id, NewPlannedDay.parse(first))
  const last = { firstOn: `${year}-11-20`, lastOn: `${year}-11-21`, isBudget: true }
  return addPlannedDay(world.ctx(), id, NewPlannedDay.parse(last))
}

/** The same, adopted by the directorate. */
export const adoptedYearPlan = async (world: BodyWorld, year?: number): Promise<YearPlan> => {
  const { id } = await yearPlanOf(world, year)
  const organId = world.organisation.directorate.id
  return adoptYearPlan(world.ctx(), id, { organId, adoptedOn: '2026-03-01', paragraph: '§ 12' })
}
