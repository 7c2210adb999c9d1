import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import type { FastifyInstance } from 'fastify'
import axe from 'axe-core'
import { chromiumPath, openChromium } from '../../scripts/soak/chromium.ts'

/** Without a browser its tests are skipped on a developer's machine and fail where the build is checked. */
export const hasBrowser = chromiumPath !== undefined || process.env.CI !== undefined

export const openBrowser = openChromium

/** Lets a browser in: the address of the app on a free port of this machine. */
export const listen = (app: FastifyInstance): Promise<string> => app.listen({ host: '127.0.0.1', port: 0 })

/**
 * A browser window of a person who has signed in by pressing the button of a link. The preview of the workplace is folded away as a
 * person can have it, where the test is not about that: it is drawn for each page, which takes longer than most tests.
 */
export const signedIn = async (
  browser: Browser,
  address: string,
  linkPath: string,
  { preview = 'folded', ...options }: BrowserContextOptions & { preview?: 'folded' | 'shown' } = {}
): Promise<BrowserContext> => {
  const context = await browser.newContext({
    baseURL: address,
    locale: 'sv-SE',
    reducedMotion: 'reduce',
    ...options
  })
  // An empty page has no storage.
  const fold = `try { localStorage.setItem('paragraf.preview', 'folded') } catch {}`
  if (preview === 'folded') await context.addInitScript(fold)
  const page = await context.newPage()
  await page.goto(linkPath)
  await page.getByRole('main').getByRole('button').click()
  // It goes with the context: to close a page that is still loading can take for ever.
  await page.waitForLoadState()
  return context
}

const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What axe finds on the open page, or within one part of it (by every rule, or by those named), what the page did against its content security policy,
 * and whether it is wider than the window: one line each.
 */
export const findFaults = async (
  page: Page,
  runOnly: readonly string[] = everyRule,
  within = 'document'
): Promise<string[]> => {
  const faults = await faultsNow(page, runOnly, within)
  if (faults.length === 0) return faults
  // On a busy machine a fold may still be opening over its neighbours: what is a fault is one a second later too.
  await page.waitForTimeout(1_000)
  return faultsNow(page, runOnly, within)
}

const faultsNow = async (page: Page, runOnly: readonly string[], within: string): Promise<string[]> => {
  if (!(await page.evaluate('"axe" in window'))) await putAxeIn(page)
  await page.evaluate(settled)
  // Strings only: a function would be rewritten by the test runner and fail in the browser.
  const found: string[] =
    await page.evaluate(`axe.run(${within}, { resultTypes: ['violations'], runOnly: ${JSON.stringify(runOnly)} }).then(({ violations }) =>
    violations.flatMap(({ id, help, nodes }) => nodes.map(({ html, failureSummary }) => id + ': ' + help + '\\n' + html.slice(0, 300) + '\\n' + failureSummary)))`)
  const policy: string[] = await page.evaluate('window.policyFaults ?? []')
  const wide: number = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth'
  )
  return [...found, ...policy, ...(wide > 0 ? [`the page is ${wide} px wider than the window`] : [])]
}

// Half a megabyte: by the browser's own protocol it goes in twice as fast as by `page.evaluate`.
const putAxeIn = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Runtime.evaluate', { expression: `${axe.source};undefined` })
  await session.detach()
}

// A window that has just changed its size, a fold that is opening or a font that has just come is not laid out yet.
const settled = `document.fonts.ready
  .then(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
  .then(() => Promise.allSettled(document.getAnimations().map(one => one.finished)))
  .then(() => undefined)`

/** Must run before the page does: remembers every breach of the content security policy. */
export const watchPolicy = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(
    `document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
       (window.policyFaults ??= []).push(violatedDirective + ' ' + blockedURI))`
  )
