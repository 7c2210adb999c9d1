import { assertCan } from '../access/can.ts'
import { reindexMinutes } from '../search/reindex.ts'
import type { NewSecrecyMark } from '../secrecy/secrecy-schemas.ts'
import { liftMark, setMark } from '../secrecy/secrecy-store.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import type { Matter } from './matter-schemas.ts'
import { getMatter } from './matter-store.ts'
import { seeMatter } from './meeting-access.ts'

/** Sets a secrecy mark on a matter or § (OSL 5:5), also of sealed minutes: the text stands, fewer see it. */
export const markMatter = (ctx: Context, id: string, mark: NewSecrecyMark): Promise<Matter> =>
  inTransaction(ctx, async tx => {
    const { facts, meeting } = await seeMatter(tx, id)
    assertCan(tx, 'minutes.write', facts)
    await setMark(tx, { matterId: id }, mark, meeting.id)
    await reindexMinutes(tx, [meeting.id])
    return (await seeMatter(tx, id)).matter
  })

/** Lifts it. A § whose case is marked stays secret with its case. */
export const unmarkMatter = (ctx: Context, id: string): Promise<Matter> =>
  inTransaction(ctx, async tx => {
    const { facts, meeting } = await seeMatter(tx, id)
    assertCan(tx, 'minutes.write', facts)
    assertCan(tx, 'minutes.read-secret', facts)
    await liftMark(tx, id, meeting.id)
    await reindexMinutes(tx, [meeting.id])
    return getMatter(tx.store, id)
  })
