import { expect, test } from 'vitest'
import { createSignInLink } from '../../../server/domain/accounts/sign-in-links.ts'
import { getParagraph } from '../../../server/domain/decisions/get-paragraph.ts'
import { getMeeting } from '../../../server/domain/meetings/meetings.ts'
import { paths } from '../../../server/pages/paths.ts'
import { openBodyWorld, plannedMeeting } from '../../support/body-world.ts'
import { hasBrowser, listen, openBrowser, signedIn } from '../../support/browser.ts'
import { openTestApp } from '../../support/world.ts'

const world = await openTestApp(await openBodyWorld())
const { meeting, matters } = await plannedMeeting(world, { matters: ['Planen'], endsAt: '12:00' })
const id = matters[0]?.id ?? ''

test.skipIf(!hasBrowser)(
  'without script a meeting is held by pressing buttons: the roll, the text, a decision, a bilaga, the gavel and the end',
  async () => {
    const browser = await openBrowser()
    try {
      const link = paths.signInLink(await createSignInLink(world.ctx(), world.people.secretary.id))
      const context = await signedIn(browser, await listen(world.app), link, { javaScriptEnabled: false })
      const page = await context.newPage()
      const press = (name: string | RegExp) =>
        page.getByRole('main').getByRole('button', { name, exact: true }).first().click()
      await page.goto(paths.attendance(meeting.id))
      await press('Alla ledamöter är närvarande')
      await page.goto(paths.meeting(meeting.id))
      await press('Öppna mötet')
      await page.goto(paths.paragraph(id))
      // What only a script can do is not offered.
      for (const part of [
        '.pane-tabs',
        '.preview-pane',
        '[data-part="register-zone"]',
        '[data-part="attach"]'
      ])
        expect(await page.locator(part).isVisible(), part).toBe(false)
      await press('Ta upp ärendet och spara')
      await page.getByLabel('Text', { exact: true }).fill('Planen är **klar**.')
      await press('Lägg till beslut')
      await page.locator('.clause textarea').first().fill('anta planen')
      await press('Spara')
      await press('Spara och hantera bilagor')
      await page
        .locator('input[name="files"]')
        .setInputFiles({ name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('Planen') })
      await press('Ladda upp')
      await page.getByText('plan.txt').first().waitFor()
      await page.goto(paths.paragraphClosing(id))
      await page.getByRole('main').getByRole('button').first().click()
      const stored = await getParagraph(world.ctx(), id)
      expect(stored).toMatchObject({ text: 'Planen är **klar**.', number: 1 })
      expect(stored.decisions[0]?.lines).toEqual(['att anta planen.'])
      expect(stored.appendices.map(({ fileName }) => fileName)).toEqual(['plan.txt'])
      await page.goto(paths.meeting(meeting.id))
      await press('Avsluta mötet')
      await page.getByText('avslutat').first().waitFor()
      // On a phone the menu is folded.
      await page.setViewportSize({ width: 320, height: 700 })
      const way = page
        .getByRole('navigation', { name: 'Huvudmeny' })
        .getByRole('link', { name: 'Organisation' })
      expect(await way.isVisible()).toBe(false)
      expect((await page.locator('.top').boundingBox())?.height).toBeLessThan(100)
      await page.getByRole('button', { name: 'Meny' }).click()
      await way.click()
      await page.waitForURL(`**${paths.organisation}`)
      expect((await getMeeting(world.ctx(), meeting.id)).state).toBe('closed')
    } finally {
      await browser.close()
    }
  },
  60_000
)
