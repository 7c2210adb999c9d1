import { setImmediate } from 'node:timers/promises'

/** How many rows of a list are in memory at once while it is read through. */
export const rowsAtOnce = 200

/**
 * Every row of a list, however long: a page of at most `rowsAtOnce` is read when the one before has been taken, after its last
 * row, and others get their turn in between. No statement is open while somebody else has the turn.
 */
export async function* readThrough<Row>(
  pageAfter: (last: Row | null, limit: number) => Promise<Row[]>
): AsyncGenerator<Row> {
  for (let last: Row | null = null; ;) {
    const page: Row[] = await pageAfter(last, rowsAtOnce)
    yield* page
    if (page.length < rowsAtOnce) return
    last = page.at(-1)!
    await setImmediate()
  }
}
