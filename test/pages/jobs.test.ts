import { describe, expect, test } from 'vitest'
import { paths } from '../../server/pages/paths.ts'
import { wordsOf } from '../support/html-forms.ts'
import { mailsInEveryState } from '../support/mail-jobs.ts'
import { openPageWorld } from '../support/page-world.ts'

const world = await openPageWorld()
const { administrator, secretary, reader } = world

describe('what is sent and done after a change', () => {
  test('is empty at first, and found from the page of the organisation', async () => {
    expect(wordsOf((await administrator.get(paths.jobs)).html)).toContain('Här finns inga utskick än')
    expect((await administrator.get(paths.organisation)).html).toContain(`href="${paths.jobs}"`)
    expect((await reader.get(paths.organisation)).html).not.toContain(paths.jobs)
  })

  test('shows what waits, is done and has failed with its reason, and nothing of what a mail says', async () => {
    await mailsInEveryState(world.ctx())
    const { html } = await administrator.get(paths.jobs)
    const words = wordsOf(html)
    expect(words).toContain('Länk till nytt lösenord waiting@example.se')
    expect(words).toMatch(
      /gone@example\.se .* Misslyckades .* Senaste felet: 550 No such mailbox 6 Försök igen/
    )
    expect(words).not.toContain('sent@example.se')
    expect(html).not.toMatch(/lank_|Öhman/)
    const failed = wordsOf((await administrator.get(`${paths.jobs}?state=failed`)).html)
    expect(failed).toContain('gone@example.se')
    expect(failed).not.toContain('waiting@example.se')
  })

  test('what has failed is tried again by a button; a second press is told that it waits', async () => {
    const { html } = await administrator.get(paths.jobs)
    const [, action = ''] = /action="([^"]+nytt-forsok)"/.exec(html) ?? []
    const again = await administrator.fillIn(paths.jobs, action, {})
    expect(wordsOf(again.html)).toContain('Det försöks igen strax')
    expect(again.html).not.toContain('nytt-forsok')
    expect((await administrator.post(action, {})).status).toBe(409)
  })

  test('is for administrators', async () => {
    expect((await secretary.get(paths.jobs)).status).toBe(403)
    expect((await reader.post(paths.jobRetry('1'), {})).status).toBe(403)
  })
})
