import { isAbsolute } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from '../server/config.ts'

test('without any variable the server is for this machine, with its data under ./data', () => {
  const config = readConfig({})
  expect(config).toMatchObject({
    host: 'localhost',
    port: 3000,
    publicUrl: 'http://localhost:3000',
    logLevel: 'info',
    uploadLimit: 50_000_000
  })
  expect(isAbsolute(config.dataFolder)).toBe(true)
  expect(config.dataFolder).toMatch(/data$/)
})

test('an empty variable is one that is not set', () => {
  expect(readConfig({ PORT: '', HOST: '', PUBLIC_URL: '', DATA_DIR: '' })).toEqual(readConfig({}))
})

test('the public address is kept without a slash, and an IPv6 host is written in brackets', () => {
  expect(readConfig({ PUBLIC_URL: 'https://protokoll.example.se/' }).publicUrl).toBe(
    'https://protokoll.example.se'
  )
  expect(readConfig({ HOST: '::1', PORT: '8080' }).publicUrl).toBe('http://[::1]:8080')
})

test.each([
  ['', false],
  ['0', false],
  ['2', 2],
  ['10.0.0.5, 192.168.0.0/16, 2001:db8::/32', ['10.0.0.5', '192.168.0.0/16', '2001:db8::/32']],
  ['loopback', ['loopback']]
])('TRUST_PROXY=%s names who may say where a request comes from', (TRUST_PROXY, trusted) => {
  expect(readConfig({ TRUST_PROXY }).trustProxy).toEqual(trusted)
})

test.each([
  ['TRUST_PROXY', 'true'],
  ['TRUST_PROXY', '10.0.0.0/33'],
  ['TRUST_PROXY', '10.0.0.5; 10.0.0.6'],
  ['REQUESTS_PER_MINUTE', '0'],
  ['SIGN_INS_PER_MINUTE', 'inga'],
  ['PORT', '70000'],
  ['PORT', '-1'],
  ['PORT', '80.5'],
  ['PUBLIC_URL', 'protokoll.example.se'],
  ['PUBLIC_URL', 'ftp://protokoll.example.se'],
  ['PUBLIC_URL', 'https://example.se/protokoll'],
  ['PUBLIC_URL', 'https://example.se/?x=1'],
  ['LOG_LEVEL', 'loud'],
  ['BODY_LIMIT', '1'],
  ['UPLOAD_LIMIT', '50 MB'],
  ['CONTACT_EMAIL', 'kontakt'],
  ['SMTP_URL', 'https://mejl.example.se'],
  ['MAIL_FROM', 'protokoll'],
  ['MAIL_FROM', 'Protokoll <protokoll>']
])('%s=%s is refused, by its name', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`\\n {2}${name}: ange `))
})

test('mails are files until a mail server is set, and then somebody must be their sender', () => {
  expect(readConfig({})).toMatchObject({ smtpUrl: null, mailFrom: { address: 'paragraf@localhost' } })
  const SMTP_URL = 'smtps://bo:l%C3%B6sen@mejl.example.se'
  expect(() => readConfig({ SMTP_URL })).toThrow(/\n {2}MAIL_FROM: ange avsändaren/)
  expect(readConfig({ SMTP_URL, MAIL_FROM: 'Ådalens protokoll <protokoll@example.se>' })).toMatchObject({
    smtpUrl: SMTP_URL,
    mailFrom: { name: 'Ådalens protokoll', address: 'protokoll@example.se' }
  })
  expect(readConfig({ MAIL_FROM: 'protokoll@example.se' }).mailFrom).toEqual({
    name: '',
    address: 'protokoll@example.se'
  })
})
