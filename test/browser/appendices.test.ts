import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getParagraph } from '../../server/domain/decisions/get-paragraph.ts'
import { listAppendices } from '../../server/domain/paragraphs/appendices.ts'
import { paths } from '../../server/pages/paths.ts'
import { openBodyWorld, openedMeeting } from '../support/body-world.ts'
import { findFaults, hasBrowser } from '../support/browser.ts'
import { openSecretaryWindow } from '../support/secretary-window.ts'
import { openTestApp } from '../support/world.ts'

const world = await openTestApp(await openBodyWorld())
const { matters } = await openedMeeting(world, { matters: ['Rapporten', 'Planen'] })
const [id = '', other = ''] = matters.map(matter => matter.id)

const names = async (paragraphId: string) =>
  (await listAppendices(world.ctx(), paragraphId)).map(({ fileName }) => fileName)

describe.skipIf(!hasBrowser)('bilagor in the browser', { timeout: 60_000 }, () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    ;({ browser, page } = await openSecretaryWindow(world))
  })
  afterAll(async () => {
    await browser.close()
  })

  const told = () => page.locator('[data-part="appendix-told"]').textContent()
  const drop = async (target: string, files: readonly (readonly [string, string])[]) => {
    const data = await page.evaluateHandle(
      `(() => { const data = new DataTransfer(); for (const [name, text] of ${JSON.stringify(files)}) data.items.add(new File([text], name)); return data })()`
    )
    for (const type of ['dragover', 'drop'])
      await page.locator(target).dispatchEvent(type, { dataTransfer: data })
  }
  const fileOf = (name: string, text: string) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(text)
  })

  test('files dropped on the text of a § become bilagor in their order, and what is written is still saved', async () => {
    await page.goto(paths.paragraph(id))
    await page.locator('.ProseMirror').click()
    await page.keyboard.type('Rapporten är klar.')
    await drop('.ProseMirror', [
      ['Budget_2027.txt', 'Budget'],
      ['bluff.pdf', 'ingen pdf'],
      ['Karta.csv', 'a;b']
    ])
    await expect.poll(() => names(id), { timeout: 15_000 }).toEqual(['Budget_2027.txt', 'Karta.csv'])
    await expect.poll(() => page.locator('[data-appendix]').count()).toBe(2)
    await expect.poll(() => page.locator('.uploads').textContent()).toContain('bluff.pdf')
    await expect
      .poll(async () => (await getParagraph(world.ctx(), id)).text, { timeout: 15_000 })
      .toBe('Rapporten är klar.')
    expect(page.url()).toContain(paths.paragraph(id))
    expect(await findFaults(page)).toEqual([])
  })

  test('a file that was refused is kept, tried again and taken out of the list, with the caret near', async () => {
    const again = page.getByRole('button', { name: 'Försök igen med bluff.pdf' })
    await again.click()
    await expect.poll(told, { timeout: 15_000 }).toContain('bluff.pdf kunde inte laddas upp')
    await page.getByRole('button', { name: 'Ta bort ur listan: bluff.pdf' }).click()
    expect(await page.locator('.uploads').isHidden()).toBe(true)
    await expect.poll(() => page.locator('input[name="files"]:focus').count()).toBe(1)
  })

  test('the arrows change the order where it stands, say where it came, and keep the caret', async () => {
    const [, second] = await listAppendices(world.ctx(), id)
    await page.getByRole('button', { name: `Flytta upp bilaga ${second?.label}` }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(told, { timeout: 15_000 }).toContain('Flyttad till plats 1 av 2')
    expect(await names(id)).toEqual(['Karta.csv', 'Budget_2027.txt'])
    await expect
      .poll(() => page.evaluate('document.activeElement.closest("[data-appendix]")?.dataset.appendix'))
      .toBe(second?.id)
  })

  test('a row is dragged to its place', async () => {
    const rows = page.locator('[data-appendix] .muted')
    await rows.nth(0).dragTo(rows.nth(1))
    await expect.poll(() => names(id), { timeout: 15_000 }).toEqual(['Budget_2027.txt', 'Karta.csv'])
  })

  test('on the page of the bilagor they are chosen, shown as they go and cancelled', async () => {
    await page.goto(paths.appendices(other))
    expect(await page.getByRole('button', { name: 'Ladda upp' }).count()).toBe(0)
    // The first is held on its way, so that the second waits for it.
    let letGo = () => {}
    const held = new Promise<void>(resolve => (letGo = resolve))
    await page.route('**/appendices', async route => {
      if (route.request().method() === 'POST') await held
      await route.continue().catch(() => undefined)
    })
    await page.locator('input[name="files"]').setInputFiles([fileOf('ett.txt', '1'), fileOf('två.txt', '2')])
    await expect.poll(() => page.getByRole('progressbar').count()).toBe(2)
    expect(await findFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Avbryt uppladdningen av två.txt' }).click()
    letGo()
    await expect.poll(() => names(other), { timeout: 15_000 }).toEqual(['ett.txt'])
    await expect.poll(() => page.locator('.uploads').isHidden()).toBe(true)
    await page.unroute('**/appendices')
  })

  test('what did not come through waits in its § for who goes to another and comes back', async () => {
    await page.goto(paths.paragraph(id))
    await page.route('**/appendices', route => route.abort())
    await page.locator('input[name="files"]').setInputFiles(fileOf('tre.txt', '3'))
    await page.getByRole('button', { name: 'Försök igen med tre.txt' }).waitFor()
    await page.unroute('**/appendices')
    await page.getByRole('link', { name: 'Planen' }).click()
    await expect.poll(() => page.locator('h1').textContent()).toBe('Planen')
    expect(await page.locator('.uploads').isHidden()).toBe(true)
    await page.getByRole('link', { name: 'Rapporten' }).click()
    await page.getByRole('button', { name: 'Försök igen med tre.txt' }).click()
    await expect.poll(() => names(id), { timeout: 15_000 }).toContain('tre.txt')
  })
})
