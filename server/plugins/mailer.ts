import { mkdir, open, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport, type SendMailOptions } from 'nodemailer'
import type { Instant } from '../domain/shared/dates.ts'

/** A mail in words, to one address. */
export type OutgoingMail = {
  /** The id of its job, which the Message-ID is made from: a mail server can tell a repeat. */
  id: string
  to: string
  subject: string
  text: string
  at: Instant
  attachment?: { fileName: string; mediaType: string; bytes: Buffer }
}

export type Mailer = {
  /** Resolves when the mail server has taken the mail, or the file is on disk; throws with why not. */
  send: (mail: OutgoingMail) => Promise<void>
}

export type MailerOptions = {
  /** `smtp://user:password@host:port` or `smtps://…`; null writes files instead. */
  smtpUrl: string | null
  from: { name: string; address: string }
  /** Where mails are written as .eml files when there is no mail server. */
  folder: string
}

/** The way out for mail: a mail server, or a folder that a person or a program empties. */
export const openMailer = ({ smtpUrl, from, folder }: MailerOptions): Mailer => {
  const deliver = smtpUrl === null ? intoFolder(folder) : overSmtp(smtpUrl)
  return { send: async mail => deliver(mail.id, messageOf(mail, from)) }
}

type Deliver = (id: string, message: SendMailOptions) => Promise<void>

const messageOf = (
  { id, to, subject, text, at, attachment }: OutgoingMail,
  from: MailerOptions['from']
): SendMailOptions => {
  if (!isOneAddress.test(to)) throw new Error('Mottagarens adress är inte en e-postadress.')
  if (!/^[\w-]+$/.test(id))
    throw new Error('A job id with these characters is neither a Message-ID nor a file name.')
  if (/[\r\n]/.test(subject)) throw new Error('A subject is one line.')
  return {
    from,
    // As an object, so that it is never read as a list of addresses.
    to: { name: '', address: to },
    subject,
    text,
    ...(attachment && {
      attachments: [
        {
          filename: attachment.fileName,
          contentType: attachment.mediaType,
          content: attachment.bytes
        }
      ]
    }),
    date: new Date(at),
    messageId: `<${id}@${from.address.split('@')[1] ?? 'localhost'}>`,
    // RFC 3834: no out-of-office reply is wanted.
    headers: { 'Auto-Submitted': 'auto-generated' },
    textEncoding: 'quoted-printable',
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true
  }
}

const isOneAddress = /^[^\s,;:<>()"@]+@[^\s,;:<>()"@]+$/u

const overSmtp = (url: string): Deliver => {
  const { username, hostname } = new URL(url)
  const isLoopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname)
  const transport = createTransport({
    // A password goes over an encrypted line or not at all. What the address itself says (?requireTLS=false) wins.
    requireTLS: username !== '' && !isLoopback,
    url,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 30_000
  })
  return async (_, message) => void (await transport.sendMail(message))
}

/** Each mail as ID.eml, whole or not at all; a job that is done again finds its file there and makes no second. */
const intoFolder = (folder: string): Deliver => {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return async (id, message) => {
    const file = join(folder, `${id}.eml`)
    if (await isThere(file)) return
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const { message: bytes } = await transport.sendMail(message)
    const arriving = `${file}.part`
    const handle = await open(arriving, 'w', 0o600)
    try {
      await handle.writeFile(bytes as Buffer)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(arriving, file)
  }
}

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false
  )
