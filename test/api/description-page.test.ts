import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApiWorld, type ApiWorld } from '../support/api-client.ts'
import { findFaults, hasBrowser, listen, openBrowser, watchPolicy } from '../support/browser.ts'
import { readDescription } from '../support/described-api.ts'

let world: ApiWorld

beforeAll(async () => {
  world = await openApiWorld()
})

test('the page shows every operation with its address, and every problem code', async () => {
  const html = (await world.nobody.get('/docs')).bytes.toString()
  const { operations } = readDescription((await world.nobody.get('/openapi.json')).body)
  for (const { method, path } of operations) {
    expect(html).toContain(`>${method.toUpperCase()}</span> <code>${path}</code>`)
  }
  expect(html).toContain('minutes-locked')
})

test('the page holds no id twice', async () => {
  const html = (await world.nobody.get('/docs')).bytes.toString()
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(ids.length).toBeGreaterThan(100)
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
})

test.skipIf(!hasBrowser)(
  'axe finds nothing on the page, also on a narrow screen',
  { timeout: 240_000 },
  async () => {
    const address = await listen(world.app)
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    await watchPolicy(context)
    const page = await context.newPage()
    await page.goto(`${address}/api/v1/docs`)
    // Each is written by the same lines of the template: every eighth is looked at, and all keep their ids (above).
    await page.evaluate(
      `document.querySelectorAll('.operation').forEach((one, at) => at % 8 && one.remove())`
    )
    expect(await findFaults(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 800 })
    // What a narrow window can break.
    expect(await findFaults(page, ['scrollable-region-focusable', 'target-size'])).toEqual([])
    await context.close()
  }
)

let browser: Browser

beforeAll(async () => {
  if (hasBrowser) browser = await openBrowser()
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await world.app.close()
})
