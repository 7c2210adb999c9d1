import { describe, expect, test } from 'vitest'
import { getAgenda } from '../../server/domain/meetings/agenda.ts'
import { paths } from '../../server/pages/paths.ts'
import { closedMeeting, openedMeeting, plannedMeeting, sealedMeeting } from '../support/body-world.ts'
import { formIn, wordsOf } from '../support/html-forms.ts'
import { openPageWorld } from '../support/page-world.ts'

const world = await openPageWorld()
const { secretary, reader, organisation, people, ctx } = world
const titlesOf = async (meetingId: string) =>
  (await getAgenda(ctx(), meetingId)).sections.flatMap(({ matters }) => matters.map(({ title }) => title))

describe('meetings', () => {
  test('one is planned, found in the list and on the start page', async () => {
    const typed = {
      organId: organisation.directorate.id,
      firstOn: '2026-04-14',
      startsAt: '10:00',
      place: 'Älvby'
    }
    const { status, html } = await secretary.fillIn(paths.newMeeting, paths.meetings, typed)
    expect(status).toBe(200)
    expect(wordsOf(html)).toContain('14 april 2026, kl. 10:00, Älvby')
    expect(wordsOf(html)).toContain('Dagordningen är tom')
    const list = await reader.get(`${paths.meetings}?organId=${organisation.directorate.id}&year=2026`)
    expect(wordsOf(list.html)).toContain('2026-04-14 Förbundsdirektionen Älvby Planerat')
    expect(wordsOf((await reader.get('/')).html)).toContain('tisdag 14 april 2026 kl. 10:00, Älvby')
  })

  test('a mistyped year shows the list, not an error', async () => {
    expect((await reader.get(`${paths.meetings}?year=tjugosex&page=-1`)).status).toBe(200)
  })

  test('one without organ and with an impossible day comes back as it was typed', async () => {
    const { status, html } = await secretary.post(paths.meetings, {
      organId: '',
      firstOn: '2026-02-30',
      lastOn: '',
      startsAt: '',
      endsAt: '',
      place: 'Stora salen'
    })
    expect(status).toBe(422)
    expect(html).toContain('value="Stora salen"')
    expect(wordsOf(html)).toContain('Skriv ett datum som finns')
  })

  test('time and place are edited; what is stale shows both', async () => {
    const { meeting } = await plannedMeeting(world, { place: 'Umgås' })
    const page = paths.meeting(meeting.id)
    const facts = paths.meetingFacts(meeting.id)
    const saved = await secretary.fillIn(page, facts, { place: 'Norrhamn', endsAt: '12:00' })
    expect(wordsOf(saved.html)).toContain('Norrhamn')
    const typed = {
      firstOn: '2026-03-12',
      lastOn: '',
      startsAt: '',
      endsAt: '',
      place: 'Sundet',
      revision: '1'
    }
    const { status, html } = await secretary.post(facts, typed)
    expect(status).toBe(412)
    expect(wordsOf(html)).toContain('Plats Norrhamn Sundet')
  })

  test('a reader is shown no button that would be refused', async () => {
    const { meeting } = await openedMeeting(world)
    expect((await reader.get(paths.meeting(meeting.id))).html).not.toMatch(/<main.*<form.*<\/main>/s)
  })
})

describe('the agenda', () => {
  test('takes a heading and a matter with its dnr; a dnr that is not opened comes back as typed', async () => {
    const { meeting } = await plannedMeeting(world)
    const page = paths.meeting(meeting.id)
    await secretary.fillIn(page, paths.sections(meeting.id), { title: 'Ekonomi' })
    const { status, html } = await secretary.fillIn(page, paths.matters(meeting.id), {
      title: 'Budget',
      dnr: '999/26'
    })
    expect(status).toBe(422)
    expect(html).toContain('value="999/26"')
    const added = await secretary.fillIn(page, paths.matters(meeting.id), { title: 'Budget' })
    expect(wordsOf(added.html)).toMatch(/Ekonomi.*Budget/)
  })

  test('a matter is moved by buttons, also under another heading', async () => {
    const { meeting, matters } = await plannedMeeting(world, { matters: ['A', 'B', 'C'] })
    const page = paths.meeting(meeting.id)
    await secretary.fillIn(page, paths.sections(meeting.id), { title: 'Sist' })
    const move = async (title: string, arrow: 'upp' | 'ned') => {
      const { html } = await secretary.get(page)
      const form = new RegExp(
        `<form[^>]*action="([^"]*plats)"(?:(?!</form>).)*aria-label="Flytta ${arrow} ${title}"`,
        's'
      ).exec(html)
      const hidden = [...(form?.[0].matchAll(/name="([^"]+)" value="([^"]*)"/g) ?? [])].map(
        ([, name = '', value = '']) => [name, value]
      )
      return secretary.post(form?.[1] ?? '', Object.fromEntries(hidden))
    }
    await move('C', 'upp')
    expect(await titlesOf(meeting.id)).toEqual(['A', 'C', 'B'])
    await move('A', 'ned')
    expect(await titlesOf(meeting.id)).toEqual(['C', 'A', 'B'])
    await move('B', 'ned')
    const { sections } = await getAgenda(ctx(), meeting.id)
    expect(sections.at(-1)).toMatchObject({ title: 'Sist', matters: [{ id: matters[1]?.id }] })
  })

  test('a heading is renamed, and removed only when nothing stands under it', async () => {
    const { meeting } = await plannedMeeting(world)
    const page = paths.meeting(meeting.id)
    await secretary.fillIn(page, paths.sections(meeting.id), { title: 'Tom rubrik' })
    const { sections } = await getAgenda(ctx(), meeting.id)
    const last = sections.at(-1)?.id ?? ''
    const renamed = await secretary.fillIn(page, paths.section(last), { title: 'Övriga frågor' })
    expect(wordsOf(renamed.html)).toContain('Övriga frågor')
    const first = sections[0]?.id ?? ''
    const refused = await secretary.post(paths.sectionRemoval(first), { meetingId: meeting.id })
    expect([refused.status, wordsOf(refused.html)]).toEqual([409, expect.stringContaining('Flytta ärendena')])
    await secretary.fillIn(page, paths.sectionRemoval(last), {})
    expect((await getAgenda(ctx(), meeting.id)).sections).toHaveLength(1)
  })

  test('a heading is moved by buttons, and its matters follow it', async () => {
    const { meeting } = await plannedMeeting(world, { matters: ['A', 'B'] })
    const page = paths.meeting(meeting.id)
    const added = await secretary.fillIn(page, paths.sections(meeting.id), { title: 'Ekonomi' })
    expect(added.html).toMatch(/<details[^>]*id="rubriker" open>/)
    const { sections } = await getAgenda(ctx(), meeting.id)
    const [first = '', second = ''] = sections.map(({ id }) => id)
    await secretary.fillIn(page, paths.matters(meeting.id), { title: 'Budget', sectionId: second })
    expect(await titlesOf(meeting.id)).toEqual(['A', 'B', 'Budget'])
    const up = await secretary.fillIn(page, paths.sectionMove(second), { beforeId: first })
    expect(wordsOf(up.html)).toContain('Flyttat.')
    expect(await titlesOf(meeting.id)).toEqual(['Budget', 'A', 'B'])
    await secretary.fillIn(page, paths.sectionMove(second), { beforeId: '' })
    expect(await titlesOf(meeting.id)).toEqual(['A', 'B', 'Budget'])
  })

  test('the form for a matter stays open for the next one, under the same heading and in its first field', async () => {
    const { meeting } = await plannedMeeting(world)
    const page = paths.meeting(meeting.id)
    const folded = /<details class="ds-details">\s*<summary>Lägg till ärende/
    expect((await secretary.get(page)).html).toMatch(folded)
    await secretary.fillIn(page, paths.sections(meeting.id), { title: 'Sist' })
    const first = (await getAgenda(ctx(), meeting.id)).sections[0]?.id ?? ''
    const { location } = await secretary.post(paths.matters(meeting.id), {
      title: 'En till',
      sectionId: first,
      dnr: ''
    })
    expect(location).toMatch(/#matter-title$/)
    const { html } = await secretary.get(location)
    expect(html).not.toMatch(folded)
    expect(html).toContain('id="matter-title"')
    expect(formIn(html, paths.matters(meeting.id))).toMatchObject({ title: '', sectionId: first })
  })

  test('numbers are foreseen until the chair takes the matter up, and then they stand', async () => {
    const { meeting, matters } = await openedMeeting(world, { organId: organisation.workingCommittee.id })
    const page = paths.meeting(meeting.id)
    expect(wordsOf((await reader.get(page)).html)).toContain('väntat nummer § 1 Föregående protokoll')
    const { html } = await secretary.fillIn(page, paths.paragraphNumber(matters[1]?.id ?? ''), {})
    expect(wordsOf(html)).toContain('§ 1 Nästa möte')
    expect(wordsOf(html)).toContain('väntat nummer § 2 Föregående protokoll')
    const kept = await secretary.fillIn(page, paths.paragraphWithdrawal(matters[1]?.id ?? ''), {})
    expect(wordsOf(kept.html)).toContain('§ 1 Nästa möte Ärendet utgår')
    const refused = await secretary.post(paths.paragraphRemoval(matters[1]?.id ?? ''), {})
    expect(refused.status).toBe(409)
  })
})

describe('a meeting runs', () => {
  test('opened, closed and opened again, and sealed only with chair and secretary on the list', async () => {
    const { meeting } = await plannedMeeting(world)
    const page = paths.meeting(meeting.id)
    const press = async (path: string) => wordsOf((await secretary.fillIn(page, path, {})).html)
    expect(await press(paths.meetingOpening(meeting.id))).toContain('Mötet är öppnat.')
    expect(await press(paths.meetingClosing(meeting.id))).toContain('Alla ärenden har fått sin paragraf')
    expect(await press(paths.meetingReopening(meeting.id))).toContain('Mötet är öppnat igen')
    await press(paths.meetingClosing(meeting.id))
    const refused = await secretary.post(paths.meetingSealing(meeting.id), {})
    expect(refused.status).toBe(409)
    expect(wordsOf(refused.html)).toContain('vem som ledde mötet')
    expect((await secretary.post(paths.meetingOpening(meeting.id), {})).status).toBe(409)
  })

  test('before the seal the page lists what deserves a look, each with a link to where it is mended', async () => {
    const { meeting, paragraphs } = await closedMeeting(world, { matters: ['Rapport'] })
    const { html } = await secretary.get(paths.meeting(meeting.id))
    expect(wordsOf(html)).toMatch(
      /Att se över innan protokollet låses Mötets sluttid är inte ifylld\. § \d+: Inte beslutsfört: 0 av 4 medlemmar är företrädda; alla behövs\. \(Organets egen regel\) § \d+ Rapport/
    )
    expect(html).toMatch(
      new RegExp(`href="${paths.paragraph(paragraphs[0]?.id ?? '')}">§[^<]* varken text eller beslut`)
    )
    await secretary.fillIn(paths.meeting(meeting.id), paths.meetingReopening(meeting.id), {})
    expect((await secretary.get(paths.meeting(meeting.id))).html).not.toContain('Att se över')
  })

  test('sealed minutes can be read and not be changed', async () => {
    const { meeting, paragraphs } = await sealedMeeting(world)
    const { html } = await secretary.get(paths.meeting(meeting.id))
    expect(wordsOf(html)).toContain('Låst')
    expect(html).not.toMatch(/<main.*<form.*<\/main>/s)
    const refused = await secretary.post(paths.paragraph(paragraphs[0]?.id ?? ''), {
      title: 'Efteråt',
      revision: '1'
    })
    expect([refused.status, wordsOf(refused.html)]).toEqual([
      409,
      expect.stringContaining('Protokollet är låst')
    ])
  })

  test('the minutes are a page and a PDF; before the seal both say that they are a proposal', async () => {
    const { meeting } = await closedMeeting(world)
    const page = wordsOf((await reader.get(paths.minutes(meeting.id))).html)
    expect(page).toContain('Förslag till protokoll, Beredningsgruppen')
    expect(page).toContain('Skriver under Margareta Vinterljus Ordförande Emil Protokollsson Sekreterare')
    const pdf = await world.app.inject({
      url: paths.minutesPdf(meeting.id),
      headers: { cookie: reader.cookie }
    })
    expect(pdf.headers['content-type']).toBe('application/pdf')
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  })
})

describe('attendance', () => {
  test('those with a mandate are proposed, and one press writes them in', async () => {
    const { meeting } = await plannedMeeting(world, { organId: organisation.preparatoryGroup.id })
    const page = paths.attendance(meeting.id)
    const { html } = await secretary.fillIn(page, page, {
      personId: people.director.id,
      role: 'chair',
      presided: 'true'
    })
    expect(wordsOf(html)).toContain('Margareta Vinterljus Ordförande, ledde mötet Hela mötet På plats')
    expect(html).toContain('aria-pressed="true" aria-label="Närvarande: Margareta Vinterljus"')
  })

  test('a guest is written in by name, edited, and taken away', async () => {
    const { meeting } = await plannedMeeting(world)
    const page = paths.attendance(meeting.id)
    const typed = {
      personId: '',
      name: 'Gäst Gästsson',
      role: 'rapporteur',
      fromNumber: '2',
      toNumber: '3',
      mode: 'remote'
    }
    const added = await secretary.fillIn(page, page, typed)
    expect(wordsOf(added.html)).toContain('Gäst Gästsson Föredragande §§ 2–3 På distans')
    const [, row = ''] = /href="(\/narvaro\/[^"]+)"/.exec(added.html) ?? []
    const edited = await secretary.fillIn(row, row, { toNumber: '', note: 'konsult' })
    expect(wordsOf(edited.html)).toContain('Gäst Gästsson konsult Föredragande från § 2 På distans')
    const refused = await secretary.fillIn(row, row, { fromNumber: 'två' })
    expect([refused.status, refused.html]).toEqual([422, expect.stringContaining('value="två"')])
    const left = await secretary.fillIn(page, `${row}/borttagning`, {})
    expect(wordsOf(left.html)).not.toContain('Gäst Gästsson')
  })

  test('a person who is on the list already comes back with the field named', async () => {
    const { meeting } = await plannedMeeting(world)
    const page = paths.attendance(meeting.id)
    const typed = { personId: people.director.id, name: '', role: 'rapporteur', note: 'dubbel' }
    await secretary.fillIn(page, page, typed)
    const { status, html } = await secretary.fillIn(page, page, typed)
    expect([status, wordsOf(html)]).toEqual([422, expect.stringContaining('står redan på närvarolistan')])
    expect(html).toContain('href="#attendance-personId"')
    expect(html).toContain('value="dubbel"')
  })

  test('a row without person and name comes back with both fields named', async () => {
    const { meeting } = await plannedMeeting(world)
    const { status, html } = await secretary.post(paths.attendance(meeting.id), {
      personId: '',
      name: ' ',
      role: 'other',
      note: 'vikarie'
    })
    expect(status).toBe(422)
    expect(html).toContain('value="vikarie"')
    expect(wordsOf(html)).toContain('Välj en person eller skriv ett namn')
  })
})
