import { setImmediate } from 'node:timers/promises'

/** The items one by one; others get their turn after every so many. For what is slow in memory, outside a transaction. */
export async function* inTurns<Item>(items: Iterable<Item>, most = 100): AsyncGenerator<Item> {
  let count = 0
  for (const item of items) {
    yield item
    if (++count % most === 0) await setImmediate()
  }
}
