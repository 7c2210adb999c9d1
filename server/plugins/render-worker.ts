import { parentPort } from 'node:worker_threads'
import type { Minutes } from '../domain/approval/minutes.ts'
import { renderMinutesPdf } from '../rendering/pdf/render-minutes-pdf.ts'
import type { Rendered } from './render-in-thread.ts'

// The other end of `openRenderer`: minutes in, a PDF out.

const answer = async (minutes: Minutes): Promise<void> => {
  try {
    // Copied, so that it can be handed over.
    const bytes = new Uint8Array((await renderMinutesPdf(minutes)).bytes)
    parentPort?.postMessage({ bytes } satisfies Rendered, [bytes.buffer])
  } catch (error) {
    const told = String(error instanceof Error ? error.stack : error)
    parentPort?.postMessage({ error: told } satisfies Rendered)
  }
}

parentPort?.on('message', (minutes: Minutes) => void answer(minutes))
