import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importFile } from '../../server/domain/intake/import-file.ts'
import { paths } from '../../server/pages/paths.ts'
import { closedMeeting, openBodyWorld } from '../support/body-world.ts'
import { findFaults, hasBrowser } from '../support/browser.ts'
import { openSecretaryWindow } from '../support/secretary-window.ts'
import { openTestApp } from '../support/world.ts'

const world = await openTestApp(await openBodyWorld())
const matters = Array.from({ length: 60 }, (_, at) => `Ärende ${at + 1}`)
const { meeting } = await closedMeeting(world, { matters })
describe.skipIf(!hasBrowser)('a PDF that was read in', { timeout: 60_000 }, () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    ;({ browser, page } = await openSecretaryWindow(world))
  })
  afterAll(async () => {
    await browser.close()
  })

  test('is drawn beside what came of it, and each § leads to where it stands there', async () => {
    const pdf = await (await page.request.get(paths.minutesPdf(meeting.id))).body()
    const source = { fileName: 'Protokoll.pdf', bytes: pdf, maxBytes: 1_000_000 }
    const { imported } = await importFile(world.ctx(), world.vault, source)
    await page.goto(paths.imported(imported.id))
    const original = page.locator('[data-part="original-pages"]')
    await original.locator('canvas').first().waitFor()
    const scrolled = () => original.evaluate(box => box.scrollTop)
    expect(await scrolled()).toBe(0)
    const last = page.locator('[data-part="to-original"]').last()
    await expect.poll(async () => (await last.click(), scrolled())).toBeGreaterThan(500)
    expect(await findFaults(page)).toEqual([])
  })
})
