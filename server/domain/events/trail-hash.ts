import { createHash } from 'node:crypto'

/** What stands before the first event in the chain. */
export const chainStart = '0'.repeat(64)

/** The columns under each hash, in the order in which they are hashed. */
export const payloadFields = ['salt', 'isSecret', 'retention', 'payload'] as const
export const eventFields = [
  'sequence',
  'at',
  'actorId',
  'verb',
  'objectId',
  'withinId',
  'payloadSha256'
] as const

/** A column as SQLite holds it: its bytes in UTF-8, a number as decimal digits, true as 1. */
export type Column = Uint8Array | string | number | null

type Columns<Field extends string> = Record<Field, Column>

/** SHA-256 of a payload with its salt, without which an id or a name in it could be guessed from the hash. */
export const hashOfPayload = (row: Columns<(typeof payloadFields)[number]>): string =>
  hashOf(payloadFields.map(field => row[field]))

/** SHA-256 of an event and the hash of the one before it. */
export const hashOfEvent = (previousHash: Column, row: Columns<(typeof eventFields)[number]>): string =>
  hashOf([previousHash, ...eventFields.map(field => row[field])])

// Each column stands with its length before it, so that no two rows have one encoding.
const hashOf = (columns: readonly Column[]): string => {
  const hash = createHash('sha256')
  for (const column of columns) {
    if (column === null) {
      hash.update('-;')
      continue
    }
    const bytes = typeof column === 'object' ? column : Buffer.from(String(column))
    hash.update(`${bytes.length}:`).update(bytes).update(';')
  }
  return hash.digest('hex')
}
