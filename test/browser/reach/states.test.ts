import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCase } from '../../../server/domain/cases/open-case.ts'
import { editParagraph } from '../../../server/domain/decisions/edit-paragraph.ts'
import { NewDecisionBlock } from '../../../server/domain/decisions/paragraph-schemas.ts'
import { paths } from '../../../server/pages/paths.ts'
import { openBodyWorld, openedMeeting, plannedMeeting, sealedMeeting } from '../../support/body-world.ts'
import { hasBrowser } from '../../support/browser.ts'
import { openSecretaryWindow } from '../../support/secretary-window.ts'
import { meetingOfDeciders } from '../../support/deciding-world.ts'
import { faultsInBothSchemes } from '../../support/reach.ts'
import { openTestApp } from '../../support/world.ts'

const world = await openTestApp(await openBodyWorld())
await sealedMeeting(world, {
  firstOn: '2026-01-08',
  prepared: async ([first = '']) => {
    const decisions = [NewDecisionBlock.parse({ kind: 'decided', clauses: ['notera informationen'] })]
    await editParagraph(world.ctx(), first, 1, { decisions })
  }
})
const { matters } = await openedMeeting(world, { matters: ['Revidering av planen', 'Nästa möte'] })
const [id = ''] = matters.map(matter => matter.id)
const planned = await plannedMeeting(world, { firstOn: '2026-04-12', matters: ['Ett', 'Två', 'Tre'] })
await openCase(world.ctx(), { title: 'Ny färja till ön' })
const deciding = await meetingOfDeciders(world)

describe.skipIf(!hasBrowser)('what passes on a page', { timeout: 60_000 }, () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    ;({ browser, page } = await openSecretaryWindow(world, { preview: 'shown' }))
    await page.goto(paths.paragraph(id))
    await text().waitFor()
  })
  afterAll(async () => {
    await browser.close()
  })

  const text = () => page.getByRole('textbox', { name: /^Text för/ })
  const option = (name: RegExp) => page.getByRole('option', { name }).first()
  const faults = (state: string) => faultsInBothSchemes(page, state)

  test('in the text: chips, a table, what is offered, bilagor that go up and fail, and the PDF that is drawn', async () => {
    await page.route('**/appendices', async route => {
      // The second of them never comes through, and never fails.
      if (route.request().postData()?.includes('bluff.pdf')) await route.continue()
    })
    await page
      .locator('input[name="files"]')
      .setInputFiles([fileOf('bluff.pdf'), fileOf('Budget.txt'), fileOf('Karta.txt')])
    await text().click()
    await page.keyboard.type('Se § 1 och § 93.')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Tabell', exact: true }).click()
    await page.locator('.reference-missing').waitFor()
    await page.getByRole('button', { name: 'Försök igen med bluff.pdf' }).waitFor()
    await page.locator('[data-part="preview-pages"] canvas').first().waitFor()
    await page.keyboard.type('§ ')
    await option(/^§ 1/).waitFor()
    await page.keyboard.press('ArrowDown')
    expect(await page.getByRole('progressbar').count()).toBe(2)
    expect(await faults('a list of references')).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Källtext' }).click()
    expect(await faults('the source')).toEqual([])
    await page.getByRole('button', { name: 'Tillbaka från källtexten' }).click()
  })

  test('in the decisions: phrases that are offered, and a slip that is told', async () => {
    await page.keyboard.press('Control+Enter')
    await page.keyboard.type('not')
    await option(/notera informationen/).waitFor()
    await page.keyboard.press('ArrowDown')
    expect(await faults('phrases')).toEqual([])
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.type('godkänner planen')
    await page.getByText('står grundformen').waitFor()
    await page.getByText(/^Sparat \d/).waitFor()
    expect(await faults('saved, with a slip')).toEqual([])
  })

  test('in the line that says what is saved: waiting, signed out and refused', async () => {
    let answer: (status: number) => void = () => {}
    await page.route('**/api/v1/paragraphs/*', async route => {
      const status = await new Promise<number>(resolve => (answer = resolve))
      await route.fulfill({ status, json: { detail: 'Det går inte att ändra nu.' } })
    })
    await page.keyboard.type(' i dag')
    await page.getByText('Sparar …').waitFor()
    expect(await faults('waiting')).toEqual([])
    for (const [status, words] of [
      [401, 'Du är utloggad'],
      [403, 'Inte sparat. Det går inte att ändra nu.']
    ] as const) {
      await page.keyboard.press('Control+s')
      await expect
        .poll(async () => (answer(status), page.getByText(words).count()), { timeout: 8_000 })
        .toBe(1)
      expect(await faults(words)).toEqual([])
    }
    await page.unroute('**/api/v1/paragraphs/*')
  })

  test('on the agenda: what is found, and a matter on its way to another place', async () => {
    await page.goto(paths.meeting(planned.meeting.id))
    const field = page.getByRole('combobox', { name: 'Sök upp något till dagordningen' })
    await field.fill('färja')
    await option(/Ny färja/).waitFor()
    expect(await faults('found')).toEqual([])
    await field.fill('')
    const grips = page.locator('[data-part="agenda"] .grip')
    const [from, to] = [(await grips.nth(0).boundingBox())!, (await grips.nth(2).boundingBox())!]
    await page.mouse.move(from.x + 10, from.y + 8)
    await page.mouse.down()
    for (const share of [0.3, 0.6, 1])
      await page.mouse.move(from.x + 10, from.y + 8 + (to.y - from.y) * share, { steps: 4 })
    await page.locator('.sortable-chosen').waitFor()
    expect(await faults('moved')).toEqual([])
    await page.mouse.up()
  })

  test('at the meeting: the roll after a press, and a vote that is half taken', async () => {
    await page.goto(paths.attendance(deciding.meeting.id))
    await page.getByText('Pil upp och ned går').waitFor()
    await page.keyboard.press('n')
    await expect.poll(() => page.locator('[data-part="told"]').textContent()).toContain('eslutsför')
    expect(await faults('roll')).toEqual([])
    await page.goto(`${paths.deciding(deciding.paragraphId)}?oppna=omrostning`)
    await page.locator('#ny-proposition .vote input:focus').waitFor()
    for (const key of ['j', 'n']) await page.keyboard.press(key)
    await expect.poll(() => page.locator('#ny-proposition .vote-sum').textContent()).toContain('Ja 1, nej 1')
    expect(await faults('vote')).toEqual([])
  })
})

const fileOf = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(name) })
