import { expect, test } from 'vitest'
import { holdMeetingByKeyboard } from '../../scripts/bench/keyboard-meeting.ts'
import { emptyMeeting } from '../../scripts/bench/workplace.ts'
import { startDemo } from '../../scripts/soak/running-demo.ts'
import { hasBrowser, openBrowser, signedIn } from '../support/browser.ts'

// The long form, nineteen matters, is in `npm run bench -- workplace`.
test.skipIf(!hasBrowser)(
  'a meeting goes from the empty agenda to the sealed PDF by keys alone, a vote of twelve in at most 16 and the end in at most 25 acts',
  async () => {
    const demo = await startDemo({ REQUESTS_PER_MINUTE: '1000000' })
    const browser = await openBrowser()
    try {
      const context = await signedIn(browser, demo.address, demo.links.sekreterare ?? '')
      const page = await context.newPage()
      await page.goto(`/sammantraden/${await emptyMeeting(demo)}`)
      const { acts, voteKeystrokes } = await holdMeetingByKeyboard(page, 'brief')
      expect(voteKeystrokes).toBeLessThanOrEqual(16)
      expect(acts).toBeLessThanOrEqual(25)
    } finally {
      await browser.close()
      await demo.stop()
    }
  },
  180_000
)
