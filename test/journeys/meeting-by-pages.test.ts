import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { getAgenda } from '../../server/domain/meetings/agenda.ts'
import { getMeeting } from '../../server/domain/meetings/meetings.ts'
import { getMinutes } from '../../server/domain/approval/get-minutes.ts'
import { paths } from '../../server/pages/paths.ts'
import { openBodyWorld } from '../support/body-world.ts'
import { formIn, wordsOf } from '../support/html-forms.ts'
import { attendanceOf, minutesByVerbs, oneMeeting, withoutIds } from '../support/one-meeting.ts'
import { openPageWorld, type PageWorld } from '../support/page-world.ts'

test(
  'a meeting built through the pages alone gives the protokoll that the verbs give, as a page and as PDF',
  { timeout: 60_000 },
  async () => {
    const world = await openPageWorld()
    const meetingId = await holdMeeting(world)
    const minutes = await getMinutes(world.ctx(), meetingId)
    expect(withoutIds(minutes)).toEqual(withoutIds(await minutesByVerbs(await openBodyWorld())))

    const { secretary, reader } = world
    const page = wordsOf((await reader.get(paths.minutes(meetingId))).html)
    for (const { label, title, decisions } of minutes.sections.flatMap(section => section.paragraphs)) {
      expect(page).toContain(wordsOf(`${label} ${title}`))
      for (const line of decisions.flatMap(({ lines }) => lines)) expect(page).toContain(wordsOf(line))
    }
    await secretary.fillIn(paths.meeting(meetingId), paths.meetingSealing(meetingId), {})
    const { sealedSha256 } = await getMeeting(world.ctx(), meetingId)
    const pdf = await world.app.inject({
      url: paths.minutesPdf(meetingId),
      headers: { cookie: reader.cookie }
    })
    expect(createHash('sha256').update(pdf.rawPayload).digest('hex')).toBe(sealedSha256)
    expect(wordsOf((await reader.get(paths.minutes(meetingId))).html)).toContain(
      'Protokoll, Beredningsgruppen'
    )
  }
)

/** Every step as a person takes it: a form is on the page that shows it, or the step fails. */
const holdMeeting = async (world: PageWorld): Promise<string> => {
  const { secretary, administrator, organisation } = world
  const organId = organisation.preparatoryGroup.id
  const { firstNumber, firstCase, firstOn, startsAt, endsAt, place, sections, caseTitle } = oneMeeting
  const year = '2026'
  await administrator.fillIn(paths.series, paths.series, { organId, year, firstNumber: String(firstNumber) })
  await administrator.fillIn(paths.series, paths.series, {
    organId: '',
    year,
    firstNumber: String(firstCase)
  })
  const opened = await secretary.fillIn(paths.cases, paths.cases, { title: caseTitle })
  const [, dnr = ''] = /dnr (\d{3}\/\d\d)/.exec(wordsOf(opened.html)) ?? []
  expect(dnr).toBe('048/26')

  const planned = await secretary.fillIn(paths.newMeeting, paths.meetings, {
    organId,
    firstOn,
    startsAt,
    endsAt,
    place
  })
  const [, meetingId = ''] = /action="\/sammantraden\/([^/"]+)\/uppgifter"/.exec(planned.html) ?? []
  const page = paths.meeting(meetingId)
  const [, firstSection = ''] = /action="(\/rubriker\/[^/"]+)"/.exec(planned.html) ?? []
  await secretary.fillIn(page, firstSection, { title: sections[0] ?? '' })
  await secretary.fillIn(page, paths.sections(meetingId), { title: sections[1] ?? '' })
  for (const { title, section, hasCase } of oneMeeting.matters) {
    const sectionId = optionValue((await secretary.get(page)).html, section)
    await secretary.fillIn(page, paths.matters(meetingId), { title, sectionId, dnr: hasCase ? dnr : '' })
  }
  await writeAttendance(world, meetingId)

  await secretary.fillIn(page, paths.meetingOpening(meetingId), {})
  const ids = new Map(
    (await getAgenda(world.ctx(), meetingId)).sections.flatMap(({ matters }) =>
      matters.map(({ id, title }): [string, string] => [title, id])
    )
  )
  await secretary.fillIn(page, paths.paragraphNumber(ids.get(oneMeeting.takenUpFirst) ?? ''), {})
  for (const matter of oneMeeting.matters)
    await writeParagraph(world, page, ids.get(matter.title) ?? '', matter)
  await secretary.fillIn(page, paths.meetingClosing(meetingId), {})
  return meetingId
}

const writeAttendance = async ({ secretary, ...world }: PageWorld, meetingId: string): Promise<void> => {
  const page = paths.attendance(meetingId)
  for (const row of attendanceOf(world as PageWorld)) {
    const typed = Object.entries(row).map(([name, value]) => [name, String(value ?? '')])
    const { status } = await secretary.fillIn(page, page, {
      name: '',
      note: '',
      ...Object.fromEntries(typed)
    })
    expect(status).toBe(200)
  }
}

const writeParagraph = async (
  { secretary, organisation }: PageWorld,
  agenda: string,
  id: string,
  { text = '', decisions = [], files = [], isWithdrawn }: (typeof oneMeeting)['matters'][number]
): Promise<void> => {
  const page = paths.paragraph(id)
  if (files.length) {
    const uploads = files.map(({ name, words }) => ({ name, content: words }))
    expect((await secretary.upload(paths.appendices(id), uploads)).status).toBe(303)
  }
  if (isWithdrawn) await secretary.fillIn(agenda, paths.paragraphWithdrawal(id), { isWithdrawn: 'true' })
  let form = formIn((await secretary.get(page)).html, page)
  for (const [block, { kind, clauses, textAfter = '' }] of decisions.entries()) {
    form = await press(kind === 'decided' ? 'add-decided' : 'add-proposed')
    for (const [clause, words] of clauses.entries()) {
      if (clause > 0) form = await press(`add-clause.${block}`)
      form = { ...form, [`decisions.${block}.clauses.${clause}`]: words }
    }
    form = { ...form, [`decisions.${block}.textAfter`]: textAfter }
    if (kind === 'proposed') expect(form[`decisions.${block}.toOrganId`]).toBe(organisation.directorate.id)
  }
  expect((await secretary.post(page, { ...form, text, do: 'save' })).status).toBe(303)

  async function press(button: string) {
    return formIn((await secretary.post(page, { ...form, do: button })).html, page)
  }
}

const optionValue = (html: string, text: string | undefined): string =>
  [...html.matchAll(/<option value="([^"]*)"[^>]*>([^<]*)<\/option>/g)].find(
    ([, , shown]) => shown === text
  )?.[1] ?? ''
