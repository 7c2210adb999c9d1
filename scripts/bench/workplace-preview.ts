import type { Page } from 'playwright-core'
import type { RunningDemo } from '../soak/running-demo.ts'
import { at, call, organNamed, type Saved } from './demo-calls.ts'

export type PreviewFigures = {
  previewPages: number
  /** From the end of a pause of 200 ms until the pages in sight are drawn anew. */
  previewP50Ms: number
  previewP95Ms: number
  /** A plain GET of the same minutes as PDF, which nobody draws. */
  plainPdfP50Ms: number
  /** How many times that the preview takes. */
  previewRatio: number
}

const pauseMs = 200

/** Writes in the middle of minutes of sixteen pages, and waits for the preview each time. */
export const measurePreview = async (demo: RunningDemo, page: Page): Promise<PreviewFigures> => {
  const { meetingId, paragraphId } = await longMinutes(demo)
  await page.setViewportSize({ width: 1400, height: 900 })
  await page.goto(`/paragrafer/${paragraphId}`)
  await page.locator('.ProseMirror').click()
  await untilShown(page, 1)
  const times: number[] = []
  for (let round = 0; round < 30; round++) {
    const before = await shown(page)
    await page.keyboard.type('ord ')
    const written = performance.now()
    await untilShown(page, before + 1)
    times.push(performance.now() - written - pauseMs)
    // What is saved by itself meanwhile is not part of it.
    await page.waitForTimeout(1_200)
  }
  const previewPages = await page.locator('.preview-page').count()
  const plain: number[] = []
  for (let round = 0; round < 15; round++) plain.push(await plainPdf(demo, meetingId))
  const [previewP50Ms, plainPdfP50Ms] = [at(times, 0.5), at(plain, 0.5)]
  return {
    previewPages,
    previewP50Ms,
    previewP95Ms: at(times, 0.95),
    plainPdfP50Ms,
    previewRatio: Math.round((previewP50Ms / plainPdfP50Ms) * 100) / 100
  }
}

/** Nineteen §§ that fill sixteen pages. */
const longMinutes = async (demo: RunningDemo): Promise<{ meetingId: string; paragraphId: string }> => {
  const organId = await organNamed(demo, 'Beredningsgruppen')
  const { id } = await call<Saved>(demo, 'POST', '/meetings', { organId, firstOn: '2027-05-06' })
  const sentence = 'Förbundet har redovisat hur medlen har använts under året och vad som återstår. '
  const text = Array.from({ length: 5 }, () => sentence.repeat(5).trim()).join('\n\n')
  const decisions = [{ kind: 'decided', clauses: ['notera informationen', 'följa upp i höst'] }]
  let paragraphId = ''
  for (let place = 1; place <= 19; place++) {
    const made = await call<Saved>(demo, 'POST', `/meetings/${id}/paragraphs`, { title: `Ärende ${place}` })
    await call(demo, 'PATCH', `/paragraphs/${made.id}`, { text, decisions }, made.revision)
    if (place === 10) paragraphId = made.id
  }
  return { meetingId: id, paragraphId }
}

const shown = (page: Page): Promise<number> =>
  page.evaluate<number>(`Number(document.querySelector('[data-part="preview-pages"]').dataset.shown ?? 0)`)

const untilShown = async (page: Page, count: number): Promise<void> => {
  while ((await shown(page)) < count) await page.waitForTimeout(5)
}

const plainPdf = async ({ address, tokens }: RunningDemo, meetingId: string): Promise<number> => {
  const begun = performance.now()
  const headers = { authorization: `Bearer ${tokens.sekreterare ?? ''}` }
  const answer = await fetch(`${address}/api/v1/meetings/${meetingId}/minutes/pdf`, { headers })
  if (!answer.ok) throw new Error(`The PDF was refused: ${answer.status}`)
  await answer.arrayBuffer()
  return performance.now() - begun
}
