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
