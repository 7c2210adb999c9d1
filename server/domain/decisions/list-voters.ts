import type { Context } from '../shared/context.ts'
import { seeDeciding } from './see-deciding.ts'
import { findVoters, type Voter } from './voters.ts'

/** Those who serve at a §, for one who may read the minutes. */
export const listVoters = async (ctx: Context, paragraphId: string): Promise<Voter[]> => {
  const { matter } = await seeDeciding(ctx, paragraphId)
  return matter.withheld ? [] : findVoters(ctx.store, matter)
}
