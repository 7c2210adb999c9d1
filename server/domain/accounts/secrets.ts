import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** 256 random bits, behind a prefix that tells a leaked token or link for what it is. Shown once; only its hash is stored. */
export const newSecret = (prefix: 'paragraf_' | 'lank_' | ''): string =>
  prefix + randomBytes(32).toString('base64url')

/** A plain hash is enough: the secret has 256 bits of its own, so there is nothing to guess. */
export const sha256Of = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** Compares in a time that does not tell where two signatures differ. */
export const isSameText = (given: string, wanted: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}
