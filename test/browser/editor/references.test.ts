import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCase } from '../../../server/domain/cases/open-case.ts'
import { paths } from '../../../server/pages/paths.ts'
import { attach, openBodyWorld, openedMeeting, sealedMeeting } from '../../support/body-world.ts'
import { findFaults, hasBrowser } from '../../support/browser.ts'
import { openSecretaryWindow } from '../../support/secretary-window.ts'
import { openTestApp } from '../../support/world.ts'

const world = await openTestApp(await openBodyWorld())
const sealed = await sealedMeeting(world, { firstOn: '2026-01-08', matters: ['Kajen rustas'] })
const { matters } = await openedMeeting(world, { matters: ['Avtalet'] })
await attach(world, matters[0]?.id ?? '', 'avtal.txt')
const ferry = await openCase(world.ctx(), { title: 'Ny färja till ön' })

describe.skipIf(!hasBrowser)('references in the text', { timeout: 30_000 }, () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    ;({ browser, page } = await openSecretaryWindow(world))
    await page.goto(paths.paragraph(matters[0]?.id ?? ''))
    await page.locator('.ProseMirror').waitFor()
  })
  afterAll(async () => {
    await browser.close()
  })

  const stored = () => page.locator('textarea[name="text"]').inputValue()
  const options = () => page.getByRole('listbox', { name: 'Hänvisningar' }).getByRole('option')
  const start = async () => {
    await page.locator('.ProseMirror').click()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Backspace')
  }

  test('what there is becomes a chip with its title, what there is not says so, and the text stays plain', async () => {
    await start()
    await page.keyboard.type('Se § 1, § 93 och 4 § hamnlagen.')
    const chips = page.locator('.ProseMirror .reference')
    await expect.poll(() => chips.allTextContents()).toEqual(['§ 1', '§ 93'])
    await expect
      .poll(() => page.locator('.reference-known').getAttribute('title'), { timeout: 8_000 })
      .toContain('Kajen rustas')
    expect(await page.locator('.reference-missing').allTextContents()).toEqual(['§ 93'])
    expect(await stored()).toBe('Se § 1, § 93 och 4 § hamnlagen.')
    expect(await findFaults(page)).toEqual([])
  })

  test('a chip is opened in a tab of its own', async () => {
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.locator('.reference-known').click({ modifiers: ['Control'] })
    ])
    expect(tab.url()).toContain(paths.paragraph(sealed.paragraphs[0]?.id ?? ''))
    await tab.close()
  })

  test('a case is found by its words, and taken with the arrow and Enter', async () => {
    await start()
    await page.keyboard.type('Enligt dnr färja')
    await expect.poll(() => options().allTextContents()).toEqual([`dnr ${ferry.dnr} Ny färja till ön`])
    expect(await findFaults(page)).toEqual([])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.keyboard.type(' beslutades')
    await expect.poll(stored).toBe(`Enligt dnr ${ferry.dnr} beslutades`)
    expect(await options().count()).toBe(0)
  })

  test('§ and bilaga offer what is near, Escape closes the list and keeps the caret in the text', async () => {
    await start()
    await page.keyboard.type('§ kaj')
    await expect.poll(() => options().allTextContents()).toEqual(['§ 1 Kajen rustas'])
    await page.keyboard.press('Escape')
    expect(await options().count()).toBe(0)
    await page.keyboard.type(' och bilaga ')
    await expect.poll(() => options().count()).toBe(1)
    await options().first().click()
    await expect.poll(stored).toMatch(/^§ kaj och bilaga .*\d/)
  })

  test('who goes on typing notices nothing of the list', async () => {
    await start()
    await page.keyboard.type('§ 1')
    await expect.poll(() => options().count()).toBeGreaterThan(0)
    await page.keyboard.press('Enter')
    await page.keyboard.type('Nytt stycke')
    await expect.poll(stored).toBe('§ 1\n\nNytt stycke')
  })
})
