import { eq, isNull } from 'drizzle-orm'
import { schema } from '../../../db/schema/schema.ts'
import type { Store } from '../../../db/store.ts'
import { inTransaction, type Context } from '../../shared/context.ts'

const { cases, registerImports } = schema

/** A reading that was broken off, and what it brought: the ids of its cases by dnr, each with all its records. */
export type UnfinishedImport = { id: string; fileName: string; brought: Map<string, string> }

export const findUnfinishedImport = async ({ read }: Store): Promise<UnfinishedImport | undefined> => {
  const [found] = await read
    .select({ id: registerImports.id, fileName: registerImports.fileName })
    .from(registerImports)
    .where(isNull(registerImports.finishedAt))
  if (!found) return undefined
  const rows = await read
    .select({ id: cases.id, dnr: cases.dnr })
    .from(cases)
    .where(eq(cases.registerImportId, found.id))
  return { ...found, brought: new Map(rows.map(({ id, dnr }) => [dnr, id])) }
}

/** The id of the reading that goes on: the one that was broken off, or a new one. */
export const beginImport = (ctx: Context, fileName: string): Promise<string> =>
  inTransaction(ctx, async tx => {
    const unfinished = await findUnfinishedImport(tx.store)
    if (unfinished) return unfinished.id
    const id = tx.newId()
    await tx.store.write.insert(registerImports).values({ id, fileName, startedAt: tx.now })
    return id
  })

export const finishImport = (ctx: Context, id: string): Promise<void> =>
  inTransaction(ctx, async tx => {
    await tx.store.write.update(registerImports).set({ finishedAt: tx.now }).where(eq(registerImports.id, id))
  })
