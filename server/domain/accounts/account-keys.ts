import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** What accounts need of the data folder's key: one key derived for each purpose, so that none serves two. */
export type AccountKeys = {
  /** AES-256-GCM, bound to whom it is about: moved to another row, it does not open. */
  encrypt: (text: string, about: string) => string
  /** Throws when it was made by another folder, about somebody else, or was changed. */
  decrypt: (sealed: string, about: string) => string
  /** The same text always has the same, and without the key nobody can tell which. */
  fingerprint: (text: string) => string
  /** Says that this server wrote the text. */
  sign: (text: string) => string
  /** Says that this server knows the browser. */
  signDevice: (text: string) => string
  /** Base64 of the 256 bits that one person's browser seals unsaved text with. */
  journalKey: (personId: string) => string
}

export const accountKeysOf = (folderKey: Buffer): AccountKeys => {
  const keyFor = (purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', folderKey, '', `paragraf ${purpose}`, 32))
  const secondFactor = keyFor('second factor')
  const failures = keyFor('sign-in failures')
  const tickets = keyFor('sign-in tickets')
  const devices = keyFor('known devices')
  const journals = keyFor('journals in browsers')
  return {
    encrypt: (text, about) => {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', secondFactor, nonce).setAAD(Buffer.from(about))
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
    },
    decrypt: (sealed, about) => {
      const bytes = Buffer.from(sealed, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', secondFactor, bytes.subarray(0, nonceBytes), {
        authTagLength: tagBytes
      })
      decipher.setAAD(Buffer.from(about))
      decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
      return (
        decipher.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8')
      )
    },
    fingerprint: text => createHmac('sha256', failures).update(text).digest('hex'),
    sign: text => createHmac('sha256', tickets).update(text).digest('base64url'),
    signDevice: text => createHmac('sha256', devices).update(text).digest('base64url'),
    journalKey: personId => createHmac('sha256', journals).update(personId).digest('base64')
  }
}

const nonceBytes = 12
const tagBytes = 16
