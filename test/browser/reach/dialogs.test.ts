import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCase } from '../../../server/domain/cases/open-case.ts'
import { editParagraph } from '../../../server/domain/decisions/edit-paragraph.ts'
import { getParagraph } from '../../../server/domain/decisions/get-paragraph.ts'
import { paths } from '../../../server/pages/paths.ts'
import { openBodyWorld, openedMeeting } from '../../support/body-world.ts'
import { hasBrowser } from '../../support/browser.ts'
import { openSecretaryWindow } from '../../support/secretary-window.ts'
import { faultsInBothSchemes, focused, openDialog, walkDialog } from '../../support/reach.ts'
import { openTestApp } from '../../support/world.ts'

const world = await openTestApp(await openBodyWorld())
const { matters } = await openedMeeting(world, { matters: ['Revidering av planen', 'Nästa möte'] })
const [id = '', nextId = ''] = matters.map(matter => matter.id)
const { dnr } = await openCase(world.ctx(), { title: 'Ny färja till ön' })

/** Somebody else writes in the same paragraph. */
const elsewhere = async (text: string) =>
  editParagraph(world.ctx(), id, (await getParagraph(world.ctx(), id)).revision, { text })

describe.skipIf(!hasBrowser)('every dialog of the workplace', { timeout: 60_000 }, () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    await elsewhere('Planen är från 2016.')
    ;({ browser, page } = await openSecretaryWindow(world))
    await open(id)
  })
  afterAll(async () => {
    await browser.close()
  })

  const text = () => page.getByRole('textbox', { name: /^Text för/ })
  const open = async (paragraphId: string) => {
    await page.goto(paths.paragraph(paragraphId))
    await text().waitFor()
  }
  const palette = () => page.getByRole('combobox', { name: 'Sök eller utför' })

  test('the palette holds the focus and gives it back, empty, with hits and without', async () => {
    await page.getByLabel('Rubrik').focus()
    const faults = await walkDialog(page, 'palette', () => page.keyboard.press('Control+k'))
    for (const [words, told] of [
      ['färja', dnr],
      ['qxz', 'Inget hittades']
    ] as const) {
      faults.push(
        ...(await walkDialog(page, `palette, ${words}`, async () => {
          await page.keyboard.press('Control+k')
          await palette().fill(words)
          await page.locator('dialog[open]').getByText(told).waitFor()
        }))
      )
    }
    await page.getByRole('button', { name: /^Sök eller utför/ }).focus()
    faults.push(...(await walkDialog(page, 'palette by its button', () => page.keyboard.press('Enter'))))
    expect(faults).toEqual([])
  })

  test('the dialogs of a link, of a case and of a record do so too, also where they refuse', async () => {
    await text().click()
    const faults = await walkDialog(page, 'link', () => page.keyboard.press('Alt+k'))
    faults.push(
      ...(await walkDialog(page, 'link, refused', async () => {
        await page.keyboard.press('Alt+k')
        await page.keyboard.type('ftp:fel')
        await page.keyboard.press('Enter')
        await page.locator('dialog[open]').getByText('Skriv en adress').waitFor()
      }))
    )
    await page.getByRole('button', { name: 'Spara och öppna nytt ärende' }).focus()
    faults.push(...(await walkDialog(page, 'case', () => page.keyboard.press('Enter'))))
    await page.keyboard.press('Enter')
    await page.locator('dialog[open]').getByRole('button', { name: 'Öppna ärende' }).click()
    await page.locator('dialog[open]').getByText('Ärendet är öppnat som').waitFor()
    faults.push(...(await faultsInBothSchemes(page, 'case, opened', openDialog)))
    await page.keyboard.press('Enter')
    // The button that opened it is gone with what it did.
    await expect.poll(() => focused(page)).toContain('Text för')
    await page.getByRole('link', { name: 'Registrera handling' }).focus()
    faults.push(
      ...(await walkDialog(page, 'record', async () => {
        await page.keyboard.press('Enter')
        await page.locator('dialog[open] [name="title"]').waitFor()
      }))
    )
    await page.keyboard.press('Enter')
    await page.locator('dialog[open] [name="title"]').fill('Brev')
    await page.locator('dialog[open]').getByRole('button', { name: 'Registrera' }).click()
    await page.locator('dialog[open]').getByText('Handlingen är registrerad som').waitFor()
    faults.push(...(await faultsInBothSchemes(page, 'record, registered', openDialog)))
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toContain('Registrera handling')
    expect(faults).toEqual([])
  })

  test('two texts that clash are chosen between by the keyboard, and who thinks first is back in the text', async () => {
    await open(id)
    await elsewhere('Planen är från 2018.')
    await text().click()
    await page.keyboard.press('Control+End')
    const faults = await walkDialog(page, 'clash', async () => {
      for (const key of ['Backspace', 'Backspace', '7', '.']) await page.keyboard.press(key)
    })
    await page.getByText('Inte sparat. Någon annan har ändrat').waitFor()
    faults.push(...(await faultsInBothSchemes(page, 'refused')))
    expect(faults).toEqual([])
  })

  test('what never reached the server is offered, here and elsewhere, and one goes on in the text', async () => {
    await page.route('**/api/v1/paragraphs/*', route => route.abort())
    for (const paragraphId of [nextId, id]) {
      await open(paragraphId)
      await text().click()
      await page.keyboard.type('Hann inte fram.')
      await page.getByText('Texten ligger kvar i webbläsaren').waitFor()
    }
    const faults = await faultsInBothSchemes(page, 'kept')
    await page.unroute('**/api/v1/paragraphs/*')
    await open(id)
    await page.getByText('finns också i:').waitFor()
    faults.push(...(await faultsInBothSchemes(page, 'offered')))
    await page.getByRole('button', { name: 'Ta tillbaka texten' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toContain('Text för')
    await open(nextId)
    await page.getByRole('button', { name: 'Kasta den' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toContain('Text för')
    expect(faults).toEqual([])
  })
})
