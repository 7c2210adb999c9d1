import { describe, expect, test } from 'vitest'
import { paths } from '../../server/pages/paths.ts'
import { plannedMeeting } from '../support/body-world.ts'
import { valueIn, wordsOf } from '../support/html-forms.ts'
import { openPageWorld } from '../support/page-world.ts'

const world = await openPageWorld()
const { secretary, reader } = world

describe('cases', () => {
  test('one is opened, renamed, found by a word, and shows every paragraph that carries it', async () => {
    const opened = await secretary.fillIn(paths.cases, paths.cases, { title: 'Ny färja till ön' })
    expect(wordsOf(opened.html)).toContain('dnr 001/26')
    const [, page = ''] = /action="(\/arenden\/[^"/]+)"/.exec(opened.html) ?? []
    const renamed = await secretary.fillIn(page, page, { title: 'Ny eldriven färja' })
    expect(wordsOf(renamed.html)).toContain('Ny eldriven färja')
    expect(wordsOf(renamed.html)).toContain('inte tagits upp på något möte')
    const { meeting } = await plannedMeeting(world)
    await secretary.fillIn(paths.meeting(meeting.id), paths.matters(meeting.id), {
      title: 'Färjan',
      dnr: '001/26'
    })
    expect(wordsOf((await reader.get(page)).html)).toContain('2026-03-12 § Färjan Planerat Beredningsgruppen')
    expect(wordsOf((await reader.get(`${paths.cases}?text=eldriven`)).html)).toContain(
      '001/26 Ny eldriven färja'
    )
    expect(wordsOf((await reader.get(`${paths.cases}?text=ubåt`)).html)).toContain(
      'Inget ärende passar sökningen'
    )
  })

  test('one without a title, and one that somebody else changed, come back as typed', async () => {
    const untitled = await secretary.post(paths.cases, { title: '  ' })
    expect([untitled.status, wordsOf(untitled.html)]).toEqual([
      422,
      expect.stringContaining('Fyll i det här')
    ])
    const opened = await secretary.fillIn(paths.cases, paths.cases, { title: 'Bron' })
    const [, page = ''] = /action="(\/arenden\/[^"/]+)"/.exec(opened.html) ?? []
    await secretary.fillIn(page, page, { title: 'Bron, etapp 1' })
    const stale = await secretary.post(page, { title: 'Bron, etapp 2', revision: '1' })
    expect(stale.status).toBe(412)
    expect(wordsOf(stale.html)).toContain('Bron, etapp 1 Bron, etapp 2')
    expect(valueIn(stale.html, 'title')).toBe('Bron, etapp 2')
  })
})
