import { findOrgans, getOrganRow } from '../bodies/organ-store.ts'
import { delegationBreaches } from '../delegation/never-delegated.ts'
import type { Context } from '../shared/context.ts'
import type { Breach } from '../shared/breach.ts'
import { getParagraph } from './get-paragraph.ts'
import { listPropositions } from './propositions.ts'
import { seeDeciding } from './see-deciding.ts'
import { listStatements } from './statements.ts'

/** Everything of a § that went otherwise than the law says: votes, reservations, and what its decisions delegate. */
export const listDecidingBreaches = async (ctx: Context, paragraphId: string): Promise<Breach[]> => {
  const { meeting } = await seeDeciding(ctx, paragraphId)
  const judged = [...(await listPropositions(ctx, paragraphId)), ...(await listStatements(ctx, paragraphId))]
  const { decisions } = await getParagraph(ctx, paragraphId)
  const { legalKind } = await getOrganRow(ctx.store, meeting.organId)
  const officials = (await findOrgans(ctx.store)).filter(organ => organ.legalKind === 'officials')
  const organs = { legalKind, officials: officials.map(({ name }) => name) }
  return [
    ...judged.flatMap(({ breaches }) => breaches),
    ...decisions
      .filter(({ type }) => type === 'delegate')
      .flatMap(({ clauses }) => delegationBreaches(clauses.join(' '), organs))
  ]
}
