import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCase } from '../../server/domain/cases/open-case.ts'
import { getParagraph } from '../../server/domain/decisions/get-paragraph.ts'
import { listRecordsOfCase } from '../../server/domain/register/records.ts'
import { paths } from '../../server/pages/paths.ts'
import { openBodyWorld, openedMeeting } from '../support/body-world.ts'
import { findFaults, hasBrowser } from '../support/browser.ts'
import { openSecretaryWindow } from '../support/secretary-window.ts'
import { openTestApp } from '../support/world.ts'

const world = await openTestApp(await openBodyWorld())
const { matters } = await openedMeeting(world, { matters: ['Planen'] })
const id = matters[0]?.id ?? ''
const other = await openCase(world.ctx(), { title: 'Ett annat ärende' })

describe.skipIf(!hasBrowser)('the register beside the text', { timeout: 120_000 }, () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    ;({ browser, page } = await openSecretaryWindow(world))
    await page.goto(paths.paragraph(id))
    await page.locator('.ProseMirror').waitFor()
  })
  afterAll(async () => {
    await browser.close()
  })

  const stored = () => getParagraph(world.ctx(), id)
  const dialog = () => page.locator('dialog[open]')
  const told = () => dialog().locator('[role="status"]').first().textContent()

  test('a case is opened in a dialog, and what was just typed is saved with its dnr', async () => {
    await page.locator('.ProseMirror').click()
    await page.keyboard.type('Brevet kom i går.')
    await page.getByRole('button', { name: 'Spara och öppna nytt ärende' }).click()
    expect(await findFaults(page)).toEqual([])
    await dialog().getByRole('button', { name: 'Öppna ärende' }).click()
    await expect.poll(told, { timeout: 15_000 }).toContain('Ärendet är öppnat som')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0)
    const { dnr, text } = await stored()
    expect(text).toBe('Brevet kom i går.')
    expect(dnr).not.toBeNull()
    expect(await page.getByLabel('Diarienummer').inputValue()).toBe(dnr)
    await expect
      .poll(() => page.locator('[data-part="save-state"]').textContent(), { timeout: 15_000 })
      .toMatch(/^Sparat/)
  })

  test('a dropped file is registered, comes back with what was wrong, and becomes a bilaga', async () => {
    await page.locator('.ProseMirror').click()
    const data = await page.evaluateHandle(
      `(() => { const data = new DataTransfer(); data.items.add(new File(['Brev'], 'Brev_om_planen.txt')); return data })()`
    )
    await page.locator('[data-part="register-zone"]').dispatchEvent('drop', { dataTransfer: data })
    const title = dialog().locator('[name="title"]')
    await expect.poll(() => title.inputValue(), { timeout: 15_000 }).toBe('Brev om planen')
    expect(await findFaults(page)).toEqual([])
    await dialog().getByRole('button', { name: 'Registrera' }).click()
    await expect.poll(told, { timeout: 15_000 }).not.toBe('Registrerar …')
    expect(await told()).toContain('Handlingen är registrerad som')
    expect(await findFaults(page)).toEqual([])
    const { caseId } = await stored()
    const [record] = await listRecordsOfCase(world.ctx(), caseId ?? '')
    expect(record).toMatchObject({ title: 'Brev om planen', files: [{ fileName: 'Brev_om_planen.txt' }] })
    expect(await told()).toContain(record?.label)
    await dialog().getByRole('button', { name: 'Lägg som bilaga till paragrafen' }).click()
    await expect
      .poll(async () => (await stored()).appendices.map(({ fileName }) => fileName), { timeout: 15_000 })
      .toEqual(['Brev_om_planen.txt'])
    await expect.poll(() => page.locator('.ProseMirror:focus').count()).toBe(1)
    expect(page.url()).toContain(paths.paragraph(id))
  })

  test('is reached from the palette; another case is chosen by its dnr, and a closed dialog is as it was', async () => {
    await page.locator('.ProseMirror').click()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('Registrera handling')
    await page.keyboard.press('Enter')
    const dnr = dialog().getByLabel('Ärendets diarienummer')
    await dnr.fill('999/99')
    await dnr.press('Tab')
    await expect.poll(told).toContain('Det finns inget ärende 999/99')
    await dnr.fill(other.dnr)
    await dnr.press('Tab')
    const title = dialog().locator('[name="title"]')
    await title.fill('Kallelse')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0)
    await page.getByRole('link', { name: 'Registrera handling' }).click()
    expect(await title.inputValue()).toBe('Kallelse')
    await title.fill('')
    await dialog().locator('form').evaluate('form => (form.noValidate = true)')
    await dialog().getByRole('button', { name: 'Registrera' }).click()
    await expect.poll(told, { timeout: 15_000 }).toBe('Handlingen är inte registrerad än.')
    expect(await findFaults(page)).toEqual([])
    await title.fill('Kallelse')
    await dialog().getByRole('button', { name: 'Registrera' }).click()
    await expect.poll(told, { timeout: 15_000 }).toContain(`registrerad som ${other.dnr}`)
    await page.keyboard.press('Enter')
    expect((await listRecordsOfCase(world.ctx(), other.id)).map(record => record.title)).toEqual(['Kallelse'])
  })
})
