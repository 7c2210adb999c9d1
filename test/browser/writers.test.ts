import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSignInLink } from '../../server/domain/accounts/sign-in-links.ts'
import { getParagraph } from '../../server/domain/decisions/get-paragraph.ts'
import { paths } from '../../server/pages/paths.ts'
import { openBodyWorld, openedMeeting, personOfEveryRole } from '../support/body-world.ts'
import { hasBrowser, listen, openBrowser, signedIn } from '../support/browser.ts'
import { openTestApp } from '../support/world.ts'

const world = await openTestApp(await openBodyWorld())
const { meeting, matters } = await openedMeeting(world, { matters: ['Planen', 'Budgeten'] })
const [first = '', second = ''] = matters.map(({ id }) => id)
const masterId = await personOfEveryRole(world)
const { name } = world.people.secretary

describe.skipIf(!hasBrowser)('who is in which § right now', { timeout: 30_000 }, () => {
  let browser: Browser
  let one: Page
  let other: Page
  const contexts: BrowserContext[] = []

  beforeAll(async () => {
    browser = await openBrowser()
    const address = await listen(world.app)
    for (const personId of [world.people.secretary.id, masterId]) {
      const link = paths.signInLink(await createSignInLink(world.ctx(), personId))
      contexts.push(await signedIn(browser, address, link))
    }
    one = await contexts[0]!.newPage()
    other = await contexts[1]!.newPage()
  })
  afterAll(async () => {
    await browser.close()
  })

  const told = (page: Page) => page.locator('[data-part="writers"]').textContent()

  test('is told in the § and in the agenda, follows from § to §, and ends when the page is closed', async () => {
    await one.goto(paths.paragraph(first))
    await other.goto(paths.paragraph(first))
    await expect.poll(() => told(other)).toContain(`${name} har också paragrafen öppen`)
    await expect.poll(() => told(one)).not.toBe('')
    await one.getByRole('link', { name: 'Budgeten' }).click()
    await expect.poll(() => told(other)).toBe('')
    await expect
      .poll(() => other.locator(`[data-matter="${second}"] .here`).textContent())
      .toBe(`${name} är här`)
    const { items } = await contexts[1]!.request
      .get(`/api/v1/meetings/${meeting.id}/writers`)
      .then(answer => answer.json() as Promise<{ items: { paragraphId: string }[] }>)
    expect(items.map(({ paragraphId }) => paragraphId).sort()).toEqual([first, second].sort())
    await one.close()
    await expect.poll(() => other.locator('.here').count()).toBe(0)
  })

  test('is no lock: both save', async () => {
    const again = await contexts[0]!.newPage()
    await again.goto(paths.paragraph(first))
    const isSaved = (page: Page) =>
      expect
        .poll(() => page.locator('[data-part="save-state"]').textContent(), { timeout: 8_000 })
        .toMatch(/^Sparat/)
    await again.locator('.ProseMirror').click()
    await again.keyboard.type('Planen är klar.')
    await other.getByLabel('Rubrik').fill('Ny plan')
    await isSaved(again)
    await isSaved(other)
    expect(await getParagraph(world.ctx(), first)).toMatchObject({
      title: 'Ny plan',
      text: 'Planen är klar.'
    })
  })
})
