import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { paths } from '../../../server/pages/paths.ts'
import { openBodyWorld, openedMeeting } from '../../support/body-world.ts'
import { hasBrowser } from '../../support/browser.ts'
import { faultsInBothSchemes } from '../../support/reach.ts'
import { openSecretaryWindow } from '../../support/secretary-window.ts'
import { openTestApp } from '../../support/world.ts'

const world = await openTestApp(await openBodyWorld())
const { meeting, matters } = await openedMeeting(world, { matters: ['Budgeten'] })

describe.skipIf(!hasBrowser)('search and replace in the text of a §', { timeout: 30_000 }, () => {
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
    await page.keyboard.type('Planen för året. Bussplanen är en plan.')
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Control+h')
  })

  const stored = () => page.locator('textarea[name="text"]').inputValue()
  const bar = () => page.getByRole('search', { name: 'Sök i texten' })
  const told = () => bar().getByRole('status').textContent()
  const selected = () => page.evaluate(() => getSelection()?.toString())

  test('Enter goes from hit to hit, and Escape back to the text with the last one selected', async () => {
    await page.keyboard.type('plan')
    expect(await told()).toBe('Träff 1 av 3.')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    expect(await told()).toBe('Träff 3 av 3.')
    await page.keyboard.press('Shift+Enter')
    expect(await told()).toBe('Träff 2 av 3.')
    expect(await faultsInBothSchemes(page, 'find bar', "document.querySelector('.editor')")).toEqual([])
    await page.keyboard.press('Escape')
    expect(await bar().isVisible()).toBe(false)
    await expect.poll(selected).toBe('plan')
    await page.keyboard.type('tid')
    await expect.poll(stored).toBe('Planen för året. Busstiden är en plan.')
  })

  test('one is replaced at a time, or all at once and undone by one step; a dollar is a dollar', async () => {
    await page.keyboard.type('plan')
    await page.keyboard.press('Tab')
    await page.keyboard.type('$1')
    await page.keyboard.press('Enter')
    await expect.poll(stored).toBe('$1en för året. Bussplanen är en plan.')
    expect(await told()).toBe('Träff 1 av 2.')
    await bar().getByRole('button', { name: 'Ersätt alla' }).click()
    await expect.poll(stored).toBe('$1en för året. Buss$1en är en $1.')
    expect(await told()).toBe('2 ställen är ändrade. Finns inte i texten.')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+z')
    await expect.poll(stored).toBe('$1en för året. Bussplanen är en plan.')
  })

  test('whole words and capitals narrow it, and the same words are looked for in the whole meeting', async () => {
    await page.keyboard.type('Plan')
    await bar().getByRole('button', { name: 'Hela ord' }).click()
    expect(await told()).toBe('Träff 1 av 1.')
    await bar().getByRole('button', { name: 'Skilj på stora och små' }).click()
    expect(await told()).toBe('Finns inte i texten.')
    await bar().getByRole('button', { name: 'Hela ord' }).click()
    expect(await told()).toBe('Träff 1 av 1.')
    await bar().getByRole('link', { name: 'Sök i hela mötet' }).click()
    await page.waitForURL(`**${paths.replacement(meeting.id)}?words=Plan`)
    expect(await page.evaluate('window.policyFaults')).toBeUndefined()
  })
})
