import type { Context } from '../shared/context.ts'
import { seeDeciding } from './see-deciding.ts'
import { findVoters, type Voter } from './voters.ts'

/** Those who may vote at a §, for one who may read the minutes. */
export const listVoters = async (ctx: Context, paragraphId: string): Promise<Voter[]> => {
  const { matter, meeting } = await seeDeciding(ctx, paragraphId)
  if (matter.withheld) return []
  return (await findVoters(ctx.store, meeting, [matter])).get(paragraphId) ?? []
}
