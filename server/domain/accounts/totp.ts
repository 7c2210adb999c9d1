import { Secret, TOTP } from 'otpauth'
import type { Instant } from '../shared/dates.ts'

/** Time-based one-time codes (RFC 6238): six digits, a new code every 30 seconds. */
const period = 30
const digits = 6
const algorithm = 'SHA1'

/** 160 random bits in base32, as the apps take it. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32

/** What the QR code says: `otpauth://totp/…`. */
export const totpAddress = (secret: string, email: string): string =>
  new TOTP({ issuer: 'Paragraf', label: email, secret: Secret.fromBase32(secret), period, digits }).toString()

/**
 * Which 30 seconds (counted from 1970) the code is for; undefined when it is wrong, or for a step not after `lastStep`. The
 * step before and the step after are taken too, since clocks differ.
 */
export const stepOfCode = (
  code: string,
  secret: string,
  now: Instant,
  lastStep: number
): number | undefined => {
  const timestamp = Date.parse(now)
  const given = { token: code, secret: Secret.fromBase32(secret), timestamp, window: 1 }
  const delta = TOTP.validate({ ...given, period, digits, algorithm })
  if (delta === null) return undefined
  const step = TOTP.counter({ period, timestamp }) + delta
  return step > lastStep ? step : undefined
}
