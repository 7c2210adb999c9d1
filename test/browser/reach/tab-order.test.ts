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
import { faultsOf, panesOf, walkByTab } from '../../support/tab-walk.ts'
import { openTestApp } from '../../support/world.ts'

const world = await openTestApp(await openBodyWorld())
const { meeting, paragraphId } = await meetingOfDeciders(world)
const { revision } = await getParagraph(world.ctx(), paragraphId)
await editParagraph(world.ctx(), paragraphId, revision, {
  text: `Så här blev det.\n\n| Post | Belopp |\n| --- | --- |\n| Resor | 100 |\n\n${'Medlen har använts. '.repeat(200)}\n\n${'Rad.\n\n'.repeat(40)}`,
  decisions: [NewDecisionBlock.parse({ kind: 'decided', clauses: ['anta budgeten', 'sända den vidare'] })]
})

const pages: Record<string, string> = {
  workplace: paths.paragraph(paragraphId),
  meeting: paths.meeting(meeting.id),
  roll: paths.attendance(meeting.id),
  deciding: paths.deciding(paragraphId)
}

describe.skipIf(!hasBrowser)('by Tab alone', { timeout: 60_000 }, () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    ;({ browser, page } = await openSecretaryWindow(world, { preview: 'shown' }))
  })
  afterAll(async () => {
    await browser.close()
  })

  const open = async (path: string) => {
    await openWithScript(page, path)
    await page.evaluate('document.querySelectorAll("details").forEach(one => (one.open = true))')
  }

  test.each(Object.entries(pages))(
    'one comes to everything in the order it stands: %s',
    async (name, path) => {
      await page.setViewportSize({ width: 1280, height: 800 })
      await open(path)
      const stops = await walkByTab(page)
      expect(faultsOf(stops, name)).toEqual([])
      const panes = panesOf(stops)
      expect(panes).toEqual([...new Set(panes)])
      expect(stops.length).toBeGreaterThan(40)
    }
  )

  // 320 by 256 is what is left of 1,280 by 1,024 at 400 % (WCAG 1.4.10). Backwards, since what is above is what sticks.
  test.each(Object.entries(pages))(
    'enlarged four times, nothing lies over what has the focus: %s',
    async (name, path) => {
      await page.setViewportSize({ width: 320, height: 256 })
      await open(path)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
      expect(faultsOf(await walkByTab(page, 'Shift+Tab'), name)).toEqual([])
      if (path !== pages.workplace) return
      for (const tab of ['Dagordning', 'PDF']) {
        await page.getByRole('tab', { name: tab }).click()
        expect(faultsOf(await walkByTab(page, 'Shift+Tab'), tab)).toEqual([])
      }
    }
  )

  test('the caret stays in sight however one goes through a long text', async () => {
    await open(paths.paragraph(paragraphId))
    for (const [width, height] of [
      [320, 256],
      [1280, 800]
    ] as const) {
      await page.setViewportSize({ width, height })
      await page.getByRole('textbox', { name: /^Text för/ }).focus()
      for (const key of ['Control+End', 'PageUp', 'ArrowUp', 'PageUp', 'Control+Home', 'PageDown']) {
        await page.keyboard.press(key)
        await expect.poll(() => page.evaluate<string>(`(${caretFault})()`), { message: key }).toBe('')
      }
    }
  })

  test('the skip link leads past the menu', async () => {
    await open(paths.meeting(meeting.id))
    await page.evaluate(`document.querySelector('.ds-skip-link').focus()`)
    await page.keyboard.press('Enter')
    await page.locator('main:focus').waitFor()
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.closest("main") !== null')).toBe(true)
  })
})

/** What lies where the caret is, unless it is the text. */
const caretFault = `() => {
  const range = getSelection().getRangeAt(0).cloneRange()
  const box = range.getClientRects()[0] ?? range.startContainer.getBoundingClientRect()
  const hit = document.elementFromPoint(box.left + 1, (box.top + box.bottom) / 2)
  return hit?.closest('.ProseMirror') ? '' : 'under ' + (hit ? hit.localName + '.' + hit.className : 'the edge of the window at ' + box.top)
}`
