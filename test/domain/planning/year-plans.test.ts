import { describe, expect, test } from 'vitest'
import { adoptYearPlan } from '../../../server/domain/planning/adopt-year-plan.ts'
import { getCalendarBySecret, getOrganCalendar } from '../../../server/domain/planning/calendar.ts'
import { createOwnFeed, revokeOwnFeed } from '../../../server/domain/planning/own-calendar-feed.ts'
import { NewPlannedDay, NewYearPlan } from '../../../server/domain/planning/year-plan-schemas.ts'
import {
  addPlannedDay,
  proposeYearPlan,
  removePlannedDay
} from '../../../server/domain/planning/year-plans.ts'
import { nobody } from '../../../server/domain/access/actor.ts'
import { editOrgan } from '../../../server/domain/bodies/organs.ts'
import { removeMeeting } from '../../../server/domain/decisions/remove-meeting.ts'
import { getMeeting, listMeetings } from '../../../server/domain/meetings/meetings.ts'
import { getYearPlan } from '../../../server/domain/planning/year-plans.ts'
import { writeCalendar } from '../../../server/rendering/calendar.ts'
import { openBodyWorld, plannedMeeting } from '../../support/body-world.ts'
import { adoptedYearPlan, yearPlanOf } from '../../support/planning-world.ts'
import { holderOf, personActor } from '../../support/world.ts'

const open = openBodyWorld

describe('a sammanträdesplan', () => {
  test('counts the days for material, kallelse and approval from the meeting, unless a day says another', async () => {
    const world = await open()
    const plan = await yearPlanOf(world)
    expect(plan.days[0]).toMatchObject({
      materialOn: '2029-01-22',
      dispatchOn: '2029-01-29',
      approvalOn: '2029-02-19'
    })
    expect(plan.days[1]).toMatchObject({ lastOn: '2029-11-21', approvalOn: '2029-12-05', isBudget: true })
    const day = NewPlannedDay.parse({ firstOn: '2029-05-04', materialOn: '2029-04-13' })
    const changed = await addPlannedDay(world.ctx(), plan.id, day)
    expect(changed.days[1]).toMatchObject({ materialOn: '2029-04-13', dispatchOn: '2029-04-27' })
  })

  test('becomes planned meetings when a § adopts it, and finds one that was planned that day already', async () => {
    const world = await open()
    const { meeting } = await plannedMeeting(world, { firstOn: '2029-02-05' })
    const plan = await adoptedYearPlan(world)
    expect(plan).toMatchObject({ adoptedByName: 'Förbundsdirektionen', adoptedParagraph: '§ 12' })
    expect(plan.days[0]?.meetingId).toBe(meeting.id)
    expect(await getMeeting(world.ctx(), plan.days[1]?.meetingId ?? '')).toMatchObject({
      firstOn: '2029-11-20',
      lastOn: '2029-11-21',
      state: 'planned',
      isBudget: true
    })
    const { total } = await listMeetings(world.ctx(), { year: 2029, limit: 50, page: 1 })
    expect(total).toBe(2)
  })

  test('stays as it was adopted; a meeting of it may be removed', async () => {
    const world = await open()
    const plan = await adoptedYearPlan(world)
    const day = NewPlannedDay.parse({ firstOn: '2029-06-01' })
    const again = { organId: plan.organId, adoptedOn: '2026-03-02', paragraph: '§ 13' }
    await expect(addPlannedDay(world.ctx(), plan.id, day)).rejects.toThrow('antagen')
    await expect(removePlannedDay(world.ctx(), plan.days[0]!.id)).rejects.toThrow('antagen')
    await expect(adoptYearPlan(world.ctx(), plan.id, again)).rejects.toThrow('antagen')
    const meetingId = plan.days[0]?.meetingId ?? ''
    await removeMeeting(world.ctx(), meetingId, (await getMeeting(world.ctx(), meetingId)).revision)
    expect((await getYearPlan(world.ctx(), plan.id)).days[0]).toMatchObject({
      firstOn: '2029-02-05',
      meetingId: null
    })
  })

  test('is one to an organ and year, with each day once and in its year, and is not adopted empty or before its day', async () => {
    const world = await open()
    const plan = await yearPlanOf(world)
    const day = (firstOn: string) => addPlannedDay(world.ctx(), plan.id, NewPlannedDay.parse({ firstOn }))
    await expect(day('2029-02-05')).rejects.toThrow('finns redan')
    await expect(day('2030-02-05')).rejects.toThrow('för 2029')
    const same = NewYearPlan.parse({ organId: plan.organId, year: 2029 })
    await expect(proposeYearPlan(world.ctx(), same)).rejects.toThrow('redan en sammanträdesplan')
    const adoption = { organId: plan.organId, adoptedOn: '2026-03-13', paragraph: '§ 1' }
    await expect(adoptYearPlan(world.ctx(), plan.id, adoption)).rejects.toThrow('inte har varit')
    const empty = await proposeYearPlan(world.ctx(), { ...same, year: 2030 })
    const today = { ...adoption, adoptedOn: '2026-03-12' }
    await expect(adoptYearPlan(world.ctx(), empty.id, today)).rejects.toThrow('inga dagar')
  })
})

describe('a calendar', () => {
  test('of an organ tells when and where in Swedish hours, summer and winter, and whole days as days', async () => {
    const world = await open()
    const plan = await adoptedYearPlan(world, 2026)
    await plannedMeeting(world, { firstOn: '2026-06-04', startsAt: '09:00' })
    const text = writeCalendar(
      await getOrganCalendar(world.ctx(), plan.organId),
      id => `https://p.example.se/${id}`
    )
    expect(text).toContain('DTSTART:20260205T080000Z\r\nDTEND:20260205T110000Z')
    expect(text).toContain('DTSTART:20260604T070000Z')
    expect(text).toContain('DTSTART;VALUE=DATE:20261120\r\nDTEND;VALUE=DATE:20261122')
    expect(text).toContain('LOCATION:Älvby')
    expect(text.split('\r\n').every(line => Buffer.byteLength(line) <= 75)).toBe(true)
  })

  test('of an organ that has opened its notice board shows anybody what is adopted, and no other meeting', async () => {
    const world = await open()
    const plan = await adoptedYearPlan(world, 2026)
    await plannedMeeting(world, { firstOn: '2026-06-04' })
    const asNobody = () => getOrganCalendar(world.ctx(nobody), plan.organId)
    await expect(asNobody()).rejects.toThrow('Logga in')
    const { id, revision } = world.organisation.preparatoryGroup
    await editOrgan(world.ctx(), id, revision, { publishesBoard: true })
    const days = async (actor = personActor()) =>
      (await getOrganCalendar(world.ctx(actor), plan.organId)).entries.map(({ start }) => start.slice(0, 10))
    expect((await asNobody()).entries.map(({ start }) => start.slice(0, 10))).toEqual([
      '2026-02-05',
      '2026-11-20'
    ])
    expect(await days()).toEqual(['2026-02-05', '2026-11-20'])
    expect(await days(holderOf('member', plan.organId))).toEqual(['2026-02-05', '2026-06-04', '2026-11-20'])
  })

  test('of a person has the organs of the mandates, by a secret address that is replaced and revoked', async () => {
    const world = await open()
    await adoptedYearPlan(world, 2026)
    await plannedMeeting(world, { organId: world.organisation.directorate.id, firstOn: '2026-04-01' })
    const own = world.ctx(personActor({ personId: world.people.director.id }))
    const { secret } = await createOwnFeed(own)
    const read = (by: string) => getCalendarBySecret(world.ctx(nobody), by)
    const organs = new Set((await read(secret)).entries.map(({ organName }) => organName))
    expect(organs).toContain('Beredningsgruppen')
    const other = await createOwnFeed(own)
    await expect(read(secret)).rejects.toThrow('finns inte')
    expect((await read(other.secret)).entries.length).toBeGreaterThan(0)
    await revokeOwnFeed(own)
    await expect(read(other.secret)).rejects.toThrow('finns inte')
  })
})
