import { expect, test } from 'vitest'
import { paths } from '../../server/pages/paths.ts'
import { wordsOf } from '../support/html-forms.ts'
import { openPageWorld } from '../support/page-world.ts'
import { adoptedYearPlan } from '../support/planning-world.ts'

const world = await openPageWorld()
const { secretary, reader, organisation } = world
const organId = organisation.preparatoryGroup.id

test('a year is proposed day by day and adopted by a §, without script', async () => {
  const made = await secretary.fillIn(paths.yearPlans, paths.yearPlans, { organId, year: '2031' })
  const id = /sammantradesplaner\/([^/"]+)\/dagar/.exec(made.html)?.[1] ?? ''
  await secretary.fillIn(paths.yearPlan(id), paths.plannedDays(id), { firstOn: '2031-03-06', place: 'Älvby' })
  const refused = await secretary.post(paths.plannedDays(id), { firstOn: '2030-03-06', place: 'Storby' })
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('value="Storby"')
  expect(wordsOf(refused.html)).toContain('Planen är för 2031.')
  const adopted = await secretary.fillIn(paths.yearPlan(id), paths.yearPlanAdoption(id), {
    organId: organisation.directorate.id,
    adoptedOn: '2026-03-01',
    paragraph: '§ 76'
  })
  expect(wordsOf(adopted.html)).toContain('Antagen 1 mars 2026 av Förbundsdirektionen, § 76.')
  expect(adopted.html).toMatch(/href="\/sammantraden\/[^"]+">6 mars 2031</)
  expect(wordsOf((await reader.get(paths.yearPlans)).html)).toContain('1 mars 2026, Förbundsdirektionen § 76')
  expect((await reader.get(paths.yearPlan(id))).html).not.toContain('Lägg till en dag')
})

test('the days of a pattern are shown to tick and adjust, holidays give way, and nothing typed is lost', async () => {
  const made = await secretary.fillIn(paths.yearPlans, paths.yearPlans, { organId, year: '2027' })
  const id = /sammantradesplaner\/([^/"]+)\/dagar/.exec(made.html)?.[1] ?? ''
  const query = '?weekday=thursday&week=first&months=4&months=5&months=9'
  const asked = await secretary.get(paths.yearPlan(id) + query)
  expect(wordsOf(asked.html)).toContain('torsdag 1 april 2027')
  const ascension = await secretary.get(`${paths.yearPlan(id)}?weekday=thursday&week=first&months=5`)
  expect(wordsOf(ascension.html)).toContain('I stället för 6 maj 2027, som är Kristi himmelsfärdsdag.')
  expect(ascension.html).toContain('value="2027-05-07"')
  const rows = {
    'days.0.firstOn': '2027-04-01',
    'days.0.isChosen': 'true',
    'days.1.firstOn': '2027-05-07',
    'days.2.firstOn': '2028-09-02',
    'days.2.isChosen': 'true',
    startsAt: '09:00',
    place: 'Älvby'
  }
  const refused = await secretary.post(paths.plannedDaySeries(id), rows)
  expect([refused.status, wordsOf(refused.html)]).toEqual([
    422,
    expect.stringContaining('Planen är för 2027.')
  ])
  expect(refused.html).toContain('value="2028-09-02"')
  expect(refused.html).toContain('value="Älvby"')
  const saved = await secretary.post(paths.plannedDaySeries(id), { ...rows, 'days.2.firstOn': '2027-09-02' })
  expect(saved.status).toBe(303)
  const plan = wordsOf((await secretary.get(paths.yearPlan(id))).html)
  expect(plan).toContain('1 april 2027')
  expect(plan).toContain('2 september 2027')
  expect(plan).not.toContain('7 maj 2027')
})

test('the calendar of an organ and one’s own are read by a program; a revoked address is not there', async () => {
  const { days } = await adoptedYearPlan(world, 2026)
  const organ = await reader.get(paths.organCalendar(organId))
  expect(organ.html).toContain(`URL;VALUE=URI:`)
  expect(organ.html.replaceAll('\r\n ', '')).toContain(`/sammantraden/${days[0]?.meetingId}`)
  const shown = await secretary.post(paths.calendars, {})
  const address = /https?:\/\/[^/]+(\/kalender\/[^<]+\.ics)/.exec(shown.html)?.[1] ?? ''
  const read = async () => (await world.app.inject(address)).statusCode
  expect(await read()).toBe(200)
  expect((await secretary.get(paths.calendars)).html).not.toContain(address)
  await secretary.post(paths.calendarRevocation, {})
  expect(await read()).toBe(404)
})
