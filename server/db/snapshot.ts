import { Worker } from 'node:worker_threads'

/** What the thread is given: with `from`, `file` is first made as a copy of that database. */
export type SnapshotTask = { from?: string; file: string }

export type DatabaseState = {
  /** What SQLite finds wrong, and rows whose parent is missing. */
  faults: string[]
  /** Rows per table. */
  tables: Record<string, number>
}

/** What the thread sends back once. An error of SQLite loses its message on the way: it goes as words. */
export type SnapshotResult = { state: DatabaseState } | { failed: string }

/**
 * Copies the database as it stands at this moment into a file that must not exist, while other processes write, and checks the
 * copy. In a thread: a copy of half a gigabyte takes more than half a second.
 */
export const takeSnapshot = (from: string, to: string): Promise<DatabaseState> => inThread({ from, file: to })

/** Checks a database that nobody writes in, page by page and row by row. Writes nothing. */
export const inspectDatabase = (file: string): Promise<DatabaseState> => inThread({ file })

const inThread = async (task: SnapshotTask): Promise<DatabaseState> => {
  const worker = new Worker(new URL('./snapshot-thread.mjs', import.meta.url), {
    workerData: task,
    execArgv: []
  })
  try {
    const result = await resultOf(worker)
    if ('state' in result) return result.state
    throw new Error(`Databasen ${task.from ?? task.file} går inte att kopiera: ${result.failed}`)
  } finally {
    await worker.terminate()
  }
}

const resultOf = (worker: Worker): Promise<SnapshotResult> =>
  new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () =>
      reject(new Error('The thread that copies the database ended without an answer'))
    )
  })
