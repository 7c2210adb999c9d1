import { gzipSync } from 'node:zlib'
import { openChromium } from '../soak/chromium.ts'
import { startDemo, type RunningDemo } from '../soak/running-demo.ts'

type Figures = {
  /** Every key of an invented meeting of 19 matters, from the empty agenda to the sealed PDF, with the letters that are written. */
  keystrokes: number
  letters: number
  /** Of a vote of twelve by name. */
  voteKeystrokes: number
  /** What is done from the last decision to the sealed PDF. */
  acts: number
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
  /** 200 editors, each of whom saves once a second. */
  saveP99Ms: number
  /** All 200 in the same instant. */
  burstP99Ms: number
  /** A GET of a § under the same 200 a second. */
  readP99Ms: number
}

/** The secretary's workplace: what it weighs, how it feels to type, and how 200 of them save. */
export const bench = async (): Promise<Figures> => {
  const demo = await startDemo({
    REQUESTS_PER_MINUTE: '10000000',
    SIGN_INS_PER_MINUTE: '10000000',
    PARALLEL_REQUESTS: '1000'
  })
  try {
    const paragraphs = await manyParagraphs(demo, 200)
    const saves = await measureSaves(demo, paragraphs)
    return { ...(await measureMeeting(demo)), ...(await measureTyping(demo, paragraphs[0]!)), ...saves }
  } finally {
    await demo.stop()
  }
}

type Saved = { id: string; revision: number }

const call = async <T>(
  { address, tokens }: RunningDemo,
  method: string,
  path: string,
  body?: unknown,
  revision?: number
): Promise<T> => {
  const answer = await fetch(`${address}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${tokens.sekreterare ?? ''}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(revision !== undefined && { 'if-match': `"${revision}"` })
    },
    ...(body !== undefined && { body: JSON.stringify(body) })
  })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
}

/** So many §§, twenty to a meeting. */
const manyParagraphs = async (demo: RunningDemo, count: number): Promise<Saved[]> => {
  const { items } = await call<{ items: { id: string; name: string }[] }>(demo, 'GET', '/organs')
  const organId = items.find(({ name }) => name === 'Beredningsgruppen')?.id
  const made: Saved[] = []
  let meetingId = ''
  for (let place = 0; place < count; place++) {
    const firstOn = `2027-03-${String(1 + place / 20).padStart(2, '0')}`
    if (place % 20 === 0)
      ({ id: meetingId } = await call<Saved>(demo, 'POST', '/meetings', { organId, firstOn }))
    made.push(await call(demo, 'POST', `/meetings/${meetingId}/paragraphs`, { title: `Ärende ${place}` }))
  }
  return made
}

const measureSaves = async (demo: RunningDemo, paragraphs: readonly Saved[]) => {
  const save = async (paragraph: Saved, round: number): Promise<number> => {
    const text = `Stycke ${round}.\n\n${'Förbundet har redovisat hur medlen har använts under året. '.repeat(30)}`
    const begun = performance.now()
    const { revision } = await call<Saved>(
      demo,
      'PATCH',
      `/paragraphs/${paragraph.id}`,
      { text },
      paragraph.revision
    )
    paragraph.revision = revision
    return performance.now() - begun
  }
  await Promise.all(paragraphs.map(paragraph => save(paragraph, 0)))
  const burst = await Promise.all(paragraphs.map(paragraph => save(paragraph, 1)))
  const spread = await Promise.all(
    paragraphs.map(async (paragraph, at) => {
      const times: number[] = []
      for (let round = 2; round < 12; round++) {
        await pause(round === 2 ? (at / paragraphs.length) * 1_000 : 1_000 - times.at(-1)!)
        times.push(await save(paragraph, round))
      }
      return times
    })
  )
  const reads: number[] = []
  for (const paragraph of paragraphs) {
    const begun = performance.now()
    await call(demo, 'GET', `/paragraphs/${paragraph.id}`)
    reads.push(performance.now() - begun)
  }
  return {
    saveP99Ms: at(spread.flat(), 0.99),
    burstP99Ms: at(burst, 0.99),
    readP99Ms: at(reads, 0.99)
  }
}

const measureMeeting = async (demo: RunningDemo): Promise<KeyboardFigures> => {
  const browser = await openChromium()
  try {
    const page = await signedIn(demo, browser)
    await page.goto(`/sammantraden/${await emptyMeeting(demo)}`)
    return await holdMeetingByKeyboard(page)
  } finally {
    await browser.close()
  }
}

const measureTyping = async (demo: RunningDemo, paragraph: Saved) => {
  const sentence = 'Förbundet har redovisat hur medlen har använts under året och vad som återstår. '
  const text = Array.from({ length: 50 }, () => sentence.repeat(8).trim()).join('\n\n')
  await call(demo, 'PATCH', `/paragraphs/${paragraph.id}`, { text }, paragraph.revision)
  const browser = await openChromium()
  try {
    const page = await signedIn(demo, browser)
    let scriptBytes = 0
    page.on('response', response => {
      if (response.request().resourceType() !== 'script') return
      void response.body().then(body => (scriptBytes += gzipSync(body).length))
    })
    await page.goto(`/paragrafer/${paragraph.id}`)
    await page.locator('.ProseMirror').waitFor()
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
  } finally {
    await browser.close()
  }
}

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, Math.max(0, ms)))

const at = (times: readonly number[], part: number): number => {
  const sorted = times.toSorted((a, b) => a - b)
  const time = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
  return Math.round(time * 100) / 100
}
