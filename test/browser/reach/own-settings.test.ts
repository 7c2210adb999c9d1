import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { editParagraph } from '../../../server/domain/decisions/edit-paragraph.ts'
import { getParagraph } from '../../../server/domain/decisions/get-paragraph.ts'
import { NewDecisionBlock } from '../../../server/domain/decisions/paragraph-schemas.ts'
import { paths } from '../../../server/pages/paths.ts'
import { openBodyWorld } from '../../support/body-world.ts'
import { hasBrowser } from '../../support/browser.ts'
import { openWithScript } from '../../support/reach.ts'
import { openSecretaryWindow } from '../../support/secretary-window.ts'
import { meetingOfDeciders } from '../../support/deciding-world.ts'
import { openTestApp } from '../../support/world.ts'

const world = await openTestApp(await openBodyWorld())
const { meeting, paragraphId } = await meetingOfDeciders(world)
const { revision } = await getParagraph(world.ctx(), paragraphId)
await editParagraph(world.ctx(), paragraphId, revision, {
  text: 'Se § 1.\n\n| Post | Belopp |\n| --- | --- |\n| Resor | 100 |',
  decisions: [NewDecisionBlock.parse({ kind: 'decided', clauses: ['anta budgeten'] })]
})
const pages = [
  paths.paragraph(paragraphId),
  paths.meeting(meeting.id),
  paths.attendance(meeting.id),
  paths.deciding(paragraphId),
  paths.start,
  paths.minutes(meeting.id)
]

describe.skipIf(!hasBrowser)('with settings of one’s own', { timeout: 60_000 }, () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    ;({ browser, page } = await openSecretaryWindow(world))
  })
  afterAll(async () => {
    await browser.close()
  })

  // What WCAG 1.4.12 names, no more and no less.
  test('lines, words and letters that stand further apart cut nothing off', async () => {
    const cut: string[] = []
    for (const path of pages) {
      await openWithScript(page, path)
      await page.evaluate(`(() => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }')
        document.adoptedStyleSheets = [sheet]
      })()`)
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 800 })
        cut.push(...(await page.evaluate<string[]>(cutOff)).map(what => `${path} ${width} px: ${what}`))
      }
    }
    expect(cut).toEqual([])
  })

  test('colours that a person has chosen leave a frame round what is marked, pressed and in focus', async () => {
    await page.setViewportSize({ width: 1000, height: 800 })
    await page.emulateMedia({ forcedColors: 'active' })
    await openWithScript(page, paths.paragraph(paragraphId))
    const frame = (selector: string) =>
      page.evaluate<string>(
        `getComputedStyle(document.querySelector(${JSON.stringify(selector)})).outlineStyle`
      )
    expect(await frame('[role="tab"][aria-selected="true"]')).toBe('solid')
    expect(await frame('[role="tab"][aria-selected="false"]')).toBe('none')
    await page.getByRole('textbox', { name: /^Text för/ }).focus()
    await page.keyboard.press('Control+b')
    await page.keyboard.type('fet')
    expect(await frame('.format-bar [aria-pressed="true"]')).toBe('solid')
    expect(await frame('.format-bar [aria-pressed="false"]')).toBe('none')
    await page.keyboard.press('Control+k')
    expect(await frame('.palette [aria-selected="true"]')).toBe('solid')
    expect(await frame('.palette [aria-selected="false"]')).toBe('none')
    await page.keyboard.press('Escape')
    await page.getByLabel('Rubrik').focus()
    expect(await frame('input:focus')).toBe('solid')
    await page.emulateMedia({ forcedColors: 'none' })
  })
})

/** What is wider or higher than what it stands in, where that does not scroll; and a page wider than the window. */
const cutOff = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement
  const found = scrollWidth > clientWidth ? ['the page is ' + (scrollWidth - clientWidth) + ' px too wide'] : []
  for (const one of document.body.querySelectorAll('*')) {
    if (!one.checkVisibility() || one.closest('.ds-sr-only, .ds-skip-link, canvas') || !one.textContent.trim()) continue
    const { overflowX, overflowY } = getComputedStyle(one)
    const isCut = (one.scrollWidth > one.clientWidth + 2 && ['hidden', 'clip'].includes(overflowX)) || (one.scrollHeight > one.clientHeight + 2 && ['hidden', 'clip'].includes(overflowY))
    if (isCut) found.push(one.localName + '.' + one.className + ' cuts ' + one.textContent.trim().slice(0, 40))
    else if (one.matches('button, select, input') && one.scrollWidth > one.clientWidth + 2) found.push(one.localName + ' is too narrow for ' + (one.value || one.textContent.trim()))
  }
  return found
})()`
