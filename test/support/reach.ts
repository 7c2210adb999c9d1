import type { Page } from 'playwright-core'
import { findFaults } from './browser.ts'

/** Named after the state it is in: what axe, the content security policy and the width say in light colours, and the contrast in dark. */
export const faultsInBothSchemes = async (
  page: Page,
  state: string,
  within = 'document'
): Promise<string[]> => {
  const faults = await findFaults(page, undefined, within)
  await page.emulateMedia({ colorScheme: 'dark' })
  faults.push(...(await findFaults(page, inOtherColours, within)))
  await page.emulateMedia({ colorScheme: 'light' })
  return faults.map(fault => `${state}: ${fault}`)
}

// The other rules look at names and roles, which no colour changes.
const inOtherColours = ['color-contrast', 'link-in-text-block']

/** Goes to a page and waits until its script has taken hold, on that of a § the editor too. */
export const openWithScript = async (page: Page, path: string): Promise<void> => {
  await page.goto(path)
  await page.locator('[aria-keyshortcuts]').first().waitFor({ state: 'attached' })
  if (/^\/paragrafer\/[^/]+$/.test(path)) await page.getByRole('textbox', { name: /^Text för/ }).waitFor()
}

/** What is behind a dialog is looked at by itself. */
export const openDialog = 'document.querySelector("dialog[open]")'

/** Which element has the focus, as a person would tell it; '' where it is on the page as a whole. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(`(${told})(document.activeElement)`)

const told = `one => !one || one === document.body ? '' : [one.localName, one.id || one.name, one.getAttribute('aria-label') ?? one.textContent.trim().slice(0, 40)].filter(Boolean).join(' ')`

/**
 * Opens a dialog as one would, looks at it in both schemes, goes round in it by Tab in both directions and leaves it by Escape.
 * Every fault in a line: focus that does not come in, that gets out behind the dialog, or that is not given back.
 */
export const walkDialog = async (page: Page, name: string, open: () => Promise<void>): Promise<string[]> => {
  const faults: string[] = []
  const before = await focused(page)
  await open()
  await page.locator('dialog[open]').waitFor()
  if (!(await isWithin(page)) || !(await focused(page)))
    faults.push(`the focus is not in it, but on ${await focused(page)}`)
  faults.push(...(await faultsInBothSchemes(page, 'open', openDialog)))
  for (const key of ['Tab', 'Shift+Tab']) {
    const stops = await page
      .locator('dialog[open]')
      .locator('a[href], button, input, select, textarea')
      .count()
    for (let step = 0; step < Math.min(stops, 12) + 2; step++) {
      await page.keyboard.press(key)
      if (!(await isWithin(page))) faults.push(`${key} leads out of it, to ${await focused(page)}`)
    }
  }
  await page.keyboard.press('Escape')
  await page
    .locator('dialog[open]')
    .waitFor({ state: 'detached', timeout: 3_000 })
    .catch(() => faults.push('Escape does not close it'))
  const after = await focused(page)
  if (!before || after !== before)
    faults.push(`the focus came back to ${after || 'nothing'}, and not to ${before}`)
  return faults.map(fault => `${name}: ${fault}`)
}

// From the last stop of a dialog the browser goes to its own bars, which the page knows as its body.
const isWithin = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>(
    `document.activeElement === document.body || document.querySelector('dialog[open]')?.contains(document.activeElement) === true`
  )
