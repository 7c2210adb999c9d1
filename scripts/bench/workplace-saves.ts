import type { RunningDemo } from '../soak/running-demo.ts'
import { at, call, organNamed, type Saved } from './demo-calls.ts'

export type SavesFigures = {
  /** 200 editors, each of whom saves once a second. */
  saveP99Ms: number
  /** All 200 in the same instant. */
  burstP99Ms: number
  /** A GET of a § under the same 200 a second. */
  readP99Ms: number
}

export const measureSaves = async (demo: RunningDemo): Promise<SavesFigures> => {
  const paragraphs = await manyParagraphs(demo, 200)
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

/** So many §§, twenty to a meeting. */
const manyParagraphs = async (demo: RunningDemo, count: number): Promise<Saved[]> => {
  const organId = await organNamed(demo, 'Beredningsgruppen')
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

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, Math.max(0, ms)))
