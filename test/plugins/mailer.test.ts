import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { openMailer, type Mailer } from '../../server/plugins/mailer.ts'
import { openMailServer, readMail } from '../support/mail-server.ts'

const from = { name: 'Protokoll i Ådalen', address: 'protokoll@example.se' }
const mail = {
  id: '7d9f0c9a-4c1e-4f0b-9d3a-2b1c5e6f7a80',
  to: 'asa.ohman@example.se',
  subject: 'Ditt lösenord hos Ådalens förbund är ändrat',
  text: 'Hej Åsa Öhman!\n\nhttps://protokoll.example.se/aterstall/lank_Ab-9=_\n',
  at: '2026-03-12T08:00:00.000Z'
}

const newFolder = (): string => join(inject('testFolder'), randomUUID())
const over = (smtpUrl: string): Mailer => openMailer({ smtpUrl, from, folder: newFolder() })

describe('a mail server', () => {
  test('gets the mail as it was written, in Swedish, and is asked for no automatic answer', async () => {
    const server = await openMailServer()
    await over(server.url).send(mail)
    expect(server.received).toEqual([
      {
        from: 'protokoll@example.se',
        to: ['asa.ohman@example.se'],
        mail: {
          headers: expect.objectContaining({
            from: 'Protokoll i Ådalen <protokoll@example.se>',
            to: 'asa.ohman@example.se',
            subject: mail.subject,
            date: 'Thu, 12 Mar 2026 08:00:00 +0000',
            'message-id': `<${mail.id}@example.se>`,
            'auto-submitted': 'auto-generated',
            'content-type': 'text/plain; charset=utf-8'
          }),
          text: mail.text
        }
      }
    ])
    expect(server.received[0]?.mail.headers).not.toHaveProperty('x-mailer')
  })

  test('gets the document that goes along with a mail, under its name, byte for byte', async () => {
    const server = await openMailServer()
    const bytes = Buffer.from('%PDF-1.7 utdrag!')
    const attachment = { fileName: 'utdrag-12.pdf', mediaType: 'application/pdf', bytes }
    await over(server.url).send({ ...mail, attachment })
    const { headers, text } = server.received[0]!.mail
    expect(headers['content-type']).toMatch(/^multipart\/mixed/)
    expect(text).toContain(mail.text.split('\n')[0])
    expect(text).toMatch(/Content-Type: application\/pdf; name="?utdrag/)
    expect(text).toContain(bytes.toString('base64').replaceAll('=', ''))
  })

  test('is told the name and password of the address, also with signs that an address must encode', async () => {
    let told: unknown
    const server = await openMailServer({
      authMethods: ['PLAIN'],
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) => {
        told = { username, password }
        done(null, { user: 1 })
      }
    })
    await over(server.url.replace('//', '//bo%40example.se:p%2F%3A%25%C3%A5@')).send(mail)
    expect(told).toEqual({ username: 'bo@example.se', password: 'p/:%å' })
  })

  test('that can encrypt is talked to encrypted, and gets nothing when nobody vouches for its certificate', async () => {
    let isEncrypted: unknown
    const server = await openMailServer({
      disabledCommands: [],
      onMailFrom: (_address, session, done) => {
        isEncrypted = session.secure
        done()
      }
    })
    await expect(over(server.url).send(mail)).rejects.toThrow(/certificate/)
    expect(server.received).toEqual([])
    await over(`${server.url}?tls.rejectUnauthorized=false`).send(mail)
    expect([server.received.length, isEncrypted]).toEqual([1, true])
  })

  test('that refuses tells why', async () => {
    const server = await openMailServer()
    server.refusals.push('550 No such mailbox')
    await expect(over(server.url).send(mail)).rejects.toThrow(/550 No such mailbox/)
    await server.close()
    await expect(over(server.url).send(mail)).rejects.toThrow(/ECONNREFUSED/)
  })

  test('that is not on this machine is not reached from a test', async () => {
    await expect(over('smtp://192.0.2.1').send(mail)).rejects.toThrow(/tests talk to this machine alone/)
  })
})

describe('what somebody typed never becomes a header or one more recipient', () => {
  test.each([
    ['an address with a line break', { to: 'asa@example.se\r\nBcc: bo@example.se' }],
    ['two addresses', { to: 'asa@example.se, bo@example.se' }],
    ['a group of addresses', { to: 'alla: asa@example.se, bo@example.se;' }],
    ['a name around an address', { to: 'Åsa <asa@example.se>' }],
    ['a subject with a line break', { subject: 'Hej\r\nBcc: bo@example.se' }],
    ['an id that leads out of the folder', { id: '../../key' }]
  ])('%s is refused', async (_, typed) => {
    const server = await openMailServer()
    await expect(over(server.url).send({ ...mail, ...typed })).rejects.toThrow()
    expect(server.greetings()).toBe(0)
  })
})

describe('without a mail server', () => {
  test('each mail is one whole file under the id of its job, however often the job is done', async () => {
    const folder = newFolder()
    const mailer = openMailer({ smtpUrl: null, from, folder })
    await mailer.send(mail)
    await mailer.send({ ...mail, text: 'Igen.\n', at: '2026-03-12T08:01:00.000Z' })
    expect(readdirSync(folder)).toEqual([`${mail.id}.eml`])
    const { headers, text } = readMail(readFileSync(join(folder, `${mail.id}.eml`), 'latin1'))
    expect([headers['subject'], headers['message-id'], text]).toEqual([
      mail.subject,
      `<${mail.id}@example.se>`,
      mail.text
    ])
  })

  test('a file that cannot be written is an error, so that the job is tried again', async () => {
    const folder = newFolder()
    mkdirSync(join(folder, `${mail.id}.eml.part`), { recursive: true })
    await expect(openMailer({ smtpUrl: null, from, folder }).send(mail)).rejects.toThrow(/EISDIR/)
    expect(readdirSync(folder)).toEqual([`${mail.id}.eml.part`])
  })
})
