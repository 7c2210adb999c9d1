import { describe, expect, test } from 'vitest'
import { paths } from '../../server/pages/paths.ts'
import { closedMeeting } from '../support/body-world.ts'
import { valueIn, wordsOf } from '../support/html-forms.ts'
import { openPageWorld } from '../support/page-world.ts'

const world = await openPageWorld()
const { secretary, reader } = world

const protokoll = `Beredningsgruppen
Protokoll 2025-05-07

§ 31 Föregående protokoll
Protokollet gicks igenom.

Beredningsgruppen beslutade

att lägga protokollet till handlingarna.

§ 32 Upphandling av färja (dnr 044/25)
Tre anbud har kommit in.

Beredningsgruppens förslag till förbundsdirektionen

att anta det lägsta anbudet samt

att ge förbundsdirektören i uppdrag att teckna avtal.
`

describe('reading in an existing protokoll', () => {
  test('pasted text becomes a closed meeting, and the page tells what was found', async () => {
    const { status, html } = await secretary.fillIn(paths.intake, paths.intakeText, { text: protokoll })
    expect(status).toBe(200)
    expect(wordsOf(html)).toContain('Beredningsgruppen 7 maj 2025')
    expect(wordsOf(html)).toContain('Paragrafer 2 Med diarienummer 1')
    const [, meeting = ''] = /href="(\/sammantraden\/[^/"]+)"/.exec(html) ?? []
    const words = wordsOf((await reader.get(`${meeting}/protokoll`)).html)
    expect(words).toContain('§ 32 Upphandling av färja (dnr 044/25)')
    expect(words).toContain('att anta det lägsta anbudet, samt')
    expect(wordsOf((await reader.get(paths.cases)).html)).toContain('044/25')
  })

  test('a file is read the same way, and the same file twice is once', async () => {
    const file = [{ name: 'gammalt protokoll.txt', content: protokoll.replace('2025-05-07', '2024-05-07') }]
    const first = await secretary.upload(paths.intake, file, 'file')
    const second = await secretary.upload(paths.intake, file, 'file')
    expect(first.status).toBe(303)
    expect(second.location).toBe(first.location)
    expect(wordsOf((await reader.get(first.location)).html)).toContain('gammalt protokoll.txt')
  })

  test('the original stands beside what came of it, § by §, with what to look at where it belongs', async () => {
    const text = protokoll.replace('2025-05-07', '2022-05-07').replace('§ 32', 'Nya lokaler\n\n§ 32')
    const { html } = await secretary.fillIn(paths.intake, paths.intakeText, { text })
    const pieces = [...html.matchAll(/<div id="original-([^"]+)">([^<]*)/g)].map(([, id, words]) => [
      id,
      words
    ])
    expect(pieces.map(([, words]) => words?.split('\n')[0])).toEqual([
      '§ 31 Föregående protokoll',
      '§ 32 Upphandling av färja (dnr 044/25)'
    ])
    for (const [id = ''] of pieces) expect(html).toContain(`href="#original-${id}"`)
    const [, original = ''] = /href="(\/las-in\/[^"]+\/original)"/.exec(html) ?? []
    const file = await world.app.inject({ url: original, headers: { cookie: reader.cookie } })
    expect([file.headers['content-type'], file.payload]).toEqual(['text/plain', text])
  })

  test('what was read in before is told to be so, with the meeting it became', async () => {
    const text = protokoll.replace('2025-05-07', '2023-05-07')
    const paste = async () => (await secretary.fillIn(paths.intake, paths.intakeText, { text })).html
    expect(wordsOf(await paste())).toContain('Protokollet är inläst.')
    const again = await paste()
    expect(wordsOf(again)).toContain('Protokollet var redan inläst, och ingenting har ändrats.')
    expect(again).toMatch(/href="\/sammantraden\/[^"/]+">Gå till mötet/)
  })

  test('the PDF of our own protokoll is read back in', async () => {
    const { meeting } = await closedMeeting(world, { matters: ['Inköp av färja', 'Nästa möte'] })
    const pdf = await world.app.inject({
      url: paths.minutesPdf(meeting.id),
      headers: { cookie: reader.cookie }
    })
    const file = [{ name: 'Protokoll.PDF', content: pdf.rawPayload }]
    const { status, location } = await secretary.upload(paths.intake, file, 'file')
    expect(status).toBe(303)
    const words = wordsOf((await reader.get(location)).html)
    expect(words).toContain('Beredningsgruppen 12 mars 2026')
    expect(words).toContain('Paragrafer 2')
  })

  test('nothing chosen, nothing pasted and a wrong kind of file are told at the field', async () => {
    const empty = await secretary.post(paths.intakeText, { text: ' ' })
    expect([empty.status, wordsOf(empty.html)]).toEqual([
      422,
      expect.stringContaining('Klistra in protokollets text')
    ])
    const none = await secretary.upload(paths.intake, [{ name: '', content: '' }], 'file')
    expect([none.status, wordsOf(none.html)]).toEqual([422, expect.stringContaining('Välj en fil först')])
    const wrong = await secretary.upload(paths.intake, [{ name: 'bild.png', content: 'x' }], 'file')
    expect([wrong.status, wordsOf(wrong.html)]).toEqual([415, expect.stringContaining('bild.png')])
  })

  test('what is no protokoll is refused at its field, and the pasted text comes back', async () => {
    const text = 'Hej, och tack för senast!'
    const pasted = await secretary.post(paths.intakeText, { text })
    expect([pasted.status, wordsOf(pasted.html)]).toEqual([
      422,
      expect.stringContaining('ingen paragraf (§)')
    ])
    expect(pasted.html).toContain('href="#text-text"')
    expect(valueIn(pasted.html, 'text')).toBe(text)
    const file = await secretary.upload(paths.intake, [{ name: 'brev.txt', content: text }], 'file')
    expect([file.status, wordsOf(file.html)]).toEqual([422, expect.stringContaining('ingen paragraf (§)')])
  })

  test('text that cannot be stored comes back as it was pasted', async () => {
    const text = 'Protokoll\n\n§ 1 Rubrik\nText'
    const { status, html } = await reader.post(paths.intakeText, { text })
    expect(status).toBe(403)
    expect(wordsOf(html)).toContain('§ 1 Rubrik Text')
    expect(valueIn(html, 'text')).toBeUndefined()
  })
})
