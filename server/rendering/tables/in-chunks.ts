import type { Rows } from './table.ts'

const chunkLength = 64_000

/** Lines gathered into chunks: a chunk to each line would cost more than the lines. */
export async function* inChunks(lines: Rows<string>): AsyncGenerator<string> {
  let chunk = ''
  for await (const line of lines) {
    chunk += line
    if (chunk.length < chunkLength) continue
    yield chunk
    chunk = ''
  }
  if (chunk) yield chunk
}
