import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { assertCan } from '../access/can.ts'
import { inTransaction, type Context } from '../shared/context.ts'

const { installation } = schema

export type InstallationMode = (typeof installation.$inferSelect)['mode']

/** What the data folder holds, the invented förbund or a real body; undefined when it is empty. */
export const findInstallationMode = async ({ read }: Store): Promise<InstallationMode | undefined> =>
  (await read.select({ mode: installation.mode }).from(installation))[0]?.mode

/** Settles once what the data folder is for. */
export const settleInstallationMode = (ctx: Context, mode: InstallationMode): Promise<void> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'organisation.administer')
    await tx.store.write.insert(installation).values({ id: 1, mode, createdAt: tx.now })
  })
