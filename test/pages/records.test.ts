import { describe, expect, test } from 'vitest'
import { closeCase } from '../../server/domain/cases/change-status.ts'
import { openCase } from '../../server/domain/cases/open-case.ts'
import { paths } from '../../server/pages/paths.ts'
import { valueIn, wordsOf } from '../support/html-forms.ts'
import { openPageWorld } from '../support/page-world.ts'

const world = await openPageWorld()
const { secretary, reader } = world
const letter = { direction: 'received', title: 'Brev om turlistan', sender: 'Norrbuss AB', medium: 'digital' }

const boundary = 'a-boundary'
const multipart = (fields: Record<string, string>, file?: { name: string; content: string }) => {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  )
  if (file)
    parts.push(
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${file.name}"\r\nContent-Type: text/plain\r\n\r\n${file.content}\r\n`
    )
  return Buffer.from(`${parts.join('')}--${boundary}--\r\n`)
}

const register = async (
  caseId: string,
  fields: Record<string, string>,
  file?: { name: string; content: string }
) => {
  const answer = await world.app.inject({
    method: 'POST',
    url: paths.newRecord(caseId),
    headers: { cookie: secretary.cookie, 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: multipart(fields, file)
  })
  return { status: answer.statusCode, html: answer.body, location: String(answer.headers.location ?? '') }
}

describe('registering in the browser', () => {
  test('one form takes the record with its file, and the case shows it', async () => {
    const { id, dnr } = await openCase(world.ctx(), { title: 'Bussar' })
    expect(wordsOf((await secretary.get(paths.newRecord(id))).html)).toContain('Registrera en handling')
    const done = await register(id, letter, { name: 'brev.txt', content: 'Hej' })
    expect(done.status).toBe(303)
    const page = await reader.get(done.location)
    expect(wordsOf(page.html)).toContain(`${dnr}:1 Inkommen 12 mars 2026`)
    const [, file = ''] = /href="(\/handlingar\/[^"]+\/filer\/[^"]+)"/.exec(page.html) ?? []
    expect((await reader.get(file)).html).toBe('Hej')
    expect(wordsOf((await reader.get(paths.case(id))).html)).toContain(
      '2026-03-12 :1 Brev om turlistan från Norrbuss AB'
    )
  })

  test('what was typed comes back when the record or its file is refused, and nothing is registered', async () => {
    const { id } = await openCase(world.ctx(), { title: 'Bussar' })
    const early = await register(
      id,
      { ...letter, documentOn: '2027-01-01' },
      { name: 'brev.txt', content: 'Hej' }
    )
    expect(early.status).toBe(422)
    expect(wordsOf(early.html)).toContain('en dag som inte har varit')
    expect(valueIn(early.html, 'sender')).toBe('Norrbuss AB')
    const wrong = await register(id, letter, { name: 'brev.pdf', content: 'ingen pdf' })
    expect(wrong.status).toBe(415)
    expect(valueIn(wrong.html, 'title')).toBe('Brev om turlistan')
    expect(wordsOf((await reader.get(paths.case(id))).html)).toContain('Här finns inga handlingar än')
  })

  test('a case that was closed meanwhile takes no record, and what was typed comes back', async () => {
    const { id, dnr } = await openCase(world.ctx(), { title: 'Bussar' })
    await closeCase(world.ctx(), id, {})
    const refused = await register(id, letter, { name: 'brev.txt', content: 'Hej' })
    expect(refused.status).toBe(409)
    expect(wordsOf(refused.html)).toContain(`Ärendet ${dnr} är avslutat. Öppna det igen först.`)
    expect(valueIn(refused.html, 'title')).toBe('Brev om turlistan')
    expect(valueIn(refused.html, 'sender')).toBe('Norrbuss AB')
  })

  test('a record is corrected, marked and struck on its page', async () => {
    const { id } = await openCase(world.ctx(), { title: 'Bussar' })
    const { location } = await register(id, letter)
    const edited = await secretary.fillIn(location, location, { title: 'Brev om tågen' })
    expect(wordsOf(edited.html)).toContain('Brev om tågen')
    const marked = await secretary.fillIn(location, `${location}/sekretess`, { statute: 'OSL 25 kap. 1 §' })
    expect(wordsOf(marked.html)).toContain('Sekretessmarkering')
    const struck = await secretary.fillIn(location, `${location}/makulering`, { reason: 'Fel ärende' })
    expect(wordsOf(struck.html)).toContain('Handlingen är makulerad: Fel ärende')
  })
})

describe('what the registrar looks after', () => {
  test('a case is noted, watched, related, closed and opened again on its page', async () => {
    const { id } = await openCase(world.ctx(), { title: 'Bron' })
    const other = await openCase(world.ctx(), { title: 'Färjan' })
    const page = paths.case(id)
    await secretary.fillIn(page, paths.caseNotes(id), { text: 'Ringde varvet.' })
    await secretary.fillIn(page, paths.caseWatches(id), { watchOn: '2026-03-11', note: 'Offert?' })
    const related = await secretary.fillIn(page, paths.caseRelations(id), { relatedDnr: other.dnr })
    expect(wordsOf(related.html)).toContain(other.dnr)
    expect(wordsOf(related.html)).toContain('Ringde varvet.')
    expect(wordsOf((await secretary.get(paths.watches)).html)).toContain('2026-03-11 nu')
    const closed = await secretary.fillIn(page, paths.caseClosing(id), { closedOn: '' })
    expect(wordsOf(closed.html)).toContain('Ärendet är avslutat.')
    expect((await register(id, letter)).status).toBe(409)
    expect(wordsOf((await secretary.fillIn(page, paths.caseReopening(id), {})).html)).toContain('öppet igen')
  })

  test('the public reads the register without signing in, and finds no name under a mark', async () => {
    const { id, dnr } = await openCase(world.ctx(), { title: 'Stipendier' })
    await register(id, { ...letter, sender: 'Hemlig Avsändare', statute: 'OSL 25 kap. 1 §' })
    const [number, year] = dnr.split('/') as [string, string]
    for (const path of [paths.publicCases, paths.publicCase(year, number), paths.dayList]) {
      const answer = await world.app.inject(path)
      expect({ path, status: answer.statusCode }).toEqual({ path, status: 200 })
      expect(answer.body).not.toContain('Hemlig Avsändare')
      expect(answer.body).toContain(dnr)
    }
  })
})
