import { expect, test } from 'vitest'
import { paths } from '../../server/pages/paths.ts'
import { wordsOf } from '../support/html-forms.ts'
import { openPageWorld } from '../support/page-world.ts'

const { reader } = await openPageWorld()
const ask = (day: string) => reader.get(`${paths.appealPeriod}?announcedOn=${day}`)

test('the page tells the last day of appeal and what it passes over', async () => {
  const words = wordsOf((await ask('2025-12-03')).html)
  expect(words).toContain('Sista dag för överklagande')
  expect(words).toMatch(/överklagande\s+29 december 2025/)
  expect(words).toContain('julafton')
})

test('a day that does not exist stands in the form again, with what to write', async () => {
  const { status, html } = await ask('2021-02-30')
  expect([status, html]).toEqual([422, expect.stringContaining('value="2021-02-30"')])
  expect(wordsOf(html)).toContain('Skriv ett datum som finns')
})
