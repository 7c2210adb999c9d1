import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'
import { megabyte } from './domain/files/megabytes.ts'

export type Config = {
  /** Absolute path of the folder that holds the database, the files and the keys. */
  dataFolder: string
  host: string
  port: number
  /** Where people and programs reach the system, without a slash at the end: `https://protokoll.example.se`. */
  publicUrl: string
  /** Whom the description of the API tells programmers to write to. */
  contactEmail: string
  /** The mail server, `smtp://user:password@host:port`; null where mails are written to a folder. */
  smtpUrl: string | null
  /** Whom mails come from. */
  mailFrom: { name: string; address: string }
  logLevel: z.infer<typeof LogLevel>
  /** Whether `npm start` or `npm run serve` stands between the process and whoever started it. */
  isRunByNpm: boolean
  /** Bytes of a request body that is not an uploaded file. */
  bodyLimit: number
  /** Bytes of one uploaded file. */
  uploadLimit: number
  /** How many requests may be under way at once. */
  parallelRequests: number
  /** Of one person, or of one network address where nobody is signed in. */
  requestsPerMinute: number
  /** Attempts to sign in of one network address. */
  signInsPerMinute: number
  /** Who may say in X-Forwarded-For where a request comes from: a number of proxies, or their addresses; false for none. */
  trustProxy: number | string[] | false
}

/** Reads the environment; throws an Error whose message names each variable that must be mended. */
export const readConfig = (environment: Record<string, string | undefined> = process.env): Config => {
  const result = Environment.safeParse(environment)
  if (!result.success) {
    const faults = result.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`)
    throw new Error(`Inställningarna går inte att använda / invalid configuration:\n${faults.join('\n')}`)
  }
  const { DATA_DIR, HOST, PORT, PUBLIC_URL, CONTACT_EMAIL, LOG_LEVEL, BODY_LIMIT, UPLOAD_LIMIT } = result.data
  const { SMTP_URL, MAIL_FROM, PARALLEL_REQUESTS, REQUESTS_PER_MINUTE, SIGN_INS_PER_MINUTE, TRUST_PROXY } =
    result.data
  return {
    dataFolder: resolve(DATA_DIR),
    host: HOST,
    port: PORT,
    publicUrl: PUBLIC_URL ?? `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`,
    contactEmail: CONTACT_EMAIL,
    smtpUrl: SMTP_URL ?? null,
    mailFrom: MAIL_FROM ?? { name: 'Paragraf', address: 'paragraf@localhost' },
    logLevel: LOG_LEVEL,
    isRunByNpm: Boolean(environment['npm_lifecycle_event']),
    bodyLimit: BODY_LIMIT,
    uploadLimit: UPLOAD_LIMIT,
    parallelRequests: PARALLEL_REQUESTS,
    requestsPerMinute: REQUESTS_PER_MINUTE,
    signInsPerMinute: SIGN_INS_PER_MINUTE,
    trustProxy: TRUST_PROXY
  }
}

const LogLevel = z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
  error: 'ange fatal, error, warn, info, debug, trace eller silent'
})

const wholeNumber = (min: number, max: number) => {
  const error = `ange ett heltal från ${min} till ${max}`
  return z
    .string()
    .regex(/^\d+$/, { error })
    .transform(Number)
    .pipe(z.number().min(min, { error }).max(max, { error }))
}

// An empty variable is one that is not set: that is how it comes from a compose file.
const set = <T extends z.ZodType>(schema: T) =>
  z.preprocess(value => (value === '' ? undefined : value), schema)

/** `1` behind one proxy; or addresses and networks with a comma between, `10.0.0.5, 192.168.0.0/16, loopback`. */
const proxies = z.string().transform((text, context): number | string[] | false => {
  if (/^\d$/.test(text)) return Number(text) || false
  const addresses = text.split(',').map(part => part.trim())
  if (addresses.every(isNetwork)) return addresses
  context.addIssue({ code: 'custom', message: 'ange antalet proxyservrar (1–9) eller deras adresser' })
  return z.NEVER
})

const isNetwork = (text: string): boolean => {
  const [address = '', bits = '0', ...rest] = text.split('/')
  const widest = isIP(address) === 4 ? 32 : 128
  const isAddress = isIP(address) > 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= widest && rest.length === 0
  return isAddress || ['loopback', 'linklocal', 'uniquelocal'].includes(text)
}

/** `anna@example.se` or `Anna Exempelsson <anna@example.se>`. */
const sender = z
  .string()
  .transform(text => /^(?:([^<>@"]*)<([^<>]+)>|([^<>]+))$/u.exec(text.trim()))
  .transform(parts => ({ name: parts?.[1]?.trim() ?? '', address: (parts?.[2] ?? parts?.[3] ?? '').trim() }))
  .refine(({ address }) => z.email().safeParse(address).success, {
    error: 'ange en avsändare som Namn <protokoll@example.se>'
  })

const Variables = z.object({
  DATA_DIR: set(z.string().default('./data')),
  HOST: set(z.string().default('localhost')),
  PORT: set(wholeNumber(0, 65_535).default(3000)),
  PUBLIC_URL: set(
    z
      .url({
        protocol: /^https?$/,
        error: 'ange en adress som https://protokoll.example.se',
        abort: true
      })
      .refine(url => new URL(url).pathname === '/' && !/[?#]/.test(url), {
        error: 'ange protokoll och värd utan sökväg: systemet bor i roten av sin domän'
      })
      .transform(url => new URL(url).origin)
      .optional()
  ),
  SMTP_URL: set(
    z
      .url({ protocol: /^smtps?$/, error: 'ange en adress som smtps://namn:lösenord@mejl.example.se' })
      .optional()
  ),
  MAIL_FROM: set(sender.optional()),
  CONTACT_EMAIL: set(z.email({ error: 'ange en e-postadress' }).default('kontakt@example.se')),
  LOG_LEVEL: set(LogLevel.default('info')),
  BODY_LIMIT: set(wholeNumber(10_000, 100 * megabyte).default(2 * megabyte)),
  UPLOAD_LIMIT: set(wholeNumber(10_000, 2048 * megabyte).default(50 * megabyte)),
  PARALLEL_REQUESTS: set(wholeNumber(1, 100_000).default(200)),
  REQUESTS_PER_MINUTE: set(wholeNumber(1, 10_000_000).default(600)),
  SIGN_INS_PER_MINUTE: set(wholeNumber(1, 10_000_000).default(20)),
  TRUST_PROXY: set(proxies.default(false))
})

// The default sender is nobody's address: it will do for files, not for a mail server.
const Environment = Variables.refine(({ SMTP_URL, MAIL_FROM }) => !SMTP_URL || MAIL_FROM, {
  path: ['MAIL_FROM'],
  error: 'ange avsändaren när SMTP_URL är satt'
})
