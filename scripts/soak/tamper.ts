import { randomInt } from 'node:crypto'
import { openWriter, type SqliteConnection } from '../../server/db/sqlite.ts'

/** One byte of one value: `sequence` is the number that the row had before. */
export type ByteChange = {
  table: string
  column: string
  sequence: number
  index: number
  from: number
  to: number
}

const tables = {
  trail: ['sequence', 'at', 'actor_id', 'verb', 'object_id', 'within_id', 'payload_sha256', 'hash'],
  trail_payloads: ['sequence', 'salt', 'is_secret', 'retention', 'payload'],
  trail_disposals: ['sequence', 'disposed_by']
} as const

type Tampering = { changeOneByte: () => { change: ByteChange; undo: () => void }; close: () => void }

/** A connection of somebody who has the file: no triggers, no foreign keys, no checks. */
export const openTampering = (file: string): Tampering => {
  const db = openWriter(file)
  db.pragma('foreign_keys = OFF')
  db.pragma('ignore_check_constraints = ON')
  const triggers = db.prepare(
    "select name from sqlite_master where type = 'trigger' and tbl_name like 'trail%'"
  )
  for (const name of triggers.pluck().all()) db.exec(`drop trigger ${String(name)}`)
  return { changeOneByte: () => changeOneByte(db), close: () => db.close() }
}

const changeOneByte = (db: SqliteConnection): ReturnType<Tampering['changeOneByte']> => {
  for (;;) {
    const table = pick(Object.keys(tables) as (keyof typeof tables)[])
    const column: string = pick<string>(tables[table])
    const rowid = Number(pick(db.prepare(`select rowid from ${table}`).pluck().all()))
    const value = db
      .prepare(`select ${column} from ${table} where rowid = ?`)
      .safeIntegers()
      .pluck()
      .get(rowid)
    if (value === null) continue
    const isNumber = typeof value === 'bigint'
    const bytes = isNumber ? bytesOfNumber(value) : Buffer.from(value as string)
    const index = randomInt(bytes.length)
    const from = bytes[index]!
    const to = (from + randomInt(1, 256)) % 256
    const changed = Buffer.from(bytes)
    changed[index] = to
    const write = (content: Buffer, at: bigint) =>
      db
        .prepare(`update ${table} set ${column} = ${isNumber ? '?' : 'cast(? as text)'} where rowid = ?`)
        .run(isNumber ? content.readBigInt64BE() : content, at)
    try {
      write(changed, BigInt(rowid))
    } catch (error) {
      // Another row has that number: even without triggers SQLite refuses, so this is no change.
      if (error instanceof Error && error.message.includes('UNIQUE')) continue
      throw error
    }
    // The number of a row is where it lies: it moved with it.
    const rowidNow = column === 'sequence' ? changed.readBigInt64BE() : BigInt(rowid)
    return {
      change: { table, column, sequence: rowid, index, from, to },
      undo: () => void write(bytes, rowidNow)
    }
  }
}

const pick = <T>(choices: readonly T[]): T => choices[randomInt(choices.length)]!

const bytesOfNumber = (value: bigint): Buffer => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigInt64BE(value)
  return bytes
}
