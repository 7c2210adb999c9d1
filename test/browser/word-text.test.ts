import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getParagraph } from '../../server/domain/decisions/get-paragraph.ts'
import { paths } from '../../server/pages/paths.ts'
import { openBodyWorld, openedMeeting } from '../support/body-world.ts'
import { findFaults, hasBrowser } from '../support/browser.ts'
import { openSecretaryWindow } from '../support/secretary-window.ts'
import { openTestApp } from '../support/world.ts'
import { docxWith, wordItem, wordParagraph, wordRun } from '../support/zip-files.ts'

const world = await openTestApp(await openBodyWorld())
const { matters } = await openedMeeting(world, { matters: ['Planen'] })
const id = matters[0]?.id ?? ''
const docx = {
  name: 'planen.docx',
  mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  buffer: docxWith(
    wordParagraph(wordRun('Ur filen.') + '<w:r><w:commentReference w:id="0"/></w:r>') +
      wordItem('Ett', 0) +
      wordItem('Två', 1)
  )
}

describe.skipIf(!hasBrowser)('the text of a Word document in the editor', { timeout: 60_000 }, () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    ;({ browser, page } = await openSecretaryWindow(world))
    await page.goto(paths.paragraph(id))
    await page.locator('.ProseMirror').waitFor()
    await page.locator('summary', { hasText: 'Hämta text från Word' }).click()
  })
  afterAll(async () => {
    await browser.close()
  })

  const untilStored = (text: string) =>
    expect.poll(async () => (await getParagraph(world.ctx(), id)).text, { timeout: 20_000 }).toBe(text)
  const told = () => page.locator('[data-part="word-told"]').textContent()
  const choose = (file: typeof docx) => page.getByLabel('Hämta text från Word').setInputFiles(file)

  test('comes after the paragraph with the caret, is saved, and is one step to undo', async () => {
    await page.locator('.ProseMirror').click()
    await page.keyboard.type('Före.')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Efter.')
    await untilStored('Före.\n\nEfter.')
    await page.keyboard.press('ArrowUp')
    await page.waitForTimeout(100)
    await choose(docx)
    await untilStored('Före.\n\nUr filen.\n\n- Ett\n  - Två\n\nEfter.')
    expect(await told()).toContain('1 kommentar i marginalen kom inte med.')
    expect(await findFaults(page)).toEqual([])
    await page.keyboard.type(' Tre')
    await untilStored('Före.\n\nUr filen.\n\n- Ett\n  - Två Tre\n\nEfter.')
    await page.keyboard.press('Control+z')
    await untilStored('Före.\n\nUr filen.\n\n- Ett\n  - Två\n\nEfter.')
    await page.keyboard.press('Control+z')
    await untilStored('Före.\n\nEfter.')
  })

  test('a file that cannot be read says why, and can be tried again', async () => {
    await choose({ ...docx, buffer: Buffer.from('inget dokument') })
    await expect.poll(told).toContain('är inte det som ändelsen .docx säger')
    await page.getByRole('button', { name: 'Försök igen' }).click()
    await expect.poll(told).toContain('är inte det som ändelsen .docx säger')
    expect(await findFaults(page)).toEqual([])
    await untilStored('Före.\n\nEfter.')
  })
})
