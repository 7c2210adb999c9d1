import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { editParagraph } from '../../server/domain/decisions/edit-paragraph.ts'
import { getParagraph } from '../../server/domain/decisions/get-paragraph.ts'
import type { ParagraphEdit } from '../../server/domain/decisions/paragraph-schemas.ts'
import { paths } from '../../server/pages/paths.ts'
import { openBodyWorld, openedMeeting } from '../support/body-world.ts'
import { findFaults, hasBrowser } from '../support/browser.ts'
import { openSecretaryWindow } from '../support/secretary-window.ts'
import { openTestApp } from '../support/world.ts'

const world = await openTestApp(await openBodyWorld())
const { matters } = await openedMeeting(world, { matters: ['Revidering av planen', 'Nästa möte'] })
const [id = '', nextId = ''] = matters.map(matter => matter.id)

const stored = () => getParagraph(world.ctx(), id)
/** Somebody else writes in the same paragraph. */
const elsewhere = async (edit: ParagraphEdit) =>
  editParagraph(world.ctx(), id, (await stored()).revision, edit)

describe.skipIf(!hasBrowser)('the workplace of the secretary', { timeout: 30_000 }, () => {
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let address: string

  beforeAll(async () => {
    ;({ browser, context, page, address } = await openSecretaryWindow(world))
  })
  afterAll(async () => {
    await browser.close()
  })
  beforeEach(async () => {
    await elsewhere({ title: 'Revidering av planen', text: 'Planen är från 2016.', decisions: [] })
    await open()
  })

  const text = () => page.getByRole('textbox', { name: /^Text för/ })
  const saveState = () => page.locator('[data-part="save-state"]')
  const open = async () => {
    await page.goto(paths.paragraph(id))
    await text().waitFor()
  }
  // The browser tells of a moved caret a moment later, and no person is faster than that.
  const toEnd = async () => {
    await text().click()
    await page.keyboard.press('Control+End')
    await page.waitForTimeout(60)
  }
  const typeAtEnd = async (words: string) => {
    await toEnd()
    await page.keyboard.type(words)
  }
  const untilStored = (part: ParagraphEdit) => expect.poll(stored, { timeout: 8_000 }).toMatchObject(part)

  test('what is written is saved by itself, and undone past what was saved', async () => {
    await typeAtEnd(' Den ses över.')
    await untilStored({ text: 'Planen är från 2016. Den ses över.' })
    await expect.poll(() => saveState().textContent()).toMatch(/^Sparat \d\d:\d\d$/)
    // Who types slowly has more than one step to take back.
    await expect
      .poll(async () => (await page.keyboard.press('Control+z'), text().textContent()))
      .toBe('Planen är från 2016.')
    await untilStored({ text: 'Planen är från 2016.' })
  })

  test('a decision is added and written without the page being loaded anew', async () => {
    await page.getByRole('button', { name: 'Lägg till beslut' }).click()
    await expect.poll(() => page.locator('textarea:focus').count()).toBe(1)
    await page.keyboard.type('anta planen')
    await expect
      .poll(async () => (await stored()).decisions[0]?.lines, { timeout: 8_000 })
      .toEqual(['att anta planen.'])
    await page.keyboard.press('Enter')
    await page.keyboard.type('tacka')
    await page.getByRole('button', { name: 'Flytta upp sats 2 i beslut 1' }).click()
    await expect
      .poll(async () => (await stored()).decisions[0]?.lines, { timeout: 8_000 })
      .toEqual(['att tacka, samt', 'att anta planen.'])
    expect(await text().textContent()).toContain('Planen är från 2016.')
  })

  test('without a line to the server the text is kept in the browser, and offered back to a new page', async () => {
    await context.setOffline(true)
    await typeAtEnd(' Det här hann inte fram.')
    await expect
      .poll(() => saveState().textContent(), { timeout: 8_000 })
      .toContain('ligger kvar i webbläsaren')
    const other = await context.newPage()
    await page.close()
    await context.setOffline(false)
    page = other
    await open()
    await page.getByRole('button', { name: 'Ta tillbaka texten' }).click()
    await untilStored({ text: 'Planen är från 2016. Det här hann inte fram.' })
    await open()
    expect(await page.getByRole('button', { name: 'Ta tillbaka texten' }).count()).toBe(0)
  })

  test('nobody without the key reads what the browser keeps', async () => {
    await context.setOffline(true)
    await typeAtEnd(' hemligtord')
    await expect
      .poll(() => saveState().textContent(), { timeout: 8_000 })
      .toContain('ligger kvar i webbläsaren')
    const kept: string = await page.evaluate(`new Promise(resolve => {
      indexedDB.open('paragraf').onsuccess = ({ target }) =>
        target.result.transaction('unsaved').objectStore('unsaved').getAll().onsuccess = ({ target: { result } }) =>
          resolve(result.map(({ bytes }) => new TextDecoder('latin1').decode(bytes)).join())
    })`)
    expect(kept.length).toBeGreaterThan(100)
    expect(kept).not.toContain('hemligtord')
    await context.setOffline(false)
    await untilStored({ text: 'Planen är från 2016. hemligtord' })
  })

  test('what was saved as the page was left is not offered back', async () => {
    await typeAtEnd(' Nyss skrivet.')
    await page.getByRole('link', { name: 'Sammanträden', exact: true }).first().click()
    await page.waitForURL(url => url.pathname === paths.meetings)
    await untilStored({ text: 'Planen är från 2016. Nyss skrivet.' })
    await open()
    // The offer is made by the time that the text is there to write in.
    expect(await text().textContent()).toContain('Nyss skrivet.')
    await page.waitForTimeout(300)
    expect(await page.getByText('som inte hann sparas').count()).toBe(0)
  })

  test('what somebody else wrote in another place is laid together with one’s own', async () => {
    await elsewhere({ text: 'Nu gällande. Planen är från 2016.', title: 'Ny plan' })
    await typeAtEnd(' Den ses över.')
    await untilStored({ text: 'Nu gällande. Planen är från 2016. Den ses över.', title: 'Ny plan' })
    expect(await text().textContent()).toBe('Nu gällande. Planen är från 2016. Den ses över.')
  })

  test('in the same place a person chooses, word by word, and what gives way is a version of its own before', async () => {
    const { revision } = await elsewhere({ text: 'Planen är från 2018.' })
    await toEnd()
    for (let sign = 0; sign < 2; sign++) await page.keyboard.press('Backspace')
    await page.keyboard.type('7.')
    expect(await text().textContent()).toBe('Planen är från 2017.')
    const dialog = page.getByRole('dialog', { name: 'Två har skrivit på samma ställe' })
    await dialog.waitFor()
    expect(await findFaults(page)).toEqual([])
    await dialog.getByRole('radio', { name: 'Ta den andra' }).check()
    await dialog.getByRole('button', { name: 'Spara så här' }).click()
    await expect.poll(async () => (await stored()).revision).toBe(revision + 2)
    await untilStored({ text: 'Planen är från 2018.' })
    expect(await text().textContent()).toBe('Planen är från 2018.')
  })

  test('the agenda leads to the next § without a new page, and nothing is left behind', async () => {
    await page.evaluate('window.isSame = true')
    await typeAtEnd(' Sist.')
    await page.getByRole('link', { name: 'Nästa möte' }).click()
    await expect.poll(() => page.url()).toBe(address + paths.paragraph(nextId))
    expect(await page.evaluate('window.isSame')).toBe(true)
    await untilStored({ text: 'Planen är från 2016. Sist.' })
    await page.goBack()
    await expect.poll(() => text().textContent()).toBe('Planen är från 2016. Sist.')
  })

  test('axe finds nothing in the editor, light and dark, and the page keeps to its policy', async () => {
    await text().click()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await findFaults(page)).toEqual([])
    }
    await page.emulateMedia({ colorScheme: 'light' })
  })

  test('the keyboard gets into the toolbar, and out of the text', async () => {
    await toEnd()
    await page.keyboard.press('Alt+F10')
    expect(await page.locator(':focus').textContent()).toBe('Fet')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.keyboard.type('kursivt')
    await untilStored({ text: 'Planen är från 2016.*kursivt*' })
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.closest(".editor") === null')).toBe(true)
  })

  test('a button of the form does what it says where nothing was waiting to be saved', async () => {
    await page.reload()
    await text().waitFor()
    await page.getByRole('button', { name: /^Spara och gå till/ }).click()
    await page.waitForURL(url => !url.pathname.endsWith(id))
    await text().waitFor()
  })

  test('a form elsewhere on the page waits until what is written is saved', async () => {
    await open()
    await typeAtEnd(' Sist skrivet.')
    await page.getByRole('button', { name: 'Logga ut' }).click()
    await page.waitForURL(url => !url.pathname.startsWith('/paragrafer'))
    expect((await stored()).text).toContain('Sist skrivet.')
  })
})
