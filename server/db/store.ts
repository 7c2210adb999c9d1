import { AsyncLocalStorage } from 'node:async_hooks'
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import { schema } from './schema/schema.ts'
import { openReader, openWriter, type SqliteConnection } from './sqlite.ts'

export type Db = BetterSQLite3Database<typeof schema>

/**
 * How verbs reach data. `read` sees what is committed; inside `transact` the store that `work` is given sees its own writes
 * through `read`, and its `transact` joins the open transaction.
 */
export type Store = {
  /** The database, for a thread that opens a connection of its own. */
  file: string
  read: Db
  /** The connection to write on: only within `transact`. */
  write: Db
  transact: <T>(work: (store: Store) => Promise<T>) => Promise<T>
  close: () => void
}

const insideTransaction = new AsyncLocalStorage<SqliteConnection>()

/** Opens one writer and one reader on a migrated database file. Write transactions queue; each begins immediate. */
export const openStore = (file: string): Store => {
  const writer = openWriter(file)
  const reader = openReader(file)
  const writeDb = drizzle(writer, { schema })
  let queue: Promise<unknown> = Promise.resolve()

  const joined: Store = {
    file,
    read: writeDb,
    write: writeDb,
    transact: work => work(joined),
    close: () => {
      throw new Error('close() was called inside a transaction')
    }
  }

  const transact: Store['transact'] = work => {
    if (insideTransaction.getStore() === writer) {
      // It would queue behind the transaction that waits for it.
      throw new Error('The outer store was used inside transact(): use the store that work is given')
    }
    const run = queue.then(() =>
      insideTransaction.run(writer, () => inImmediateTransaction(writer, () => work(joined)))
    )
    queue = run.catch(() => {})
    return run
  }

  return {
    file,
    read: drizzle(reader, { schema }),
    get write(): Db {
      throw new Error('Writing needs a transaction: use transact()')
    },
    transact,
    close: () => {
      reader.close()
      writer.close()
    }
  }
}

/** A migrated database that is looked at only, also while a server works on it. */
export const openReadOnlyStore = (file: string): Store => {
  const reader = openReader(file)
  const refuse = (): never => {
    throw new Error('This store is for reading')
  }
  return {
    file,
    read: drizzle(reader, { schema }),
    get write(): Db {
      return refuse()
    },
    transact: refuse,
    close: () => reader.close()
  }
}

const inImmediateTransaction = async <T>(db: SqliteConnection, work: () => Promise<T>): Promise<T> => {
  db.exec('begin immediate')
  try {
    const result = await work()
    db.exec('commit')
    return result
  } catch (error) {
    if (db.inTransaction) db.exec('rollback')
    throw error
  }
}
