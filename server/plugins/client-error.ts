import type { FastifyInstance } from 'fastify'
import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { toProblem, type Failure } from './problem.ts'

/** What never became a request: bytes that are no HTTP, headers without end, a line that is held open and silent. */
export function answerClientError(
  this: FastifyInstance,
  error: Error & { code?: string },
  socket: Socket
): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  const id = randomUUID()
  this.log.debug({ err: error, requestId: id }, 'client error')
  if (socket.writable) socket.write(answerOf(failureOf(error.code), id))
  socket.destroy(error)
}

const failureOf = (code = ''): Failure =>
  code === 'ERR_HTTP_REQUEST_TIMEOUT'
    ? { code: 'request-timeout', detail: 'Anropet kom inte fram i tid. Försök igen.' }
    : { code: 'malformed-request', detail: 'Det som kom fram är inte ett anrop som går att läsa.' }

const answerOf = (failure: Failure, id: string): string => {
  const problem = toProblem(failure, { id, url: '/' })
  const body = JSON.stringify(problem)
  return [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
    '',
    body
  ].join('\r\n')
}
