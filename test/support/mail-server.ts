import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { onTestFinished } from 'vitest'

export type ReceivedMail = { from: string; to: string[]; mail: ReadMail }

/** A mail as its reader sees it: header names in lower case. */
export type ReadMail = { headers: Record<string, string>; text: string }

export type MailServer = {
  url: string
  received: ReceivedMail[]
  /** What the next recipients are answered with, one each: `451 Try later`. Then they are taken. */
  refusals: string[]
  /** How many have begun to send a mail. */
  greetings: () => number
  close: () => Promise<void>
}

/** A real SMTP server on this machine, which ends with the test. */
export const openMailServer = async (options: SMTPServerOptions = {}): Promise<MailServer> => {
  const received: ReceivedMail[] = []
  const refusals: string[] = []
  let begun = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onMailFrom: (_address, _session, done) => {
      begun++
      done()
    },
    onRcptTo: (_address, _session, done) => {
      const refusal = refusals.shift()
      if (refusal === undefined) return done()
      done(Object.assign(new Error(refusal.slice(4)), { responseCode: Number(refusal.slice(0, 3)) }))
    },
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
        const to = envelope.rcptTo.map(({ address }) => address)
        received.push({ from, to, mail: readMail(Buffer.concat(chunks).toString('latin1')) })
        done()
      })
    },
    ...options
  })
  server.on('error', () => {})
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const { port } = listening.address() as AddressInfo
  const close = () => new Promise<void>(resolve => server.close(() => resolve()))
  onTestFinished(close)
  return { url: `smtp://127.0.0.1:${port}`, received, refusals, greetings: () => begun, close }
}

/** Reads what nodemailer writes of a plain mail: folded headers, encoded words and a quoted-printable text. */
export const readMail = (source: string): ReadMail => {
  const [head = '', ...body] = source.split('\r\n\r\n')
  const lines = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n')
  const headers = Object.fromEntries(
    lines.map(line => {
      const [name = '', ...value] = line.split(':')
      return [name.toLowerCase(), decodeWords(value.join(':').trim())]
    })
  )
  return { headers, text: utf8(unquote(body.join('\r\n\r\n'))).replaceAll('\r\n', '\n') }
}

const decodeWords = (value: string): string =>
  value
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString('utf8')
        : utf8(unquote(word.replaceAll('_', ' ')))
    )

const unquote = (text: string): string =>
  text
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

const utf8 = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8')
