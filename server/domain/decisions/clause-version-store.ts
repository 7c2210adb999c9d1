import { createHash } from 'node:crypto'
import { asc, inArray } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import type { Context } from '../shared/context.ts'
import { groupBy } from '../shared/group-by.ts'
import type { DecisionBlock } from './paragraph-schemas.ts'

const { clauseVersions } = schema

export type ClauseVersionRow = typeof clauseVersions.$inferSelect

/** The versions of the closed ones among some matters, the closing first, by matter. */
export const findClauseVersions = async (
  { read }: Store,
  matterIds: readonly string[]
): Promise<Map<string, ClauseVersionRow[]>> =>
  groupBy(
    await read
      .select()
      .from(clauseVersions)
      .where(inArray(clauseVersions.matterId, [...matterIds]))
      .orderBy(asc(clauseVersions.position)),
    ({ matterId }) => matterId
  )

/** Keeps the clauses as they are now, where they differ from the latest that was kept. Within the transaction of the change. */
export const keepClauses = async (
  { store, actor, now, newId }: Context,
  matterId: string,
  decisions: readonly Pick<DecisionBlock, 'lines'>[],
  earlier: readonly ClauseVersionRow[]
): Promise<void> => {
  const blocks = decisions.map(({ lines }) => lines)
  const sha256 = hashOf(blocks)
  if (earlier.at(-1)?.sha256 === sha256) return
  const madeBy = actor.kind === 'person' ? actor.name : 'systemet'
  const position = earlier.length
  await store.write
    .insert(clauseVersions)
    .values({ id: newId(), matterId, position, madeAt: now, madeBy, sha256, blocks })
}

/** SHA-256 of the composed lines: a line feed between lines and an empty line between blocks, so that anybody can reckon it. */
export const hashOf = (blocks: readonly (readonly string[])[]): string =>
  createHash('sha256').update(textOf(blocks)).digest('hex')

export const textOf = (blocks: readonly (readonly string[])[]): string =>
  blocks.map(lines => lines.join('\n')).join('\n\n')
