import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCase } from '../../server/domain/cases/open-case.ts'
import { getAgenda } from '../../server/domain/meetings/agenda.ts'
import { paths } from '../../server/pages/paths.ts'
import { openBodyWorld, plannedMeeting } from '../support/body-world.ts'
import { findFaults, hasBrowser } from '../support/browser.ts'
import { openSecretaryWindow } from '../support/secretary-window.ts'
import { openTestApp } from '../support/world.ts'

const world = await openTestApp(await openBodyWorld())
const { meeting } = await plannedMeeting(world, { matters: ['Ett', 'Två', 'Tre', 'Fyra'] })
await openCase(world.ctx(), { title: 'Upphandling av ambulanser' })

describe.skipIf(!hasBrowser)('the agenda is built', { timeout: 60_000 }, () => {
  let browser: Browser
  let page: Page
  let loads = 0

  beforeAll(async () => {
    ;({ browser, page } = await openSecretaryWindow(world))
    page.on('load', () => loads++)
    await page.goto(paths.meeting(meeting.id))
    await page.getByRole('combobox', { name: 'Sök upp något till dagordningen' }).waitFor()
  })
  afterAll(async () => {
    await browser.close()
  })

  const titles = async () =>
    (await getAgenda(world.ctx(), meeting.id)).sections
      .flatMap(({ matters }) => matters.map(({ title }) => title))
      .join(' ')
  const told = () => page.locator('[data-part="told"]')

  test('what is found is put last by Enter, and what is new too', async () => {
    const field = page.getByRole('combobox', { name: 'Sök upp något till dagordningen' })
    await field.fill('ambulans')
    await page.getByRole('option', { name: /Upphandling av ambulanser/ }).waitFor()
    expect(await findFaults(page)).toEqual([])
    await page.keyboard.press('Enter')
    await expect.poll(titles).toBe('Ett Två Tre Fyra Upphandling av ambulanser')
    await field.fill('Nytt')
    await page.getByRole('option', { name: /Nytt ärende/ }).waitFor()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await told().getByText('Nytt står nu på dagordningen.').waitFor({ state: 'attached' })
    expect(await titles()).toBe('Ett Två Tre Fyra Upphandling av ambulanser Nytt')
    expect(loads).toBe(1)
  })

  test('Alt and an arrow move a matter, the place is told, and focus stays', async () => {
    await page.getByRole('link', { name: 'Tre', exact: true }).focus()
    await page.keyboard.press('Alt+ArrowUp')
    await told().getByText('Punkt 3 Tre flyttad till plats 2 av 6.').waitFor({ state: 'attached' })
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Tre')
    await page.getByRole('button', { name: 'Flytta ned Tre' }).click()
    await told().getByText('Punkt 2 Tre flyttad till plats 3 av 6.').waitFor({ state: 'attached' })
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Flytta ned Tre')
    expect(loads).toBe(1)
  })

  test('a matter is dragged by the mouse to another place', async () => {
    const grips = page.locator('[data-part="agenda"] .grip')
    await grips.first().waitFor()
    const from = (await grips.nth(0).boundingBox())!
    const to = (await grips.nth(3).boundingBox())!
    await page.mouse.move(from.x + 10, from.y + 8)
    await page.mouse.down()
    for (const step of [1, 2, 3, 4, 5]) {
      await page.mouse.move(from.x + 10, from.y + ((to.y - from.y + 24) * step) / 5)
      await page.waitForTimeout(60)
    }
    await page.mouse.up()
    await told().getByText('Punkt 1 Ett flyttad till plats 4 av 6.').waitFor({ state: 'attached' })
    expect(await titles()).toBe('Två Tre Fyra Ett Upphandling av ambulanser Nytt')
    expect(await findFaults(page)).toEqual([])
    await page.setViewportSize({ width: 390, height: 800 })
    expect(await findFaults(page)).toEqual([])
  })

  test('also from a §, beside its text, which is left as it is', async () => {
    const id = (await getAgenda(world.ctx(), meeting.id)).sections[0]?.matters[0]?.id ?? ''
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.goto(paths.paragraph(id))
    await page.getByRole('textbox', { name: /^Text för/ }).click()
    await page.keyboard.type('Påbörjad.')
    const before = loads
    await page.getByText('Lägg till på dagordningen').click()
    await page.getByRole('combobox', { name: 'Sök upp något till dagordningen' }).fill('Sist')
    await page.getByRole('option', { name: /Nytt ärende/ }).click()
    await page.locator('.agenda').getByRole('link', { name: 'Sist' }).waitFor()
    expect(await page.getByRole('textbox', { name: /^Text för/ }).textContent()).toBe('Påbörjad.')
    expect(loads).toBe(before)
    expect(await findFaults(page)).toEqual([])
  })
})
