import type { Meeting } from '../meetings/meeting-schemas.ts'
import type { Breach } from '../shared/breach.ts'
import type { Context } from '../shared/context.ts'
import { breachesOfProposition, breachesOfStatement } from './deciding-breaches.ts'
import type { Paragraph } from './paragraph-schemas.ts'
import { findPropositions } from './proposition-store.ts'
import { factsOfDeciding } from './see-deciding.ts'
import { findStatements } from './statement-store.ts'

type Explained = Breach & { reason: string | null }

/** What of the §§ that may be seen was put, voted or reserved otherwise than the law says, by §, with the reason that was given. */
export const findDecidingBreaches = async (
  ctx: Context,
  meeting: Meeting,
  paragraphs: readonly Paragraph[]
): Promise<Map<string, Explained[]>> => {
  const open = paragraphs.filter(({ withheld }) => withheld === null)
  const ids = open.map(({ id }) => id)
  const propositions = await findPropositions(ctx.store, ids)
  const statements = await findStatements(ctx.store, ids)
  const found = new Map<string, Explained[]>()
  for (const paragraph of open) {
    const [put, told] = [propositions.get(paragraph.id) ?? [], statements.get(paragraph.id) ?? []]
    if (put.length + told.length === 0) continue
    const facts = await factsOfDeciding(ctx, paragraph, meeting)
    found.set(paragraph.id, [
      ...put.flatMap(row => explained(row.reason, breachesOfProposition(row, facts))),
      ...told.flatMap(row => explained(row.reason, breachesOfStatement(row, facts)))
    ])
  }
  return found
}

const explained = (reason: string | null, breaches: readonly Breach[]): Explained[] =>
  breaches.map(breach => ({ ...breach, reason }))
