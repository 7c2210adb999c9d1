import { gzipSync } from 'node:zlib'
import type { Page, Response } from 'playwright-core'
import type { RunningDemo } from '../soak/running-demo.ts'
import { at, call, organNamed, type Saved } from './demo-calls.ts'

export type TypingFigures = {
  /** Everything that is fetched before the first key can be pressed. */
  scriptKbGzip: number
  /** From a key in a § of 5,000 words until the page is ready for the next: what our script and the layout take. */
  typingP95Ms: number
  /** The same in a plain field on the same page. */
  plainTypingP95Ms: number
  /** Until the frame with it is drawn; a screen draws one each 16.7 ms. */
  typingFrameP95Ms: number
  /** And in the plain field. */
  plainFrameP95Ms: number
}

export const measureTyping = async (demo: RunningDemo, page: Page): Promise<TypingFigures> => {
  const organId = await organNamed(demo, 'Beredningsgruppen')
  const meeting = await call<Saved>(demo, 'POST', '/meetings', { organId, firstOn: '2027-04-01' })
  const paragraph = await call<Saved>(demo, 'POST', `/meetings/${meeting.id}/paragraphs`, { title: 'Långt' })
  const sentence = 'Förbundet har redovisat hur medlen har använts under året och vad som återstår. '
  const text = Array.from({ length: 50 }, () => sentence.repeat(8).trim()).join('\n\n')
  await call(demo, 'PATCH', `/paragraphs/${paragraph.id}`, { text }, paragraph.revision)
  const scriptBytes = await weighed(page, async () => {
    await page.goto(`/paragrafer/${paragraph.id}`)
    await page.locator('.ProseMirror').waitFor()
  })
  const timed = async (selector: string) => {
    await page.evaluate(`{
        window.ready = []
        window.drawn = []
        document.querySelector('${selector}').addEventListener('keydown', ({ timeStamp }) => {
          setTimeout(() => window.ready.push(performance.now() - timeStamp))
          requestAnimationFrame(() => setTimeout(() => window.drawn.push(performance.now() - timeStamp)))
        }, true)
      }`)
    await page.locator(selector).click()
    for (let key = 0; key < 300; key++) await page.keyboard.type('a', { delay: 30 })
    await page.waitForTimeout(500)
    const [ready, drawn] = await page.evaluate<[number[], number[]]>('[window.ready, window.drawn]')
    return { ready: at(ready, 0.95), drawn: at(drawn, 0.95) }
  }
  const editor = await timed('.ProseMirror')
  const plain = await timed('[name="title"]')
  return {
    scriptKbGzip: Math.round(scriptBytes / 100) / 10,
    typingP95Ms: editor.ready,
    typingFrameP95Ms: editor.drawn,
    plainTypingP95Ms: plain.ready,
    plainFrameP95Ms: plain.drawn
  }
}

/** Bytes by gzip of the scripts that come before the first key; those of the preview come after and are not in it. */
const weighed = async (page: Page, open: () => Promise<void>): Promise<number> => {
  const sizes: Promise<number>[] = []
  const weigh = (response: Response): void => {
    if (response.request().resourceType() !== 'script' || /pdf|preview/.test(response.url())) return
    sizes.push(response.body().then(body => gzipSync(body).length))
  }
  page.on('response', weigh)
  await open()
  page.off('response', weigh)
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}
