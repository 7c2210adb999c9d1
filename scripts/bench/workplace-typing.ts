import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
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
  await page.goto(`/paragrafer/${paragraph.id}`)
  await page.locator('.ProseMirror').waitFor()
  const scriptBytes = await weighed(page)
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

/** Bytes by gzip of the scripts that a page must have before the first key: not what those ask for when it stands there. */
const weighed = async (page: Page): Promise<number> => {
  const addresses = new Set(
    await page.evaluate<string[]>("[...document.querySelectorAll('script[src]')].map(({ src }) => src)")
  )
  let size = 0
  // What is found on the way is looked at in its turn.
  for (const address of addresses) {
    const source = await (await page.request.get(address)).text()
    size += gzipSync(source).length
    for (const [, imported = ''] of source.matchAll(/(?:from|import)\s*"(\.\/[^"]+)"/g))
      addresses.add(new URL(imported, address).href)
  }
  return size
}
