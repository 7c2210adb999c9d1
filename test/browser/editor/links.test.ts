import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addressOf } from '../../../server/browser/editor/link-dialog.ts'
import { paths } from '../../../server/pages/paths.ts'
import { openBodyWorld, openedMeeting } from '../../support/body-world.ts'
import { findFaults, hasBrowser } from '../../support/browser.ts'
import { openSecretaryWindow } from '../../support/secretary-window.ts'
import { openTestApp } from '../../support/world.ts'

const world = await openTestApp(await openBodyWorld())
const { matters } = await openedMeeting(world, { matters: ['Avtalet'] })

describe.skipIf(!hasBrowser)('links in the text', { timeout: 30_000 }, () => {
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
  const address = () => page.getByLabel('Adress')
  const press = (name: string) => page.getByRole('dialog').getByRole('button', { name }).click()

  test('is asked for by a key, and stands where the caret was', async () => {
    await page.locator('.ProseMirror').click()
    await page.keyboard.type('Se ')
    await page.keyboard.press('Alt+k')
    await page.keyboard.type('exempel.se/avtal')
    await page.getByLabel('Text att visa').fill('avtalet')
    expect(await findFaults(page)).toEqual([])
    await page.keyboard.press('Enter')
    await expect.poll(stored).toBe('Se [avtalet](https://exempel.se/avtal)')
    await page.keyboard.type(' i arkivet')
    await expect.poll(stored).toBe('Se [avtalet](https://exempel.se/avtal) i arkivet')
  })

  test('is changed from within, and one undo takes the change back', async () => {
    for (let step = 0; step < 13; step++) await page.keyboard.press('ArrowLeft')
    await page.waitForTimeout(60)
    await page.getByRole('button', { name: 'Länk', exact: true }).click()
    expect(await address().inputValue()).toBe('https://exempel.se/avtal')
    await page.getByLabel('Text att visa').fill('avtal 2')
    await press('Infoga')
    await expect.poll(stored).toBe('Se [avtal 2](https://exempel.se/avtal) i arkivet')
    await page.keyboard.press('Control+z')
    await expect.poll(stored).toBe('Se [avtalet](https://exempel.se/avtal) i arkivet')
  })

  test('another kind of address is refused, and what was typed stays', async () => {
    await page.keyboard.press('Alt+k')
    await address().fill('javascript:alert(1)')
    await page.keyboard.press('Enter')
    expect(await page.getByRole('alert').textContent()).toContain('https://')
    expect(await address().inputValue()).toBe('javascript:alert(1)')
    await press('Avbryt')
    await expect.poll(stored).toBe('Se [avtalet](https://exempel.se/avtal) i arkivet')
  })

  test('is taken away, and the words stay', async () => {
    await page.keyboard.press('Alt+k')
    await press('Ta bort länken')
    await expect.poll(stored).toBe('Se avtalet i arkivet')
  })

  test('does not take along the space that a double click selects', async () => {
    await page.locator('.ProseMirror').click()
    await page.keyboard.press('Control+Home')
    await page.waitForTimeout(60)
    for (let step = 0; step < 3; step++) await page.keyboard.press('Shift+ArrowRight')
    await page.waitForTimeout(60)
    await page.keyboard.press('Alt+k')
    await address().fill('exempel.se')
    await page.keyboard.press('Enter')
    await expect.poll(stored).toBe('[Se](https://exempel.se) avtalet i arkivet')
  })
})

test('an address is made whole, and only a few kinds of it are taken', () => {
  expect(addressOf('exempel.se')).toBe('https://exempel.se')
  expect(addressOf('kansli@exempel.se')).toBe('mailto:kansli@exempel.se')
  expect(addressOf('http://exempel.se/a?b=1')).toBe('http://exempel.se/a?b=1')
  for (const typed of ['javascript:alert(1)', 'data:text/html,x', 'två ord.se', '', 'ftp://exempel.se'])
    expect(addressOf(typed)).toBeUndefined()
})
