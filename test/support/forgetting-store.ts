import type { Store } from '../../server/db/store.ts'

export type WrittenJob = { kind: string; payload: unknown }

/** A store whose transactions are rolled back when they are done, and what must have happened after them, had they stayed. */
export type ForgettingStore = {
  store: Store
  jobs: WrittenJob[]
  /** What is done meanwhile stays. */
  keepTraces: <T>(work: () => Promise<T>) => Promise<T>
}

export const forgettingStore = (store: Store): ForgettingStore => {
  const jobs: WrittenJob[] = []
  let isKept = false
  const transact: Store['transact'] = async work => {
    if (isKept) return store.transact(work)
    const undone = new Error('rolled back')
    let result: { value: Awaited<ReturnType<typeof work>> } | undefined
    try {
      await store.transact(async tx => {
        const before = new Set((await tx.read.query.jobs.findMany()).map(({ id }) => id))
        result = { value: await work(tx) }
        jobs.push(...(await tx.read.query.jobs.findMany()).filter(({ id }) => !before.has(id)))
        throw undone
      })
    } catch (error) {
      if (error !== undone) throw error
    }
    return result!.value
  }
  return {
    store: {
      file: store.file,
      read: store.read,
      get write() {
        return store.write
      },
      close: () => {},
      transact
    },
    jobs,
    keepTraces: async work => {
      isKept = true
      try {
        return await work()
      } finally {
        isKept = false
      }
    }
  }
}
