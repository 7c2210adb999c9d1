import type { Store } from '../../db/store.ts'
import type { Actor } from '../access/actor.ts'
import type { Instant } from './dates.ts'

/** What, who and when: given to every verb, never fetched by it. */
export type Context = {
  store: Store
  actor: Actor
  now: Instant
  newId: () => string
  /** Told in the trail, and nowhere else. */
  origin?: Origin
}

/** Where an act came from. */
export type Origin = {
  via: 'page' | 'api' | 'script'
  requestId?: string
  sessionId?: string
  tokenId?: string
}

/** Runs `work` in one write transaction with a context whose store sees its own writes; joins one that is open. */
export const inTransaction = <T>(ctx: Context, work: (tx: Context) => Promise<T>): Promise<T> =>
  ctx.store.transact(store => work({ ...ctx, store }))
