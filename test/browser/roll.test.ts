import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listAttendance } from '../../server/domain/meetings/attendance.ts'
import { takeUpMatter } from '../../server/domain/meetings/take-up-matter.ts'
import { paths } from '../../server/pages/paths.ts'
import { openBodyWorld } from '../support/body-world.ts'
import { findFaults, hasBrowser } from '../support/browser.ts'
import { openSecretaryWindow } from '../support/secretary-window.ts'
import { directorateMeeting } from '../support/presence-world.ts'
import { openTestApp } from '../support/world.ts'

const world = await openTestApp(await openBodyWorld())
const { meeting, matters } = await directorateMeeting(world, { firstOn: '2026-03-12' })
const { elected, substitutes } = world.people

describe.skipIf(!hasBrowser)('the roll of a meeting', { timeout: 30_000 }, () => {
  let browser: Browser
  let page: Page
  let loads = 0

  beforeAll(async () => {
    ;({ browser, page } = await openSecretaryWindow(world))
    page.on('load', () => loads++)
    await page.goto(paths.attendance(meeting.id))
    await page.getByText('Pil upp och ned går').waitFor()
  })
  afterAll(async () => {
    await browser.close()
  })

  const quorum = () => page.locator('[data-part="quorum"]')
  const there = async () => (await listAttendance(world.ctx(), meeting.id)).length

  test('everyone is there by one act, and the quorum is told without a page that loads', async () => {
    expect(await quorum().textContent()).toContain('Uppropet är inte gjort')
    await page.getByRole('button', { name: 'Alla ledamöter är närvarande' }).click()
    await quorum().getByText('Beslutsför, § 1').waitFor()
    expect(await quorum().textContent()).toContain('12 av 12 ledamöter tjänstgör; minst 7 behövs.')
    expect(loads).toBe(1)
    expect(await findFaults(page)).toEqual([])
  })

  test('one key for each person, faster than the answers come, and focus stays where it was', async () => {
    await page.locator('.roll li button').first().focus()
    await page.keyboard.press('ArrowDown')
    for (let index = 0; index < 6; index++) {
      await page.keyboard.press(index % 2 ? 'n' : 'Space')
      await page.keyboard.press('ArrowDown')
    }
    await quorum().getByText('Inte beslutsför, § 1').waitFor()
    await expect.poll(there).toBe(6)
    await expect.poll(() => page.locator('[data-part="told"]').textContent()).toContain('6 av 12')
    expect(
      await page.evaluate('document.activeElement.closest("li") === document.querySelectorAll(".roll li")[7]')
    ).toBe(true)
    expect(await findFaults(page)).toEqual([])
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('n')
    await quorum().getByText('Beslutsför, § 1').waitFor()
    expect(loads).toBe(1)
  })

  test('the next substitute serves instead by one press, and somebody goes now', async () => {
    const substitute = substitutes[0]!
    await page.locator(`#upprop-${substitute.id} button`).first().click()
    await page
      .getByRole('button', { name: `${substitute.name} tjänstgör i stället för` })
      .first()
      .click()
    await page.locator(`#upprop-${substitute.id}`).getByText('Tjänstgörande ersättare').waitFor()
    for (const { id } of matters.slice(0, 2)) await takeUpMatter(world.ctx(), id)
    await page.reload()
    const last = elected[11]!
    await page.getByRole('button', { name: `Går nu, före § 2: ${last.name}` }).click()
    await page.locator(`#upprop-${last.id}`).getByText('Har gått').waitFor()
    await page.getByRole('button', { name: `Jävig i § 2: ${elected[10]!.name}` }).click()
    await page.getByText('Jävig i § 2', { exact: true }).waitFor()
    expect(await findFaults(page)).toEqual([])
    await page.setViewportSize({ width: 390, height: 800 })
    expect(await findFaults(page)).toEqual([])
  })
})
