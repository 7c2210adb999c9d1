import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { paths } from '../../../server/pages/paths.ts'
import { openBodyWorld, openedMeeting } from '../../support/body-world.ts'
import { findFaults, hasBrowser } from '../../support/browser.ts'
import { openSecretaryWindow } from '../../support/secretary-window.ts'
import { openTestApp } from '../../support/world.ts'

const world = await openTestApp(await openBodyWorld())
const { matters } = await openedMeeting(world, { matters: ['Budgeten'] })

describe.skipIf(!hasBrowser)('tables in the text', { timeout: 30_000 }, () => {
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
  beforeEach(async () => {
    await page.locator('.ProseMirror').click()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Backspace')
    await page.getByRole('button', { name: 'Tabell', exact: true }).click()
    for (const [at, word] of ['Post', 'Belopp', 'Resor', '100'].entries()) {
      if (at) await page.keyboard.press('Tab')
      await page.keyboard.type(word)
    }
  })

  const stored = () => page.locator('textarea[name="text"]').inputValue()
  const head = '| Post | Belopp |\n| --- | --- |\n'
  const button = (name: string) => page.getByRole('button', { name, exact: true })

  test('Tab in the last cell makes a row, Shift and Tab goes back', async () => {
    await page.keyboard.press('Tab')
    await page.keyboard.type('Mat')
    await expect.poll(stored).toBe(`${head}| Resor | 100 |\n| Mat |  |`)
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.type('250')
    await expect.poll(stored).toBe(`${head}| Resor | 250 |\n| Mat |  |`)
    expect(await findFaults(page)).toEqual([])
  })

  test('rows and columns come on either side, by keys and by buttons, and one undo takes each back', async () => {
    await page.keyboard.press('Alt+Shift+ArrowUp')
    await expect.poll(stored).toBe(`${head}|  |  |\n| Resor | 100 |`)
    await button('Rad under').click()
    await expect.poll(stored).toBe(`${head}|  |  |\n| Resor | 100 |\n|  |  |`)
    await page.keyboard.press('Alt+Shift+ArrowLeft')
    await expect.poll(stored).toContain('| Post |  | Belopp |')
    await button('Kolumn till höger').click()
    await expect.poll(stored).toContain('| Post |  | Belopp |  |')
    for (let step = 0; step < 4; step++) await page.keyboard.press('Control+z')
    await expect.poll(stored).toBe(`${head}| Resor | 100 |`)
  })

  test('a row and a column are taken away and come back', async () => {
    await page.keyboard.press('Alt+Shift+Delete')
    await expect.poll(stored).not.toContain('Resor')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Alt+Shift+Backspace')
    await expect.poll(stored).toBe('| Post |\n| --- |\n| Resor |')
    await page.keyboard.press('Control+z')
    await expect.poll(stored).toBe(`${head}| Resor | 100 |`)
  })

  test('the headings stay first: nothing comes above them, and they are not taken away alone', async () => {
    for (let step = 0; step < 3; step++) await page.keyboard.press('Shift+Tab')
    expect(await button('Rad över').isHidden()).toBe(true)
    expect(await button('Ta bort rad').isHidden()).toBe(true)
    await page.keyboard.press('Alt+Shift+ArrowUp')
    await page.keyboard.press('Alt+Shift+Delete')
    await page.keyboard.press('Alt+Shift+ArrowDown')
    await expect.poll(stored).toBe(`${head}|  |  |\n| Resor | 100 |`)
    expect(await page.locator('.ProseMirror th').count()).toBe(2)
  })

  test('what is selected is not lost to a new table, and a whole table goes and comes back', async () => {
    await button('Ta bort tabell').click()
    await page.keyboard.type('Underlag')
    await page.keyboard.press('Control+a')
    await button('Tabell').click()
    await page.keyboard.type('År')
    await expect.poll(stored).toBe('Underlag\n\n| År |  |\n| --- | --- |\n|  |  |')
    await button('Ta bort tabell').click()
    await expect.poll(stored).toBe('Underlag')
    await page.keyboard.press('Control+z')
    await expect.poll(stored).toContain('| År |  |')
  })
})
