import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { editParagraph } from '../../server/domain/decisions/edit-paragraph.ts'
import { getParagraph } from '../../server/domain/decisions/get-paragraph.ts'
import { paths } from '../../server/pages/paths.ts'
import { openBodyWorld, openedMeeting } from '../support/body-world.ts'
import { findFaults, hasBrowser } from '../support/browser.ts'
import { openSecretaryWindow } from '../support/secretary-window.ts'
import { openTestApp } from '../support/world.ts'

const world = await openTestApp(await openBodyWorld())
const titles = ['Revidering av planen', 'Budget', 'Nästa möte', 'Övriga frågor']
const { matters } = await openedMeeting(world, { matters: titles })
const ids = matters.map(({ id }) => id)
const [id = '', , thirdId = ''] = ids
const longText = Array.from({ length: 40 }, (_, at) => `Stycke ${at}. ${'Medlen har använts. '.repeat(12)}`)

const write = async (paragraphId: string, text: string) =>
  editParagraph(world.ctx(), paragraphId, (await getParagraph(world.ctx(), paragraphId)).revision, { text })

describe.skipIf(!hasBrowser)('the preview of the protokoll beside the text', { timeout: 60_000 }, () => {
  let browser: Browser
  let page: Page
  let address: string

  beforeAll(async () => {
    for (const paragraphId of ids) await write(paragraphId, longText.join('\n\n'))
    ;({ browser, page, address } = await openSecretaryWindow(world, {
      preview: 'shown',
      viewport: { width: 1400, height: 900 }
    }))
  })
  afterAll(async () => {
    await browser.close()
  })
  beforeEach(async () => {
    await page.setViewportSize({ width: 1400, height: 900 })
    await page.goto(paths.paragraph(id))
    await untilShown(1)
  })

  const box = () => page.locator('[data-part="preview-pages"]')
  const shown = async () => Number(await box().getAttribute('data-shown'))
  const untilShown = (count: number) => expect.poll(shown, { timeout: 20_000 }).toBeGreaterThanOrEqual(count)
  const drawn = (number: number) =>
    page.evaluate<string>(`document.querySelector('[aria-label="Sida ${number}"] canvas')?.toDataURL() ?? ''`)
  const scrolled = () => page.evaluate<number>(`document.querySelector('.preview-pages').scrollTop`)
  const text = () => page.getByRole('textbox', { name: /^Text för/ })
  const typeAtStart = async (words: string) => {
    await text().click()
    await page.keyboard.press('Control+Home')
    await page.waitForTimeout(60)
    await page.keyboard.type(words)
  }

  test('what is written and not saved is drawn, and only the pages in sight', async () => {
    await page.route('**/api/v1/paragraphs/*', route => route.abort())
    const number = await page.evaluate<string>(
      `document.querySelector('.preview-page:has(canvas)').ariaLabel.replace('Sida ', '')`
    )
    const before = await drawn(Number(number))
    const count = await shown()
    await typeAtStart('Ett helt nytt ord. ')
    await untilShown(count + 1)
    expect(await drawn(Number(number))).not.toBe(before)
    const [pages, canvases] = await page.evaluate<[number, number]>(
      `[document.querySelectorAll('.preview-page').length, document.querySelectorAll('.preview-page canvas').length]`
    )
    expect(pages).toBeGreaterThan(8)
    expect(canvases).toBeLessThan(5)
    await page.unroute('**/api/v1/paragraphs/*')
  })

  test('it keeps its place while one writes, and draws what is scrolled to', async () => {
    await page.evaluate(`document.querySelector('.preview-pages').scrollTop = 2500`)
    await expect.poll(() => drawn(5)).not.toBe('')
    const count = await shown()
    await typeAtStart('Mer text. ')
    await untilShown(count + 1)
    expect(await scrolled()).toBe(2500)
  })

  test('it jumps to the § that is opened, and a click in it opens the § there', async () => {
    await page.evaluate('window.isSame = true')
    await page.getByRole('link', { name: 'Nästa möte' }).click()
    await expect.poll(() => page.url()).toBe(address + paths.paragraph(thirdId))
    await expect.poll(scrolled).toBeGreaterThan(1_000)
    await box().evaluate('box => { box.scrollTop = 700 }')
    await page.locator('[aria-label="Sida 2"]').click({ position: { x: 150, y: 300 } })
    await expect.poll(() => page.url()).toBe(address + paths.paragraph(id))
    expect(await page.evaluate('window.isSame')).toBe(true)
  })

  test('what cannot be shown is said, and what was shown last stays', async () => {
    await page.locator('[name="title"]').fill('')
    const state = page.locator('[data-part="preview-state"]')
    await expect.poll(() => state.textContent()).toContain('visar det som stod senast. Fyll i det här.')
    expect(await page.locator('.preview-page canvas').count()).toBeGreaterThan(0)
    await page.locator('[name="title"]').fill('Revidering av planen')
    await expect.poll(() => state.textContent(), { timeout: 8_000 }).toBe('')
  })

  test('it is folded away, which is remembered, and brought back', async () => {
    await page.getByRole('button', { name: 'Dölj PDF' }).click()
    await page.reload()
    await page.getByRole('button', { name: 'Visa PDF' }).click()
    await untilShown(1)
  })

  test('below 1,120 px the panes are tabs that the arrow keys go along', async () => {
    await page.setViewportSize({ width: 1000, height: 900 })
    const tab = (name: string) => page.getByRole('tab', { name })
    await tab('Text').focus()
    expect(await text().isVisible()).toBe(true)
    await page.keyboard.press('ArrowRight')
    expect(await tab('PDF').getAttribute('aria-selected')).toBe('true')
    expect(await page.getByRole('tabpanel', { name: 'PDF' }).isVisible()).toBe(true)
    expect(await text().isVisible()).toBe(false)
    await page.keyboard.press('ArrowRight')
    await page.getByRole('link', { name: 'Nästa möte' }).click()
    await expect.poll(() => page.url()).toBe(address + paths.paragraph(thirdId))
    await expect.poll(() => tab('Text').getAttribute('aria-selected')).toBe('true')
    expect(await text().isVisible()).toBe(true)
  })

  test('axe finds nothing in the panes and the tabs, light and dark, and the page keeps to its policy', async () => {
    for (const width of [1400, 1000, 390])
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme })
        if (width < 1120)
          for (const name of ['Dagordning', 'PDF']) {
            await page.getByRole('tab', { name }).click()
            expect(await findFaults(page)).toEqual([])
          }
        else expect(await findFaults(page)).toEqual([])
      }
    await page.emulateMedia({ colorScheme: 'light' })
  })
})
