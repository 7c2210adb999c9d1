import { Worker } from 'node:worker_threads'
import type { Minutes } from '../domain/approval/minutes.ts'
import type { Previewing } from '../domain/approval/preview-minutes.ts'

/** What the thread answers: the bytes, or the words of the error. */
export type Rendered = { bytes: Uint8Array } | { error: string }

/**
 * One thread that has the fonts loaded and renders what is only looked at, so that requests do not wait for layout. One at a time, in
 * order; what nobody waits for any more is never begun. It starts with the first preview and ends by `close`.
 */
export const openRenderer = (): Previewing & { close: () => Promise<void> } => {
  let worker: Worker | undefined
  let last: Promise<unknown> = Promise.resolve()

  const thread = (): Worker => {
    if (worker) return worker
    const started = new Worker(new URL('./render-thread.mjs', import.meta.url), { execArgv: [] })
    started.unref()
    // Without a listener an error in the thread would end the process. The next preview gets another thread.
    started.on('error', () => undefined)
    started.once('exit', () => {
      if (worker === started) worker = undefined
    })
    return (worker = started)
  }

  const render = async (minutes: Minutes): Promise<Uint8Array> => {
    const answer = await answerOf(thread(), minutes)
    if ('error' in answer) throw new Error(answer.error)
    return answer.bytes
  }

  return {
    renderPreview: (minutes, isAwaited) => {
      const mine = last.then(() => (isAwaited() ? render(minutes) : undefined))
      last = mine.catch(() => undefined)
      return mine
    },
    close: async () => {
      await worker?.terminate()
    }
  }
}

const answerOf = (worker: Worker, minutes: Minutes): Promise<Rendered> =>
  new Promise((resolve, reject) => {
    const ended = () => reject(new Error('The rendering thread ended before its document'))
    worker.once('exit', ended)
    worker.once('message', (answer: Rendered) => {
      worker.off('exit', ended)
      resolve(answer)
    })
    worker.postMessage(minutes)
  })
