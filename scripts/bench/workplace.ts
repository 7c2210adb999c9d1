import { openChromium } from '../soak/chromium.ts'
import { startDemo, type RunningDemo } from '../soak/running-demo.ts'
import { call, organNamed, type Saved } from './demo-calls.ts'
import { holdMeetingByKeyboard, type KeyboardFigures } from './keyboard-meeting.ts'
import { measurePreview, type PreviewFigures } from './workplace-preview.ts'
import { measureSaves, type SavesFigures } from './workplace-saves.ts'
import { measureTyping, type TypingFigures } from './workplace-typing.ts'

type Figures = KeyboardFigures & TypingFigures & PreviewFigures & SavesFigures

/** The secretary's workplace: what a meeting costs by keys, what it weighs, how it feels to type, and how 200 save. */
export const bench = async (): Promise<Figures> => {
  const demo = await startDemo({
    REQUESTS_PER_MINUTE: '10000000',
    SIGN_INS_PER_MINUTE: '10000000',
    PARALLEL_REQUESTS: '1000'
  })
  try {
    const saves = await measureSaves(demo)
    return { ...(await inBrowser(demo)), ...saves }
  } finally {
    await demo.stop()
  }
}

const inBrowser = async (demo: RunningDemo): Promise<KeyboardFigures & TypingFigures & PreviewFigures> => {
  const browser = await openChromium()
  try {
    const page = await (await browser.newContext({ baseURL: demo.address, locale: 'sv-SE' })).newPage()
    await page.goto(demo.links.sekreterare ?? '')
    await page.locator('main button[type=submit]').click()
    await page.waitForURL(url => !url.pathname.startsWith('/logga-in'))
    // First, while no script is kept from a page before: it is counted as it comes.
    const typing = await measureTyping(demo, page)
    const preview = await measurePreview(demo, page)
    await page.goto(`/sammantraden/${await emptyMeeting(demo)}`)
    return { ...(await holdMeetingByKeyboard(page)), ...typing, ...preview }
  } finally {
    await browser.close()
  }
}

/** Of the elected twelve, today: their mandates are of this term. */
export const emptyMeeting = async (demo: RunningDemo): Promise<string> => {
  const organId = await organNamed(demo, 'Förbundsdirektionen')
  const firstOn = new Date().toISOString().slice(0, 10)
  const { id } = await call<Saved>(demo, 'POST', '/meetings', { organId, firstOn, startsAt: '09:00' })
  return id
}
