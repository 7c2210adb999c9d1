import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { editParagraph } from '../../server/domain/decisions/edit-paragraph.ts'
import { getClosing } from '../../server/domain/decisions/close-paragraph.ts'
import { getParagraph } from '../../server/domain/decisions/get-paragraph.ts'
import { listMotions } from '../../server/domain/decisions/motions.ts'
import { NewDecisionBlock } from '../../server/domain/decisions/paragraph-schemas.ts'
import { listPropositions } from '../../server/domain/decisions/propositions.ts'
import { getAgenda } from '../../server/domain/meetings/agenda.ts'
import { paths } from '../../server/pages/paths.ts'
import { findFaults, hasBrowser } from '../support/browser.ts'
import { openSecretaryWindow } from '../support/secretary-window.ts'
import { openBodyWorld } from '../support/body-world.ts'
import { meetingOfDeciders } from '../support/deciding-world.ts'
import { openTestApp } from '../support/world.ts'

const names = 'Asp Bok Ceder Dun Ek Fur Gran Hägg Idegran Jolster Körsbär Lind'
  .split(' ')
  .map(tree => `Kim ${tree}`)
const world = await openTestApp(await openBodyWorld())
const { meeting, paragraphId } = await meetingOfDeciders(world, names)

describe.skipIf(!hasBrowser)('at the pace of a meeting', { timeout: 30_000 }, () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    ;({ browser, page } = await openSecretaryWindow(world))
    await page.goto(paths.paragraph(paragraphId))
    await page.getByRole('textbox', { name: /^Text för/ }).waitFor()
  })
  afterAll(async () => {
    await browser.close()
  })

  // The browser drops the keys that come before it has drawn a page for the first time.
  const isReady = async () => {
    await page.locator('.vote-sum').first().waitFor({ state: 'attached' })
    await page.evaluate(
      'new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))'
    )
  }

  test('a vote of twelve takes fourteen keys, and what was being written is saved first', async () => {
    await page.getByRole('textbox', { name: /^Text för/ }).focus()
    await page.keyboard.type('Ordföranden redogör för ärendet.')
    let count = 0
    const press = async (key: string) => {
      count++
      await page.keyboard.press(key)
    }
    await press('F8')
    await page.waitForURL(/beslutsgang/)
    await page.locator('#ny-proposition .vote input:focus').waitFor()
    for (const key of 'jjjjjjjnnnna') await press(key)
    expect(await page.locator('.vote-sum').textContent()).toContain('Ja 7, nej 4, avstår 1.')
    expect(await findFaults(page)).toEqual([])
    await press('Enter')
    await page.getByText('Med 7 ja mot 4 nej').first().waitFor()
    expect(count).toBe(14)
    const [put] = await listPropositions(world.ctx(), paragraphId)
    expect(put?.votes.map(({ answer }) => answer[0]).join('')).toBe('yyyyyyynnnna')
    expect((await getParagraph(world.ctx(), paragraphId)).text).toBe('Ordföranden redogör för ärendet.')
  })

  test('a key too many is taken back, and those who are left answer alike by one press', async () => {
    await isReady()
    await page.keyboard.press('F8')
    for (const key of ['j', 'j', 'Backspace', 'n']) await page.keyboard.press(key)
    const sum = page.locator('#ny-proposition .vote-sum')
    expect(await sum.textContent()).toBe('Ja 1, nej 1, avstår 0. 10 är kvar.')
    await page.locator('#ny-proposition').getByRole('button', { name: 'De som är kvar: ja' }).click()
    expect(await sum.textContent()).toBe('Ja 11, nej 1, avstår 0.')
  })

  test('a yrkande is written in from the text, and the decision is read back before the gavel falls', async () => {
    const { revision } = await getParagraph(world.ctx(), paragraphId)
    const decisions = [NewDecisionBlock.parse({ kind: 'decided', clauses: ['anta budgeten'] })]
    await editParagraph(world.ctx(), paragraphId, revision, { decisions })
    await page.goto(paths.paragraph(paragraphId))
    await page.getByRole('textbox', { name: /^Text för/ }).waitFor()
    await page.keyboard.press('Shift+F8')
    await page.waitForURL(/beslutsgang/)
    await page.locator('#nytt-yrkande [name="name"]:focus').waitFor()
    await page.keyboard.type('Kim Bok')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await listMotions(world.ctx(), paragraphId))[0]?.name).toBe('Kim Bok')
    await page.getByText('Kim Bok yrkar bifall till förslaget.').waitFor()
    await isReady()
    await page.keyboard.press('Shift+F2')
    await page.getByText('att anta budgeten.').waitFor()
    await page.locator('button:focus').waitFor()
    expect(await findFaults(page)).toEqual([])
    await page.keyboard.press('Enter')
    const { sections } = await getAgenda(world.ctx(), meeting.id)
    const next = sections.flatMap(({ matters }) => matters)[1]?.id ?? ''
    await page.waitForURL(`**${paths.paragraph(next)}`)
    expect((await getClosing(world.ctx(), paragraphId)).isChanged).toBe(false)
  })
})
