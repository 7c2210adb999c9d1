import { asc, eq } from 'drizzle-orm'
import { isAmong, prepared } from '../../db/prepared.ts'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { composeClauses } from '../../text/clauses.ts'
import { decisionHeading, proposalHeading } from '../bodies/organ.ts'
import type { Organ } from '../bodies/organ-schemas.ts'
import { findOrgans } from '../bodies/organ-store.ts'
import { groupBy } from '../shared/group-by.ts'
import { certainType } from './decision-type.ts'
import type { DecisionBlock } from './paragraph-schemas.ts'

const { clauses, decisionBlocks } = schema

type BlockHeading = Pick<
  typeof decisionBlocks.$inferSelect,
  'kind' | 'toOrganId' | 'importedHeading' | 'sealedHeading'
>

/** The decision blocks of some matters of one organ, by matter, with heading and lines as they print. */
export const findDecisions = async (
  store: Store,
  matterIds: readonly string[],
  organ: Organ
): Promise<Map<string, DecisionBlock[]>> => {
  const ids = [...matterIds]
  const asked = { ids: JSON.stringify(ids) }
  const blocks = await blocksOf(store.read).execute(asked)
  if (!blocks.length) return new Map(ids.map(id => [id, []]))
  const clauseRows = await clausesOf(store.read).execute(asked)
  const textsOf = groupBy(clauseRows, row => row.blockId)
  const organs = new Map((await findOrgans(store)).map(other => [other.id, other]))
  const complete = blocks.map(block => {
    const texts = (textsOf.get(block.id) ?? []).map(row => row.text)
    const { matterId, position: _, sealedHeading: __, ...row } = block
    return {
      matterId,
      block: {
        ...row,
        // Before it was kept who said so, what the words do not say had been chosen.
        isTypeChosen:
          row.isTypeChosen ||
          (row.type !== null && row.type !== certainType({ kind: row.kind, clauses: texts })),
        heading: headingOf(block, organ, organs),
        clauses: texts,
        lines: composeClauses(texts, block.form)
      }
    }
  })
  const byMatter = groupBy(complete, ({ matterId }) => matterId)
  return new Map(ids.map(id => [id, (byMatter.get(id) ?? []).map(({ block }) => block)]))
}

const blocksOf = prepared(read =>
  read
    .select()
    .from(decisionBlocks)
    .where(isAmong(decisionBlocks.matterId, 'ids'))
    .orderBy(asc(decisionBlocks.position))
    .prepare()
)

const clausesOf = prepared(read =>
  read
    .select({ blockId: clauses.blockId, text: clauses.text })
    .from(clauses)
    .innerJoin(decisionBlocks, eq(decisionBlocks.id, clauses.blockId))
    .where(isAmong(decisionBlocks.matterId, 'ids'))
    .orderBy(asc(clauses.position))
    .prepare()
)

/** Takes away a matter's blocks with their clauses, so that new ones take their place. */
export const clearDecisions = async ({ read, write }: Store, matterId: string): Promise<void> => {
  const blocks = await read
    .select({ id: decisionBlocks.id })
    .from(decisionBlocks)
    .where(eq(decisionBlocks.matterId, matterId))
  for (const { id } of blocks) await write.delete(clauses).where(eq(clauses.blockId, id))
  await write.delete(decisionBlocks).where(eq(decisionBlocks.matterId, matterId))
}

/** At sealing: from now on the headings stay as they are, whatever becomes of the organs' names. */
export const freezeHeadings = async (
  { write }: Store,
  paragraphs: readonly { decisions: readonly Pick<DecisionBlock, 'id' | 'heading'>[] }[]
): Promise<void> => {
  for (const { id, heading } of paragraphs.flatMap(({ decisions }) => decisions)) {
    await write.update(decisionBlocks).set({ sealedHeading: heading }).where(eq(decisionBlocks.id, id))
  }
}

/** The heading that a block prints: as it was sealed or imported, otherwise by the organs' names of today. */
export const headingOf = (block: BlockHeading, organ: Organ, organs: ReadonlyMap<string, Organ>): string => {
  if (block.sealedHeading) return block.sealedHeading
  if (block.importedHeading) return block.importedHeading
  const to = block.toOrganId ? organs.get(block.toOrganId) : undefined
  return block.kind === 'proposed' && to ? proposalHeading(organ, to) : decisionHeading(organ)
}
