import { describe, expect, test } from 'vitest'
import { NewCase } from '../../server/domain/cases/case-schemas.ts'
import { openCase } from '../../server/domain/cases/open-case.ts'
import { completeIndex } from '../../server/domain/search/complete-index.ts'
import { paths } from '../../server/pages/paths.ts'
import { valueIn, wordsOf } from '../support/html-forms.ts'
import { insertCases } from '../support/many-cases.ts'
import { openPageWorld } from '../support/page-world.ts'

const world = await openPageWorld()
const { reader } = world

const search = async (query: string): Promise<string> =>
  wordsOf((await reader.get(`${paths.search}?${query}`)).html)

describe('what the page says of its hits', () => {
  test('how many they are and in which order, up to 5,000 and beyond', async () => {
    const titles = Array.from({ length: 4_999 }, (_, index) => `Färjeläge ${index + 2}`)
    await insertCases(world, ['Färja till ön', ...titles])
    await completeIndex(world.ctx())
    expect(await search('text=färja')).toContain('5 000 träffar, de närmast orden först.')
    expect(await search('text=färja')).not.toContain('de 5 000 senaste')

    await openCase(world.ctx(), NewCase.parse({ title: 'Färjelinje' }))
    const beyond = await search('text=färja')
    expect(beyond).toContain('Över 5 000 träffar, de senaste först.')
    expect(beyond).toContain('Antalen gäller de 5 000 senaste träffarna.')
    const theirs = wordsOf((await reader.get(`${paths.publicCases}?text=färja`)).html)
    expect(theirs).toContain('Över 5 000 träffar, de senaste först.')
  })

  test('what was asked for stands in the form, and what has no field there can be taken away', async () => {
    const page = await reader.get(
      `${paths.search}?text=färja&classificationCode=1.2&recordType=Beslut&direction=received`
    )
    expect(wordsOf(page.html)).toContain('Klassificering: 1.2. Ta bort avgränsningen')
    expect(wordsOf(page.html)).toContain('Handlingstyp: Beslut. Ta bort avgränsningen')
    expect(page.html).toContain('<input type="hidden" name="classificationCode" value="1.2">')
    expect(page.html).toContain('<option value="received" selected>')
    expect(page.html).toContain('<details class="ds-details" open>')
  })
})

test.each([
  ['the search', `${paths.search}?from=2021-02-30&text=bro`],
  ['the list of cases', `${paths.cases}?from=2021-02-30`],
  ['the list of records', `${paths.records}?to=2021-02-30`],
  ['the day list', `${paths.dayList}?day=2021-02-30`],
  ['what the public reads', `${paths.publicCases}?from=2021-02-30`],
  ['the report of quality', `${paths.quality}?from=2021-02-30`]
])('a day that does not exist is told of and not asked for: %s', async (_, address) => {
  const page = await world.master.get(address)
  expect(page.status).toBe(200)
  expect(wordsOf(page.html)).toContain('”2021-02-30” går inte att läsa här, och är inte med i urvalet.')
})

test.each([
  ['from=2026-11-10&to=2026-11-01', 'Första dagen är efter den sista. Byt dem.'],
  ['from=2020-01-01&to=2026-01-01', 'Välj högst ett år i taget.']
])('a period of the report of quality that cannot be, %s, comes back with why', async (query, message) => {
  const page = await world.master.get(`${paths.quality}?${query}`)
  expect(page.status).toBe(422)
  expect(wordsOf(page.html)).toContain(message)
  expect(valueIn(page.html, 'from')).toBe(query.slice(5, 15))
})

test('what is typed in an address stays text', async () => {
  const page = await reader.get(`${paths.search}?from=${encodeURIComponent('<b>x</b>')}`)
  expect(page.html).not.toContain('<b>x</b>')
})
