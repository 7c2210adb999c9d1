import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCase } from '../../server/domain/cases/open-case.ts'
import { editParagraph } from '../../server/domain/decisions/edit-paragraph.ts'
import { NewDecisionBlock } from '../../server/domain/decisions/paragraph-schemas.ts'
import { getParagraph } from '../../server/domain/decisions/get-paragraph.ts'
import { getAgenda } from '../../server/domain/meetings/agenda.ts'
import { paths } from '../../server/pages/paths.ts'
import { openBodyWorld, plannedMeeting, sealedMeeting } from '../support/body-world.ts'
import { findFaults, hasBrowser } from '../support/browser.ts'
import { openSecretaryWindow } from '../support/secretary-window.ts'
import { openTestApp } from '../support/world.ts'

const world = await openTestApp(await openBodyWorld())
await sealedMeeting(world, {
  firstOn: '2026-01-08',
  prepared: async ([id = '']) => {
    const decisions = [NewDecisionBlock.parse({ kind: 'decided', clauses: ['notera informationen'] })]
    await editParagraph(world.ctx(), id, 1, { decisions })
  }
})
const { meeting, matters } = await plannedMeeting(world, { matters: ['Planen', 'Budgeten', 'Nästa möte'] })
const [first = '', second = ''] = matters.map(({ id }) => id)
const { dnr } = await openCase(world.ctx(), { title: 'Ny färja till ön' })

describe.skipIf(!hasBrowser)('by the keyboard alone', { timeout: 30_000 }, () => {
  let browser: Browser
  let page: Page
  let address: string

  beforeAll(async () => {
    ;({ browser, page, address } = await openSecretaryWindow(world))
    await open(first)
  })
  afterAll(async () => {
    await browser.close()
  })

  const open = async (id: string) => {
    await page.goto(paths.paragraph(id))
    await page.getByRole('textbox', { name: /^Text för/ }).waitFor()
  }
  const isAt = (id: string) => expect.poll(() => page.url()).toBe(address + paths.paragraph(id))

  test('one goes from § to §, and moves the one that is open', async () => {
    await page.keyboard.press('Alt+PageDown')
    await isAt(second)
    await page.keyboard.press('Alt+Shift+PageDown')
    await expect
      .poll(() => page.locator('[data-part="told"]').textContent())
      .toBe('Flyttat till plats 3 av 3.')
    const { sections } = await getAgenda(world.ctx(), meeting.id)
    expect(sections.flatMap(section => section.matters.map(({ title }) => title))).toEqual([
      'Planen',
      'Nästa möte',
      'Budgeten'
    ])
    await page.keyboard.press('Alt+Shift+PageUp')
    await expect
      .poll(() => page.locator('[data-part="told"]').textContent())
      .toBe('Flyttat till plats 2 av 3.')
    await page.keyboard.press('Alt+PageUp')
    await isAt(first)
  })

  test('a decision with two clauses is written', async () => {
    await open(first)
    await page.keyboard.press('Control+Enter')
    await page.keyboard.type('anta planen')
    await page.keyboard.press('Enter')
    await page.keyboard.type('sända den till medlemmarna')
    expect(await page.locator('.joiner').allTextContents()).toEqual([', samt', '.'])
    await page.keyboard.press('Control+s')
    await expect
      .poll(async () => (await getParagraph(world.ctx(), first)).decisions[0]?.lines)
      .toEqual(['att anta planen, samt', 'att sända den till medlemmarna.'])
  })

  test('what the organ has decided in the same words before is offered, and a slip after "att" is told', async () => {
    await open(second)
    await page.keyboard.press('Control+Enter')
    await page.keyboard.type('not')
    await page.getByRole('option', { name: 'notera informationen' }).waitFor()
    expect(await findFaults(page)).toEqual([])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.type('godkänner planen')
    expect(await page.locator('.slip').allTextContents()).toEqual([
      '',
      'Efter ”att” står grundformen: ”godkänna”. Rätta'
    ])
    await page.getByRole('button', { name: 'Rätta satsen' }).click()
    expect(await page.locator('.slip').allTextContents()).toEqual(['', ''])
    await expect
      .poll(async () => (await getParagraph(world.ctx(), second)).decisions[0]?.clauses, { timeout: 8_000 })
      .toEqual(['notera informationen', 'godkänna planen'])
  })

  test('the palette does what the page can do, finds §§ and cases, and gives the place back', async () => {
    await open(first)
    await page.getByLabel('Rubrik').focus()
    await page.keyboard.press('Control+k')
    const field = page.getByRole('combobox', { name: 'Sök eller utför' })
    expect(await findFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(await page.locator(':focus').getAttribute('name')).toBe('title')
    await page.keyboard.press('Control+k')
    await field.fill('budg')
    await page.keyboard.press('Enter')
    await isAt(second)
    await page.keyboard.press('Control+k')
    await field.fill('färja')
    await page.getByRole('option', { name: dnr }).waitFor()
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.getByRole('heading', { level: 1 }).textContent())
      .toContain('Ny färja till ön')
  })

  test('what the keys do is told on a page', async () => {
    await page.goto(paths.shortcuts)
    expect(await page.getByRole('main').textContent()).toContain('Alt+PgDn')
    expect(await findFaults(page)).toEqual([])
  })
})
