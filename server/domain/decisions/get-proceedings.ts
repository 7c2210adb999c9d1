import { can } from '../access/can.ts'
import { getOrganRow } from '../bodies/organ-store.ts'
import { findReportLines } from '../delegation/report-lines.ts'
import type { Matter } from '../meetings/matter-schemas.ts'
import { factsOf, seeMatter } from '../meetings/meeting-access.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import type { Context } from '../shared/context.ts'
import { findMotions } from './motion-store.ts'
import { proceedingsOf, type Proceedings } from './proceedings.ts'
import { findPropositions } from './proposition-store.ts'
import { findStatements } from './statement-store.ts'
import { findVoters } from './voters.ts'
import { outcomeOf } from './vote-result.ts'

/** How a § was decided, as the minutes tell it; empty where it is withheld or a draft for others. */
export const getProceedings = async (ctx: Context, paragraphId: string): Promise<Proceedings> => {
  const { matter, meeting } = await seeMatter(ctx, paragraphId)
  return (await findProceedings(ctx, meeting, [matter])).get(paragraphId) ?? { before: [], after: [] }
}

/** The same of those matters of a meeting that the actor may read, by matter. */
export const findProceedings = async (
  ctx: Context,
  meeting: Meeting,
  matters: readonly Matter[]
): Promise<Map<string, Proceedings>> => {
  const { store, actor } = ctx
  // What may not be seen is never fetched.
  if (!can(actor, 'minutes.read', await factsOf(store, meeting))) return new Map()
  const open = matters.filter(({ withheld }) => withheld === null)
  const ids = open.map(({ id }) => id)
  const { name: organName, legalKind } = await getOrganRow(store, meeting.organId)
  const motions = await findMotions(store, ids)
  const propositions = await findPropositions(store, ids)
  const statements = await findStatements(store, ids)
  const reports = await findReportLines(store, ids)
  const voters = await findVoters(
    store,
    meeting,
    open.filter(({ id }) => propositions.has(id))
  )
  const told = new Map<string, Proceedings>()
  for (const { id, isWithdrawn } of open) {
    const put = (propositions.get(id) ?? []).map(row => ({
      ...row,
      outcome: outcomeOf(row, voters.get(id) ?? [], legalKind)
    }))
    const written = {
      motions: motions.get(id) ?? [],
      statements: statements.get(id) ?? [],
      reports: isWithdrawn ? [] : (reports.get(id) ?? [])
    }
    told.set(id, proceedingsOf({ organName, propositions: put, ...written }))
  }
  return told
}
